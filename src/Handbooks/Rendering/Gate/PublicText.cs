using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Rendering.Gate;

/// <summary>The names and text of public things, taken from their sources and not from the generated site.</summary>
internal static class PublicText
{
    /// <summary>Names of public things: an internal thing of the same name is not revealed by it.</summary>
    public static IEnumerable<string> Names(Handbook published) =>
        published.Roles.SelectMany(role => role.Declaration.Aliases.Select(alias => alias.Value).Append(role.Title).Append(role.Id.Value))
            .Concat(published.Items.SelectMany(item => (string[])[item.Title, item.Id.Value, item.Slug]))
            .Concat(published.Pages.Select(page => page.Title))
            .Concat(published.Roles.SelectMany(role => role.Holders).Select(holder => holder.Person))
            .Concat(published.Roles.SelectMany(role => role.Holders.Select(holder => holder.Contact).Append(role.Declaration.Contact))
                .Append(published.Settings.Contact).OfType<Contact>().SelectMany(contact => (string[])[contact.Address, contact.Text]));

    /// <summary>Public phrases, parts of which may also be the name of something internal.</summary>
    /// <param name="settings">Their title and host may contain the title of an internal page.</param>
    public static IEnumerable<PublicPhrase> Phrases(Handbook published, HandbookSettings settings) =>
    [
        new(settings.Title, NameBearer.Page, SeparatorMatch.Any),
        .. Hosts(settings).Select(host => new PublicPhrase(host, null, SeparatorMatch.Same)),
        // A person who may be named is not another person with the same first name.
        .. published.Roles.SelectMany(role => role.Holders)
            .Select(holder => new PublicPhrase(holder.Person, NameBearer.Person, SeparatorMatch.Joining)),
        // "Editor" in "Senior Editor" is part of that title. Items are left out, as their titles may refer to other things.
        .. published.Roles.Select(role => new PublicPhrase(role.Title, NameBearer.Role, SeparatorMatch.Joining)),
        .. Ids(published).Select(id => new PublicPhrase(id, NameBearer.Id, SeparatorMatch.Same)),
    ];

    /// <summary>Explicit ids only: a derived one reveals as much as the title.</summary>
    private static IEnumerable<string> Ids(Handbook published) =>
        published.Items.Where(item => item.Declaration.HasExplicitId).SelectMany(item => (string[])[item.Id.Value, item.Slug])
            .Concat(published.Roles.Select(role => role.Declaration.Id?.Value).OfType<string>());

    /// <summary>Addresses of the sites and of the repository, with which the addresses of all pages begin.</summary>
    public static IEnumerable<string> Hosts(HandbookSettings settings)
    {
        foreach (var address in ((string?[])[settings.Url, settings.TeamUrl, settings.Repository]).OfType<string>())
        {
            var host = address[(address.IndexOf("//", StringComparison.Ordinal) is >= 0 and var at ? at + 2 : 0)..].TrimEnd('/');
            for (var end = host.Length; end > 0; end = host.AsSpan(0, end).LastIndexOf('/'))
                yield return host[..end];
        }
    }

    /// <summary>Every path that is part of a public path.</summary>
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

    /// <summary>Running text of public things.</summary>
    public static IEnumerable<PublicProse> Prose(Declarations published)
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
        foreach (var word in published.Settings.Words?.Texts ?? [])
            yield return new(word.Value, word.Span);
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

    /// <summary>What roles do, including activities of tables.</summary>
    public static IEnumerable<(string Text, SourceSpan Span)> Duties(Handbook handbook) =>
        handbook.Roles.SelectMany(role => role.Responsibilities).Select(duty => (duty.Declaration.Text, duty.Declaration.Span))
            .Concat(handbook.Tables.SelectMany(table => table.Activities).Select(row => (row.Name.Value, row.Name.Span)));

    public static IEnumerable<Contact> Contacts(Declarations published) =>
        published.Roles.Select(role => role.Contact).Concat(published.People.Select(person => person.Contact))
            .Append(published.Settings.Contact).OfType<Contact>();

    /// <summary>Names in all fields of public things.</summary>
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
            .. Contacts(published).SelectMany(contact => (string?[])[contact.Address, contact.Label, contact.Href]),
        ];
        return fields.OfType<string>().Concat(published.Items.SelectMany(item => (string[])[$"{item.Id.Value} {item.Title.Value}",
            $"{item.Title.Value} {item.Id.Value}"]));
    }

    /// <summary>The last segment of an address; an id unchanged.</summary>
    public static string LastPart(string address)
    {
        var path = address.Trim('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }
}

/// <summary>A block of public text.</summary>
/// <param name="IsHeading">In headings, capitals do not indicate names.</param>
internal readonly record struct PublicProse(string Text, SourceSpan Span, bool IsHeading = false);

/// <summary>The visible text of a parsed document, block by block, without comments, addresses and alternative texts.</summary>
internal static class ProseText
{
    public static IEnumerable<(string Text, Block Block)> Of(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            var text = block switch
            {
                HtmlBlock html => System.Net.WebUtility.HtmlDecode(VisibleMarkup.WithoutTags(html.Lines.ToString())),
                { Inline: { } inlines } => InlineText.Of(inlines),
                CodeBlock code => code.Lines.ToString(),
                _ => "",
            };
            if (text.Length > 0)
                yield return (text, block);
        }
    }

    /// <summary>The sentences of a block, ended by punctuation and line breaks.</summary>
    public static IEnumerable<Range> Sentences(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '\n' or '。' or '！' or '？' || (text[i] is '.' or '!' or '?'
                && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])));
            if (!ends)
                continue;
            yield return start..(i + 1);
            start = i + 1;
        }
        if (start < text.Length)
            yield return start..text.Length;
    }
}
