using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>A page's title and the sections under it.</summary>
/// <param name="TitleSection">The section whose heading is the title; null if the title comes from elsewhere.</param>
internal sealed record PageShape(Located<string> Title, Section? TitleSection, ImmutableArray<Section> Sections)
{
    public static PageShape Of(PageDocument page, Located<string>? frontMatterTitle)
    {
        var top = page.Outline.Children;
        // A first heading of level 1 is the title; so is one that contains all others, if nothing else names the page.
        var isTitle = !top.IsEmpty && top[0].Title.Length > 0 && (top[0].Level == 1 || (top.Length == 1 && frontMatterTitle is null));
        // If the front matter names the page, several level 1 headings with nothing below the first are its parts.
        if (isTitle && frontMatterTitle is { } given && top.Count(section => section.Level == 1) > 2 && top[0].Children.IsEmpty
            && !Says(top[0].Title, given.Value) && !Says(given.Value, top[0].Title))
            isTitle = false;
        // Text above the first of them, under another title, is the page's own.
        if (isTitle && frontMatterTitle is { } named && page.Outline.Blocks.Length > 0 && top.Count(section => section.Level == 1) > 1
            && !Says(top[0].Title, named.Value) && !Says(named.Value, top[0].Title))
            isTitle = false;
        var title = isTitle ? top[0] : null;
        var name = frontMatterTitle
            ?? (title is null ? new(FromPath(page.Path), page.Source.Start) : new(title.Title, page.SpanOf(title.Heading!)));
        return new(name, title, title is null ? top : [.. title.Children, .. top.Skip(1)]);
    }

    private static bool Says(string title, string other) => title.Contains(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>A heading for responsibilities with a possible one below it.</summary>
    public bool HasResponsibilities(PartNames parts) =>
        Sections.Any(section => parts.Find(section.Title) is RolePart.Responsibilities
            && (!section.Children.IsEmpty || section.Blocks.Any(block => block is ListBlock or Markdig.Extensions.Tables.Table)));

    /// <summary>All of the page's sections, including those beside the title.</summary>
    public Section Whole(PageDocument page) =>
        TitleSection is { } title && page.Outline.Children.Length > 1
            ? page.Outline with { Blocks = title.Blocks, Children = Sections }
            : TitleSection ?? page.Outline;

    /// <summary>"ways-of-working.md" is "Ways of working"; an index takes its folder's name.</summary>
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

/// <summary>Pages whose labels look like roles but are not: decision records, templates, customer profiles.</summary>
internal static class PageKinds
{
    /// <summary>The weight against roles on a decision record.</summary>
    public const int Decision = -8;

    /// <summary>No evidence for an ordinary page.</summary>
    public static RoleEvidence Against(PageDocument page, PageShape shape, RoleNames names)
    {
        var sets = new[] { names.Language, Languages.English }.OfType<WordSet>().Distinct().ToList();
        if (sets.Exists(set => IsDecision(shape, set)))
            return RoleEvidence.None.With("the page is about a decision", Decision);
        var title = LabelText.Of(shape.Title.Value);
        var words = title.Words.Select(word => word.Text).Concat(PathWords.Of(page.Path)).ToHashSet(StringComparer.Ordinal);
        if (!names.IsJob(shape.Title.Value) && sets.Exists(set => set["no page"].Any(word => words.Contains(word))))
            return RoleEvidence.None.With("the page is a template, a record or a portrait", -6);
        return RoleEvidence.None;
    }

    /// <summary>"Onboarding", "Hiring process": its sections are steps and the people involved.</summary>
    public static bool IsAboutProcess(PageDocument page, PageShape shape, RoleNames names)
    {
        var words = LabelText.Of(shape.Title.Value).Words.Select(word => word.Text).Concat(PathWords.OfFile(page.Path).Split(' '))
            .ToHashSet(StringComparer.Ordinal);
        return !names.IsJob(shape.Title.Value)
            && new[] { names.Language, Languages.English }.OfType<WordSet>().Distinct()
            .Any(set => set["process pages"].Any(word => words.Contains(word)));
    }

    /// <summary>"Context", "Decision", "Consequences".</summary>
    private static bool IsDecision(PageShape shape, WordSet set)
    {
        var parts = set["decision record"];
        return !parts.IsEmpty && shape.Sections.Select(section => LabelText.Of(section.Title).Joined).Where(title => parts.Contains(title)).Distinct()
            .Count() >= 2
            && shape.Sections.Any(section => LabelText.Of(section.Title).Joined == parts[0]);
    }
}
