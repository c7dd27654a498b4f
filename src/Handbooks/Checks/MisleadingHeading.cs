using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Names;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Checks;

/// <summary>A role whose page bears the name of another role: its readers see one name, and all other pages show the other.</summary>
internal static class MisleadingHeading
{
    public static readonly Check Check = new("HB4028", Severity.Warning, "Heading that names another role", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook)
    {
        var index = new Lazy<RoleIndex>(() =>
            new RoleIndex([.. handbook.Roles.Select(role => (role.Id, role.Declaration))], makesSuggestions: false));
        return
            from role in handbook.Roles
            where role.Declaration.IsWholePage
            let page = role.Declaration.Page
            let title = role.Declaration.Title
            let heading = page.Markdown.OfType<HeadingBlock>().FirstOrDefault()
            where heading is { Level: 1 } && title.Span.End <= page.SpanOf(heading).Start
            let written = Whitespace.Collapse(InlineText.Of(heading))
            where IsNameOfOther(written, role, index)
                || (!SharesWords(written, role, page.SpanOf(heading)) && IsLikeRole(written, role))
            select Check.At(page.SpanOf(heading), $"the heading says \"{written}\", but this page is the role \"{title.Value}\"",
                $"Give both one name: write \"# {title.Value}\" here, or \"role: {written}\" in the front matter.",
                new RelatedPlace(title.Span, "the role is named here"));
    }

    /// <summary>One name is the other with more words, or in other forms of the words.</summary>
    private static bool SharesWords(string heading, Role role, SourceSpan at)
    {
        var written = Words(heading);
        // The heading itself is read as an alias.
        return role.Declaration.Aliases.Where(alias => alias.Span.End <= at.Start || alias.Span.Start >= at.End)
            .Select(alias => alias.Value).Append(role.Title).Append(role.Id.Value)
            .Select(Words).Any(name => name.IsSubsetOf(written) || written.IsSubsetOf(name));
    }

    private static HashSet<string> Words(string name) =>
        [.. KnownTitles.Words(name).Select(word => WordStem.Of(word))];

    /// <summary>All of it, so that no longer name is meant: "Lamp Guard" on the page of the "Deputy Lamp Guard".</summary>
    private static bool IsNameOfOther(string heading, Role role, Lazy<RoleIndex> index) =>
        index.Value.Find(heading, "", null).Found is { } found && found != role.Id;

    /// <summary>It reads in full like the name of a role, which a translation does not.</summary>
    private static bool IsLikeRole(string heading, Role role)
    {
        var words = new List<TextWord>();
        TextWord.Add(heading, 0, heading.Length, words);
        var names = CapitalisedWords.Of(words, 0);
        return RoleLikeNames.In(names).Any(name => name == (0, names.Count))
            && RoleWords.Nouns.Contains(role.Title[(role.Title.LastIndexOf(' ') + 1)..]);
    }
}
