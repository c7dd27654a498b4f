using System.Globalization;
using System.Text;
using System.Xml;
using Handbooks.Linking;

namespace Handbooks.Pages.Feeds;

/// <summary>RFC 4287. A feed must say when each entry changed: an entry of which that is not known is left out, as one that is not committed yet.</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="scope">What tells this feed from the others of the site: "roadmap", "theme:Safety".</param>
    public static DataFile? Write(Edition edition, SitePath address, string scope, string title, IEnumerable<FeedEntry> all)
    {
        var entries = all.Where(entry => entry.Updated is not null).ToList();
        if (entries.Count == 0)
            return null;
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteElementString("id", Namespace, $"urn:uuid:{FeedIds.Of(edition.SiteName, "feed", scope)}");
            xml.WriteElementString("title", Namespace, Clean(title));
            xml.WriteElementString("updated", Namespace, Time(entries.Max(entry => entry.Updated!.Value)));
            Link(xml, "self", edition.Absolute(address), "application/atom+xml");
            Link(xml, "alternate", edition.Absolute(SitePath.Roadmap), "text/html");
            xml.WriteStartElement("author", Namespace);
            xml.WriteElementString("name", Namespace, Clean(edition.Frame.Title));
            xml.WriteEndElement();
            foreach (var entry in entries.OrderByDescending(entry => entry.Updated).ThenBy(entry => entry.Item.Id.Value, StringComparer.Ordinal))
                Write(xml, entry);
            xml.WriteEndElement();
        }
        bytes.WriteByte((byte)'\n');
        return new DataFile(address, bytes.ToArray());
    }

    private static void Write(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, $"urn:uuid:{entry.Id}");
        xml.WriteElementString("title", Namespace, Clean(entry.Title));
        xml.WriteElementString("updated", Namespace, Time(entry.Updated!.Value));
        Link(xml, "alternate", entry.Url, "text/html");
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

    /// <summary>XML 1.0 has no place for control characters.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c => c is '\n' or '\t' or >= ' ' && !char.IsSurrogate(c) && c is not ('\ufffe' or '\uffff') || char.IsSurrogate(c)));
}
