using System.Globalization;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Authoring;

/// <summary>How a handbook names the files of its pages, learned from those that are there.</summary>
/// <param name="Write">The words of a title as a file's name, without its ending.</param>
/// <param name="Ending">With its dot.</param>
/// <param name="Index">The file's name where each page has a folder of its own; null where it has none.</param>
internal sealed record FileNaming(Func<string, string> Write, string Ending, string? Index)
{
    /// <summary>In characters. Longer names are hard to read in a list, and some systems cannot hold them.</summary>
    private const int Longest = 80;

    private static readonly string[] IndexNames = ["index", "_index", "README", "readme"];

    /// <summary>Names that are more than a name: an index, the page for missing addresses.</summary>
    private static readonly HashSet<string> Special = new(IndexNames.Append("404"), StringComparer.OrdinalIgnoreCase);

    /// <summary>The usual one comes first: it wins where several fit.</summary>
    private static readonly Func<string, string>[] Styles =
    [
        Slug.Of,
        title => Slug.Of(title).Replace('-', '_'),
        title => string.Join('-', Words(title).Select(Capitalised)),
        title => string.Join('_', Words(title).Select(Capitalised)),
        title => string.Concat(Words(title).Select(Capitalised)),
        title => string.Concat(Words(title)),
        title => string.Join(' ', Words(title)),
        title => PortableName.Storable(title),
    ];

    /// <param name="pages">Paths of pages, with their titles.</param>
    public static FileNaming Learn(IReadOnlyCollection<(string Path, string Title)> pages)
    {
        var named = pages.Select(page => (Name: NameOf(page.Path, out var index), Index: index, page.Path, page.Title)).ToList();
        var style = Styles.MaxBy(style => named.Count(page => page.Name == style(page.Title)))!;
        var ending = named.GroupBy(page => Path.GetExtension(page.Path), StringComparer.Ordinal).MaxBy(group => group.Count())?.Key ?? ".md";
        var index = named.Count(page => page.Index is not null) * 2 > named.Count
            ? named.Where(page => page.Index is not null).GroupBy(page => page.Index!, StringComparer.Ordinal).MaxBy(group => group.Count())!.Key
            : null;
        return new(style, ending, index);
    }

    /// <param name="folder">In the input folder, without a slash at its end; empty for the input folder itself.</param>
    /// <param name="kind">Added to a name that is special by itself: "page".</param>
    public string PathOf(string folder, string title, string kind)
    {
        var name = Shortened(Write(title));
        if (Special.Contains(name) || name.StartsWith('_'))
            name = $"{name.TrimStart('_')}-{kind}";
        var file = Index is null ? PortableName.Of(name + Ending) : $"{PortableName.Of(name)}/{Index}{Ending}";
        return folder.Length == 0 ? file : $"{folder}/{file}";
    }

    /// <summary>A page's own name: that of its folder where the file is called index.</summary>
    public static string NameOf(string path, out string? index)
    {
        var segments = path.Split('/');
        var name = Path.GetFileNameWithoutExtension(segments[^1]);
        index = segments.Length > 1 && IndexNames.Contains(name) ? name : null;
        return index is null ? name : segments[^2];
    }

    /// <summary>Cut between two words where there are any, and never within a character.</summary>
    private static string Shortened(string name)
    {
        if (name.Length <= Longest)
            return name;
        var elements = StringInfo.GetTextElementEnumerator(name);
        var text = new StringBuilder();
        while (elements.MoveNext() && text.Length + elements.GetTextElement().Length <= Longest)
            text.Append(elements.GetTextElement());
        var cut = text.ToString();
        return cut.LastIndexOfAny(['-', '_', ' ']) is > Longest / 2 and var at ? cut[..at] : cut.TrimEnd('-', '_', ' ');
    }

    private static string[] Words(string title) => Slug.Of(title).Split('-');

    private static string Capitalised(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
