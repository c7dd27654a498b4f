using System.Globalization;
using System.Text;
using System.Xml;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Text;

namespace Handbooks.Pages.Data;

/// <summary>The files for search engines: the team's site asks them to stay away.</summary>
internal static class Sitemap
{
    private const string Allowed = "User-agent: *\nAllow: /\n";

    public static IEnumerable<DataFile> Files(SitePlan plan, IReadOnlyList<PlannedPage> pages)
    {
        var robots = plan.Audience == Audience.Team ? "User-agent: *\nDisallow: /\n" : Allowed;
        // Sitemap addresses are absolute: without a url there is nothing to write.
        if (plan.Frame.Url is { } url)
        {
            yield return new DataFile(FixedAddresses.Sitemap, () => Write(url, pages));
            robots += $"Sitemap: {url}{FixedAddresses.Sitemap}\n";
        }
        yield return new DataFile(FixedAddresses.Robots, () => Encoding.UTF8.GetBytes(robots));
    }

    private static byte[] Write(string url, IReadOnlyList<PlannedPage> pages)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var page in pages.Where(page => page.IsListed))
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", url + WebAddress.EscapePath(page.Address.Value));
                if (page.LastChanged is { Date: { } day })
                    xml.WriteElementString("lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
