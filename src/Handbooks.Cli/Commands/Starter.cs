using System.Collections.Immutable;
using Handbooks.Schemas;

namespace Handbooks.Cli.Commands;

/// <summary>The files of a new handbook. They are those in the folder Starter, where <c>input.de</c> is the input folder in German.</summary>
internal static class Starter
{
    private const string Root = "Starter/", Input = "input.";

    private static readonly ImmutableArray<string> Names =
        [.. typeof(Starter).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Select(name => name[Root.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>Codes of the languages in which there is a starter.</summary>
    public static ImmutableArray<string> Languages { get; } =
        [.. Names.Where(name => name.StartsWith(Input, StringComparison.Ordinal))
            .Select(name => name[Input.Length..name.IndexOf('/', StringComparison.Ordinal)])
            .Distinct(StringComparer.Ordinal)];

    /// <param name="language">One of <see cref="Languages"/>.</param>
    public static IEnumerable<(string Path, string Text)> Files(string language)
    {
        var own = $"{Input}{language}/";
        foreach (var name in Names)
        {
            if (!name.StartsWith(Input, StringComparison.Ordinal))
                yield return (name, Read(name));
            else if (name.StartsWith(own, StringComparison.Ordinal))
                yield return ("input/" + name[own.Length..], Read(name));
        }
        foreach (var schema in HandbookSchemas.All(DiagnosticCatalog.All))
            yield return ("schemas/" + schema.FileName, schema.Text);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Starter).Assembly.GetManifestResourceStream(Root + name)!);
        return reader.ReadToEnd();
    }
}
