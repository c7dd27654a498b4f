using System.Globalization;
using System.Text.Json;
using Handbooks.History.Git;
using Handbooks.Rendering;
using Handbooks.Sources;

namespace Handbooks.Tests.Support;

/// <summary>Compilations that remember.</summary>
internal static class WithHistory
{
    /// <summary>Versions of files in memory, oldest first; the last is what the input folder holds.</summary>
    /// <param name="versions">Each with the files that changed; a null text deletes.</param>
    public static Compilation Of(params (string Day, (string Path, string? Text)[] Files)[] versions) => Of(new PlainTheme(), versions);

    public static Compilation Of(ITheme theme, params (string Day, (string Path, string? Text)[] Files)[] versions)
    {
        var now = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in versions.SelectMany(version => version.Files))
        {
            if (text is null)
                now.Remove(path);
            else
                now[path] = text;
        }
        return Compile(theme, [.. now.Select(file => (file.Key, file.Value))], Log(versions));
    }

    public static GitLog Log(IEnumerable<(string Day, (string Path, string? Text)[] Files)> versions) =>
        GitLog.Of(versions.Select((version, i) => (i.ToString("x40", CultureInfo.InvariantCulture), Repo.Day(version.Day), version.Files)));

    public static Compilation Compile(ITheme theme, (string Path, string Text)[] files, GitLog log) =>
        HandbookCompiler.Compile(new(SourceTree.Of(files), []), theme, new CompilerOptions { History = new(log, []) });

    /// <summary>The input folder of a repository, as the command compiles it.</summary>
    public static Compilation Folder(string input, ITheme? theme = null) =>
        HandbookCompiler.Compile(SourceReader.Read(input), theme ?? new PlainTheme(), new CompilerOptions { History = GitHistory.Read(input) });

    /// <summary>An item's history in roadmap.json, a line a change: "2026-02-01 target 2026-Q1 2026-Q2".</summary>
    public static string[] Past(this Compilation compilation, string id, string site = "team") =>
        [.. compilation.Item(id, site).List("history").Select(Line)];

    private static string Line(JsonElement change) =>
        string.Join(' ', ((string[])["date", "field", "from", "to"]).Select(key => change.Said(key) ?? "-"));
}
