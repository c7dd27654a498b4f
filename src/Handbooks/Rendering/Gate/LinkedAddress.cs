using Handbooks.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Rendering.Gate;

/// <summary>Addresses of pages on the web, as the gate compares them: host and what follows.</summary>
internal static class LinkedAddress
{
    private const string Www = "www.";

    /// <summary>Null for anything that is not an address, and for a host alone, which reveals little.</summary>
    public static string? Of(string address)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Host.Length == 0
            || uri.PathAndQuery.Length + uri.Fragment.Length < 2)
            return null;
        var whole = address.Trim();
        whole = whole[(whole.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/');
        return whole.StartsWith(Www, StringComparison.OrdinalIgnoreCase) ? whole[Www.Length..] : whole;
    }

    /// <summary>All addresses that public things link to, and their parents, which are known with them.</summary>
    public static HashSet<string> Published(Declarations published)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var address in Links(published).Select(Of).OfType<string>())
        {
            known.Add(address);
            for (var at = address.Length - 1; at > 0; at--)
            {
                if (address[at] is '/' or '?' or '#')
                    known.Add(address[..at]);
            }
        }
        return known;
    }

    private static IEnumerable<string> Links(Declarations published)
    {
        var documents = published.Pages.Select(page => page.Document.Markdown)
            .Concat(published.Items.Select(item => item.Summary?.Markdown).OfType<MarkdownDocument>());
        return
        [
            .. new[] { published.Settings.Url }.OfType<string>(), .. published.Items.SelectMany(item => item.Links).Select(link => link.Url.Value),
            .. PublicText.Contacts(published).Select(contact => contact.Href),
            .. documents.SelectMany(document => document.Descendants())
            .Select(node => node switch { LinkInline link => link.Url, AutolinkInline link => link.Url, _ => null }).OfType<string>(),
        ];
    }
}
