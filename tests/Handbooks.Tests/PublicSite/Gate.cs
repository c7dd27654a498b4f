using Handbooks.Sources;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>A public page beside internal things, as tests of the gate's words need it.</summary>
internal static class Gate
{
    private static readonly HandbookTheme Theme = new();

    /// <param name="text">Of the public page.</param>
    public static Compilation Page(string text, params (string Path, string Text)[] hidden) =>
        Build([("open.md", $"---\ntitle: Open\nvisibility: public\n---\n\n{text}\n"), .. hidden]);

    public static Compilation Person(string name, string text) =>
        Page(text, ("people.yml", $"- {{name: \"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\", roles: [keeper]}}\n"),
            ("hidden/keeper.md", "---\nrole: Keeper of Things\nid: keeper\n---\n\n## Responsibilities\n\n- Keep\n"));

    public static Compilation Title(string title, string text) =>
        Page(text, ("hidden/thing.md", $"---\ntitle: '{title.Replace("'", "''", StringComparison.Ordinal)}'\n---\n\nzqtext\n"));

    public static Compilation Build(params (string Path, string Text)[] files) =>
        HandbookCompiler.Compile(new(SourceTree.Of(files), []), Theme, new CompilerOptions { PublicOnly = true });

    /// <summary>"stopped", "told" or "silent".</summary>
    public static string Verdict(this Compilation compilation) =>
        compilation.HasLeak ? "stopped" : compilation.Diagnostics.Any(diagnostic => diagnostic.Descriptor.Id == "HB5110") ? "told" : "silent";
}
