using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>Pages in a markup that nobody reads here: without a word, whoever brings them along would miss them much later.</summary>
internal static class OtherMarkup
{
    private static readonly (string Ending, string Name)[] Kinds =
    [
        (".adoc", "AsciiDoc"), (".asciidoc", "AsciiDoc"), (".rst", "reStructuredText"), (".textile", "Textile"), (".org", "Org"),
        (".wiki", "wiki markup"),
        (".mediawiki", "wiki markup"), (".creole", "Creole"), (".rdoc", "RDoc"), (".pod", "POD"), (".typ", "Typst"), (".ipynb", "notebooks"),
        (".erb", "ERB"),
        (".haml", "Haml"), (".slim", "Slim"), (".njk", "Nunjucks"), (".liquid", "Liquid"), (".astro", "Astro"),
    ];

    /// <summary>One finding a kind, with how many there are.</summary>
    public static IEnumerable<Diagnostic> Find(SourceTree tree) =>
        from asset in tree.Assets
        let kind = Array.Find(Kinds, kind => asset.Path.EndsWith(kind.Ending, StringComparison.OrdinalIgnoreCase))
        where kind.Ending is not null && !asset.Path.Split('/').Any(segment => segment.StartsWith('_'))
        group asset by kind into files
        orderby files.Key.Ending
        select ModelDiagnostics.OtherMarkupFound(new SourceText(files.First().Path, "").Start, files.Key.Name, files.Key.Ending, files.Count());
}
