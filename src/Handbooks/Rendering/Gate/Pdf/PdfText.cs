using System.Text;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>What a PDF says: what its pages show, by the maps of its fonts, its own title and notes, and every stream as it is.</summary>
internal static class PdfText
{
    /// <exception cref="InvalidDataException">After all that could be read: there is text that could not.</exception>
    public static IEnumerable<(byte[] Bytes, int At)> Parts(byte[] bytes)
    {
        var file = new PdfFile(bytes);
        if (file.IsEncrypted)
            throw new InvalidDataException("It is encrypted.");
        var fonts = new PdfFonts(file);
        foreach (var found in file.Objects)
        {
            if (found.Content is { } content)
                yield return (content, found.At);
            if (Words(found.Value) is { Length: > 0 } words)
                yield return (Encoding.UTF8.GetBytes(words), found.At);
        }
        foreach (var (content, resources, at) in Contents(file))
        {
            foreach (var movesPart in (bool[])[true, false])
                yield return (Encoding.UTF8.GetBytes(PdfContent.Read(content, name => fonts.Named(name, resources), movesPart)), at);
        }
        if (fonts.AreUnread || file.Objects.Exists(found => found is { IsText: true, Stream: not null, Content: null }))
            throw new InvalidDataException("There is text in letters or packings of its own.");
    }

    /// <summary>Titles, notes, names: whatever is written as words.</summary>
    private static string Words(PdfValue value) =>
        string.Join('\n', value.All().Select(word => word switch
        {
            PdfString text => Text(text.Bytes),
            PdfName name => Text(Encoding.Latin1.GetBytes(name.Text)),
            _ => ""
        }).Where(text => text.Length > 0));

    private static string Text(byte[] bytes) => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes),
        _ when System.Text.Unicode.Utf8.IsValid(bytes) => Encoding.UTF8.GetString(bytes),
        _ => Windows1252.Decode(bytes),
    };

    /// <summary>What shows text: pages, which may be in several streams, and all others that are no page's.</summary>
    private static IEnumerable<(byte[] Content, PdfDictionary? Resources, int At)> Contents(PdfFile file)
    {
        var ofPages = new HashSet<PdfObject>();
        foreach (var page in file.Objects.Where(found => found.Dictionary["Contents"] is not null))
        {
            var contents = file.Value(page.Dictionary["Contents"]) is PdfArray several ? several.Items : [page.Dictionary["Contents"]!];
            var streams = contents.Select(file.Object).OfType<PdfObject>().Where(stream => stream.Content is not null).ToList();
            ofPages.UnionWith(streams);
            if (streams.Count > 0)
                yield return ([.. streams.SelectMany(stream => stream.Content!.Append((byte)'\n'))], Resources(file, page.Dictionary), streams[0].At);
        }
        foreach (var found in file.Objects.Where(found => found.IsText && found.Content is not null && !ofPages.Contains(found)
            && found.Content.AsSpan().IndexOf("BT"u8) >= 0))
            yield return (found.Content!, Resources(file, found.Dictionary), found.At);
    }

    /// <summary>Its own, or those of what it is part of.</summary>
    private static PdfDictionary? Resources(PdfFile file, PdfDictionary? of)
    {
        for (var steps = 0; of is not null && steps < 50; steps++)
        {
            if (file.Dictionary(of["Resources"]) is { } resources)
                return resources;
            of = file.Dictionary(of["Parent"]);
        }
        return null;
    }
}
