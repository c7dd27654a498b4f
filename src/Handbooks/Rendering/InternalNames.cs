using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>A name that must not stand on the public site, and where it is written.</summary>
/// <param name="Kind">What bears it, for the message: the name itself is never said.</param>
public sealed record InternalName(string Text, string Kind, SourceSpan Span)
{
    /// <summary>Longer texts of the site's own that hold the name, and where in them: there it is not the internal thing that is named.</summary>
    public ImmutableArray<(string Text, int At)> Within { get; init; } = [];
}

/// <summary>Titles, ids and people that only the team may read, less what a public thing bears as its own.</summary>
public static class InternalNames
{
    /// <param name="ownTexts">What the site says by itself: titles of generated pages, words of the theme.</param>
    public static ImmutableArray<InternalName> Of(Declarations all, Handbook handbook, PublicHandbook published, IEnumerable<string> ownTexts)
    {
        var own = ownTexts.Append(published.Linked.Settings.Title).Select(text => LeakGate.OneSpace(text).Trim()).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var known = PublicNames(published.Linked).Concat(own).Select(Normal).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. Candidates(all, handbook)
                .Select(name => name with { Text = LeakGate.OneSpace(name.Text).Trim() })
                .Where(name => IsTelling(name.Text) && !known.Contains(Normal(name.Text)))
                .DistinctBy(name => name.Text, StringComparer.OrdinalIgnoreCase)
                .Select(name => name with { Within = [.. own.SelectMany(text => Places(text, name.Text))] }),
        ];
    }

    /// <summary>As it is read, and as it is written in markup.</summary>
    private static IEnumerable<(string Text, int At)> Places(string text, string name)
    {
        foreach (var form in (string[])[text, System.Net.WebUtility.HtmlEncode(text)])
        {
            for (var at = form.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = form.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
                yield return (form, at);
        }
    }

    private static IEnumerable<InternalName> Candidates(Declarations all, Handbook handbook)
    {
        foreach (var role in handbook.Roles.Where(role => IsInternal(role.Declaration)))
        {
            yield return new(role.Title, "the title of a role", role.Declaration.Title.Span);
            yield return new(role.Id.Value, "the id of a role", role.Declaration.Title.Span);
            foreach (var alias in role.Declaration.Aliases)
                yield return new(alias.Value, "another name of a role", alias.Span);
        }
        foreach (var item in handbook.Items)
        {
            var isInternal = IsInternal(item.Declaration);
            if (isInternal || item.Declaration.PublicTitle is not null)
            {
                yield return new(item.Title, "the team's title of a roadmap item", item.Declaration.Title.Span);
                yield return new(item.Id.Value, "the team's id of a roadmap item", item.Declaration.Id.Span);
            }
        }
        // What the site calls its own pages is no secret, whoever may read their introductions.
        var introductions = handbook.Pages.Where(page => SitePath.Generated.Contains(page.Address)).Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var page in all.Pages.Where(page => IsInternal(page) && !introductions.Contains(page.Path)))
        {
            yield return new(page.Title.Value, "the title of a page", page.Title.Span);
            if (page.Path.Contains('/', StringComparison.Ordinal))
                yield return new(page.Path[..page.Path.LastIndexOf('.')], "the address of a page", page.Document.Source.Start);
        }
        foreach (var person in all.People.Where(IsInternal))
            yield return new(person.Name.Value, "a person's name", person.Name.Span);
    }

    private static IEnumerable<string> PublicNames(Handbook handbook) =>
        handbook.Roles.SelectMany(role => role.Declaration.Aliases.Select(alias => alias.Value).Append(role.Title).Append(role.Id.Value))
            .Concat(handbook.Items.SelectMany(item => (string[])[item.Title, item.Id.Value]))
            .Concat(handbook.Pages.Select(page => page.Title))
            .Concat(handbook.Roles.SelectMany(role => role.Holders).Select(holder => holder.Person));

    /// <summary>A single common word gives nothing away; two words, a digit or a hyphen do, from three characters on.</summary>
    private static bool IsTelling(string name) =>
        name.Length > 2 && (name.Contains(' ', StringComparison.Ordinal) || name.Any(char.IsDigit) || name.Contains('-', StringComparison.Ordinal) || name.Contains('/', StringComparison.Ordinal));

    private static bool IsInternal(IVisible thing) => thing.Visibility == Visibility.Internal;

    private static string Normal(string name) => string.Join(' ', name.Split((char[])[' ', '-', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
