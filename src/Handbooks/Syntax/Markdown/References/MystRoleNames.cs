
namespace Handbooks.Syntax.Markdown.References;

/// <summary>How the text of a MyST role is shown.</summary>
public enum MystRoleKind
{
    /// <summary>Not known: the words stand as they are.</summary>
    Unknown,

    /// <summary>A reference: a link where it leads somewhere.</summary>
    Link,

    /// <summary>Words, whose look is the theme's to choose.</summary>
    Words,

    Key,
    Label,
    Menu,
    Badge,
    Abbreviation,
    Code,
    Subscript,
    Superscript,
    Emphasis,

    /// <summary>A picture beside the words, which say the same.</summary>
    Icon,
}

/// <summary>The MyST and Sphinx roles that the product knows.</summary>
internal static class MystRoleNames
{
    private static readonly Dictionary<string, MystRoleKind> Kinds = Build();

    public static IEnumerable<string> All => Kinds.Keys;

    public static MystRoleKind KindOf(string name)
    {
        if (Kinds.TryGetValue(name, out var kind))
            return kind;
        if (name.StartsWith("bdg", StringComparison.Ordinal))
            return MystRoleKind.Badge;
        // Another site's pages, by an inventory that is not read; and the names of a programming language's domain.
        if (name.StartsWith("external", StringComparison.Ordinal) || name.StartsWith("cite", StringComparison.Ordinal))
            return MystRoleKind.Words;
        if (name.StartsWith("material-", StringComparison.Ordinal))
            return MystRoleKind.Icon;
        return name.Contains(':', StringComparison.Ordinal) ? MystRoleKind.Code : MystRoleKind.Unknown;
    }

    private static Dictionary<string, MystRoleKind> Build()
    {
        var kinds = new Dictionary<string, MystRoleKind>(StringComparer.Ordinal);
        Add(MystRoleKind.Link, "role", "doc", "ref", "numref", "any", "term", "download", "button");
        Add(MystRoleKind.Words, "index", "eval", "raw", "underline", "u", "smallcaps", "sc", "span", "footcite", "eq", "std:ref", "std:doc");
        Add(MystRoleKind.Key, "kbd");
        Add(MystRoleKind.Label, "guilabel", "strong");
        Add(MystRoleKind.Menu, "menuselection");
        Add(MystRoleKind.Abbreviation, "abbr", "abbreviation", "acronym");
        Add(MystRoleKind.Code, "code", "literal", "math", "file", "command", "program", "option", "envvar", "samp", "makevar", "mimetype",
            "pep", "rfc");
        Add(MystRoleKind.Subscript, "sub", "subscript");
        Add(MystRoleKind.Superscript, "sup", "superscript");
        Add(MystRoleKind.Emphasis, "emphasis", "dfn", "title-reference", "title");
        Add(MystRoleKind.Icon, "octicon", "fas", "fab", "far", "fa", "icon", "emoji");
        return kinds.ToDictionary(StringComparer.Ordinal);

        void Add(MystRoleKind kind, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                kinds[name] = kind;
        }
    }
}
