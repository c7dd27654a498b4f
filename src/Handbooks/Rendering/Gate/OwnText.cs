using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Rendering.Gate;

/// <summary>What public things say of themselves, from their sources and not from what was made of them.</summary>
internal static class OwnText
{
    /// <summary>What they are called: an internal thing of the same name gives nothing away by it.</summary>
    public static IEnumerable<string> Names(Handbook published) =>
        published.Roles.SelectMany(role => role.Declaration.Aliases.Select(alias => alias.Value).Append(role.Title).Append(role.Id.Value))
            .Concat(published.Items.SelectMany(item => (string[])[item.Title, item.Id.Value, item.Slug]))
            .Concat(published.Pages.Select(page => page.Title))
            .Concat(published.Roles.SelectMany(role => role.Holders).Select(holder => holder.Person));

    /// <summary>Longer ones, in which a part of theirs may also be the whole name of something internal.</summary>
    /// <param name="settings">A page of the team may be called by a part of the handbook's title, and by a part of its host.</param>
    public static IEnumerable<OwnPhrase> Phrases(Handbook published, HandbookSettings settings) =>
    [
        new(settings.Title, NameBearer.Page, Joints.Any),
        .. Hosts(settings).Select(host => new OwnPhrase(host, null, Joints.Same)),
        // Whoever may be named is not the one of the same first name.
        .. published.Roles.SelectMany(role => role.Holders).Select(holder => new OwnPhrase(holder.Person, NameBearer.Person, Joints.Joined)),
        // "Editor" in "Senior Editor" is that title's; an item's title says of what it is.
        .. published.Roles.Select(role => new OwnPhrase(role.Title, NameBearer.Role, Joints.Joined)),
        .. Ids(published).Select(id => new OwnPhrase(id, NameBearer.Id, Joints.Same)),
    ];

    /// <summary>Those that authors chose: one made of a title is as telling as that.</summary>
    private static IEnumerable<string> Ids(Handbook published) =>
        published.Items.Where(item => item.Declaration.HasExplicitId).SelectMany(item => (string[])[item.Id.Value, item.Slug])
            .Concat(published.Roles.Select(role => role.Declaration.Id?.Value).OfType<string>());

    /// <summary>Where the sites and their sources are: the addresses of every page begin so.</summary>
    public static IEnumerable<string> Hosts(HandbookSettings settings)
    {
        foreach (var address in ((string?[])[settings.Url, settings.TeamUrl, settings.Repository]).OfType<string>())
        {
            var host = address[(address.IndexOf("//", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0)..].TrimEnd('/');
            for (var end = host.Length; end > 0; end = host.AsSpan(0, end).LastIndexOf('/'))
                yield return host[..end];
        }
    }

    /// <summary>Every path that a part of a public path may be read as.</summary>
    public static IEnumerable<string> Paths(Declarations published)
    {
        foreach (var path in published.Pages.Select(page => page.Path[..page.Path.LastIndexOf('.')])
            .Concat(published.Assets.Select(asset => asset.File.Path)))
        {
            var segments = path.Split('/');
            for (var from = 0; from < segments.Length; from++)
            {
                for (var to = from + 2; to <= segments.Length; to++)
                    yield return string.Join('/', segments[from..to]);
            }
        }
    }

    public static IEnumerable<Located<string>> Titles(Inventory inventory) =>
        inventory.Pages.Concat(inventory.Roles).Concat(inventory.Items).Select(thing => new Located<string>(thing.Name, thing.Source));

    /// <summary>What they say in running text.</summary>
    public static IEnumerable<OwnProse> Prose(Declarations published)
    {
        foreach (var page in published.Pages)
        {
            if (page.Description is { } description)
                yield return new(description, page.Document.Source.Start);
            foreach (var (text, block) in ProseText.Of(page.Document.Markdown))
                yield return new(text, page.Document.SpanOf(block), block is HeadingBlock);
        }
        if (published.Settings.Description is { } about)
            yield return new(about, new SourceText("handbook.yml", "").Start);
        foreach (var role in published.Roles.Where(role => role.OwnPurpose is not null))
            yield return new(role.OwnPurpose!, role.Title.Span);
        foreach (var item in published.Items)
        {
            foreach (var (text, _) in item.Summary is { } summary ? ProseText.Of(summary.Markdown) : [])
                yield return new(text, item.Summary!.Span);
            foreach (var milestone in item.Milestones)
                yield return new(milestone.Value.Title, milestone.Span);
        }
    }

    /// <summary>What roles do: whoever shares a row of the matrix has its words.</summary>
    public static IEnumerable<(string Text, SourceSpan Span)> Duties(Handbook handbook) =>
        handbook.Roles.SelectMany(role => role.Responsibilities).Select(duty => (duty.Declaration.Text, duty.Declaration.Span))
            .Concat(handbook.Tables.SelectMany(table => table.Activities).Select(row => (row.Name.Value, row.Name.Span)));

    /// <summary>What stands over their parts, and what public roles do.</summary>
    public static IEnumerable<string> Labels(Declarations published, Handbook handbook) =>
        published.Pages.SelectMany(page => ProseText.Of(page.Document.Markdown)).Where(own => own.Block is HeadingBlock).Select(own => own.Text)
            .Concat(Duties(handbook).Select(duty => duty.Text));

    /// <summary>What they are called, in each of their fields.</summary>
    public static IEnumerable<string> Fields(Declarations published)
    {
        IEnumerable<string?> fields =
        [
            published.Settings.Title,
            .. published.Pages.SelectMany(page => (string?[])[page.Title.Value, page.Path, .. page.MovedFrom.Select(old => old.Value)]),
            .. published.Roles.SelectMany(role => (string?[])[role.Title.Value, role.Id?.Value, role.Unit?.Value,
                .. role.Aliases.Concat(role.MovedFrom).Select(name => name.Value), .. role.Parts.Responsibilities.Select(duty => duty.ActivityId)]),
            .. published.Items.SelectMany(item => (string?[])[item.Title.Value, item.Id.Value, item.Theme, .. item.MovedFrom.Select(old => old.Value),
                .. item.Links.SelectMany(link => (string[])[link.Title, link.Url.Value])]),
            .. published.People.Select(person => person.Name.Value),
            .. published.Assets.Select(asset => asset.File.Path),
        ];
        return fields.OfType<string>().Concat(published.Items.SelectMany(item => (string[])[$"{item.Id.Value} {item.Title.Value}",
            $"{item.Title.Value} {item.Id.Value}"]));
    }

    /// <summary>Of an address its name; an id as it is.</summary>
    public static string LastPart(string address)
    {
        var path = address.Trim('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }
}

/// <summary>A block of text that public things say.</summary>
/// <param name="IsHeading">Its words have capitals that say nothing.</param>
internal readonly record struct OwnProse(string Text, SourceSpan Span, bool IsHeading = false);
