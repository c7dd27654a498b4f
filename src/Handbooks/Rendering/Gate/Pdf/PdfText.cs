using System.Text;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate.Pdf;

/// <summary>The text of a PDF: what its pages show, its title, notes and names, and every stream undecoded.</summary>
internal static class PdfText
{
    /// <exception cref="InvalidDataException">Thrown after all readable parts, if there is text that cannot be read.</exception>
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

    /// <summary>All strings and names in a value: titles, notes, destinations.</summary>
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

    /// <summary>Content that shows text: that of pages, each of which may have several streams, and of all other streams.</summary>
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

    /// <summary>The page's own resources, or inherited ones.</summary>
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

/// <summary>Joins the strings that a page shows: a word may be in pieces, each positioned separately.</summary>
internal static class PdfContent
{
    /// <summary>A larger gap than this, in thousandths of an em, looks like a space.</summary>
    private const double Space = -180;

    /// <param name="movesPart">Every move separates words; otherwise only moves to another line do.</param>
    public static string Read(byte[] content, Func<string, PdfFont?> fonts, bool movesPart)
    {
        var text = new StringBuilder();
        var operands = new List<PdfValue>();
        var tokens = new PdfTokens(content, 0);
        var (font, line) = (PdfFont.Plain, double.NaN);
        while (tokens.Next() is { } value)
        {
            if (value is not PdfWord word)
            {
                operands.Add(value);
                continue;
            }
            switch (word.Text)
            {
                case "Tf":
                    font = operands.OfType<PdfName>().LastOrDefault() is { } name ? fonts(name.Text) ?? PdfFont.Plain : PdfFont.Plain;
                    break;
                case "Tj" or "TJ" or "'" or "\"":
                    text.Append(word.Text is "'" or "\"" ? "\n" : "");
                    Show(operands, font, movesPart, text);
                    break;
                case "Td" or "TD" or "Tm" or "cm" when operands is [.., PdfNumber vertical]:
                    // With an absolute position, each letter may be placed on its own.
                    var isSameLine = word.Text is "Tm" or "cm" ? vertical.Value == line : vertical.Value == 0;
                    line = word.Text is "Tm" or "cm" ? vertical.Value : isSameLine ? line : double.NaN;
                    text.Append(movesPart || !isSameLine ? "\n" : "");
                    break;
                case "T*":
                    text.Append('\n');
                    break;
                case "BI":
                    tokens = AfterPicture(content, tokens.At);
                    break;
                default:
                    break;
            }
            operands.Clear();
        }
        return text.ToString();
    }

    private static void Show(List<PdfValue> operands, PdfFont font, bool movesPart, StringBuilder text)
    {
        foreach (var piece in operands.SelectMany(operand => operand.All()))
        {
            if (piece is PdfString shown)
                font.Read(shown.Bytes, text);
            else if (movesPart && piece is PdfNumber { Value: < Space })
                text.Append(' ');
        }
    }

    /// <summary>Skips an inline picture, whose bytes are not operators.</summary>
    private static PdfTokens AfterPicture(byte[] content, int at)
    {
        var end = content.AsSpan(at).IndexOf(" EI"u8) is var space and >= 0 ? space : content.AsSpan(at).IndexOf("\nEI"u8);
        return new PdfTokens(content, end < 0 ? content.Length : at + end + 3);
    }
}
