using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>A page's title and the sections under it.</summary>
/// <param name="TitleSection">The section whose heading is the title; null where the title is from elsewhere.</param>
internal sealed record PageShape(Located<string> Title, Section? TitleSection, ImmutableArray<Section> Sections)
{
    public static PageShape Of(PageDocument page, Located<string>? frontMatterTitle)
    {
        var top = page.Outline.Children;
        // A first heading of level 1 is the title; so is one that all others stand under, where nothing else names the page.
        var isTitle = !top.IsEmpty && top[0].Title.Length > 0 && (top[0].Level == 1 || (top.Length == 1 && frontMatterTitle is null));
        var title = isTitle ? top[0] : null;
        var name = frontMatterTitle
            ?? (title is null ? new(FromPath(page.Path), page.Source.Start) : new(title.Title, page.SpanOf(title.Heading!)));
        return new(name, title, title is null ? top : [.. title.Children, .. top.Skip(1)]);
    }

    public bool NamesResponsibilities(PartNames parts) =>
        Sections.Any(section => parts.Find(section.Title) is RolePart.Responsibilities) || SectionRoles.HasResponsibilitiesLine(Opening, parts);

    /// <summary>A heading for responsibilities, with something under it that could be one: a list, a table or a sub-heading.</summary>
    public bool HasResponsibilities(PartNames parts) =>
        Sections.Where((section, i) => parts.Find(section.Title) is RolePart.Responsibilities
            && (SectionRoles.HasContent(section) || (section.Blocks.IsEmpty && i + 1 < Sections.Length && parts.Find(Sections[i + 1].Title) is null))).Any()
        || SectionRoles.HasResponsibilitiesLine(Opening, parts);

    /// <summary>Three parts of a role together say "role", whatever the title.</summary>
    public bool HasSeveralParts(PartNames parts) =>
        Sections.Select(section => parts.Find(section.Title)).OfType<RolePart>().Where(part => part is not (RolePart.Purpose or RolePart.Areas)).Distinct().Count() > 2;

    /// <summary>handbook.yml itself calls the heading one for responsibilities.</summary>
    public bool IsNamedInSettings(PartNames parts) =>
        Sections.Any(section => parts.IsAdded(section.Title) && parts.Find(section.Title) is RolePart.Responsibilities);

    /// <summary>What stands under the title before any other heading.</summary>
    private ImmutableArray<Block> Opening => TitleSection?.Blocks ?? [];

    /// <summary>"ways-of-working.md" is Ways of working; an index is named for its folder.</summary>
    private static string FromPath(string path)
    {
        var segments = path.Split('/');
        var name = System.IO.Path.GetFileNameWithoutExtension(segments[^1]);
        if (name is "index" or "_index" or "README" && segments.Length > 1)
            name = segments[^2];
        var words = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
