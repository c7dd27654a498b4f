using System.Globalization;
using System.Text;
using System.Xml;
using Handbooks.Linking;

namespace Handbooks.Pages.Feeds;

/// <summary>
/// RFC 4287. Each entry must have a date of change: those without one, such as uncommitted ones, are omitted.
/// </summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="page">The page with the same content.</param>
    /// <returns>Null if no entry has a date.</returns>
    public static ReadOnlyMemory<byte>? Write(SitePlan plan, SitePath address, SitePath page, string title, IEnumerable<FeedEntry> all)
    {
        var entries = all.Where(entry => entry.Updated is not null).ToList();
        if (entries.Count == 0)
            return null;
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, plan.Frame.Language);
            xml.WriteElementString("id", Namespace, $"urn:uuid:{FeedIds.Of(plan.Feeds.SiteName, "feed", address.Value)}");
            xml.WriteElementString("title", Namespace, Clean(title));
            xml.WriteElementString("updated", Namespace, Time(entries.Max(entry => entry.Updated!.Value)));
            Link(xml, "self", plan.AddressIn(address, address), "application/atom+xml");
            Link(xml, "alternate", plan.AddressIn(address, page), "text/html");
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, Clean(plan.Frame.Title));
            xml.WriteEndElement();
            foreach (var entry in entries.OrderByDescending(entry => entry.Updated).ThenBy(entry => entry.Item.Id.Value, StringComparer.Ordinal))
                Write(xml, entry, plan.AddressIn(address, entry.Item.Address));
            xml.WriteEndElement();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, FeedEntry entry, string url)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, $"urn:uuid:{entry.Id}");
        xml.WriteElementString("title", Namespace, Clean(entry.Title));
        xml.WriteElementString("updated", Namespace, Time(entry.Updated!.Value));
        Link(xml, "alternate", url, "text/html");
        foreach (var tag in entry.Tags)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", Clean(tag));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("summary", Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(entry.Text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string href, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>XML 1.0 does not allow control characters and unpaired surrogates.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' or >= ' ' and not (0xfffe or 0xffff)));
}
