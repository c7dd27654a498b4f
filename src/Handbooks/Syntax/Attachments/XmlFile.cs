using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Handbooks.Text;

namespace Handbooks.Syntax.Attachments;

/// <summary>The text of an XML file, and a reader of it that loads nothing and cannot be made to grow.</summary>
internal static partial class XmlFile
{
    /// <summary>In bytes: a larger drawing is not looked through.</summary>
    public const int Limit = 16 << 20;

    private const int MostCharactersOfEntities = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null where the bytes are in no encoding that every browser reads the same way.</summary>
    /// <param name="isPlain">It is UTF-8 and says nothing else of itself.</param>
    public static string? Decode(byte[] bytes, out bool isPlain)
    {
        isPlain = false;
        try
        {
            var text = bytes switch
            {
                [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
                [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
                [(byte)'<', 0, ..] => Encoding.Unicode.GetString(bytes),
                [0, (byte)'<', ..] => Encoding.BigEndianUnicode.GetString(bytes),
                [0xEF, 0xBB, 0xBF, ..] => Strict.GetString(bytes.AsSpan(3)),
                _ => null,
            };
            var declared = text is null
                ? DeclaredEncoding().Match(Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 200)))).Groups[1]
                .Value.ToLowerInvariant() : "";
            isPlain = (text is null && declared is "" or "utf-8" or "utf8" or "us-ascii") || bytes is [0xEF, 0xBB, 0xBF, ..];
            return text ?? declared switch
            {
                "" or "utf-8" or "utf8" or "us-ascii" => Strict.GetString(bytes),
                "iso-8859-1" or "windows-1252" or "latin1" => Windows1252.Decode(bytes),
                _ => null,
            };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static XmlReader Read(string text) =>
        XmlReader.Create(new StringReader(text), new XmlReaderSettings
        {
            // Entities and default attributes of the file's own are what a browser would make of it, too.
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = MostCharactersOfEntities,
            IgnoreComments = true,
        });

    public static SourceSpan Place(SourceText source, int line, int column)
    {
        var start = Offset(source, line) + Math.Max(0, column - 1);
        return source.Span(Math.Min(start, source.Text.Length), Math.Min(start, source.Text.Length));
    }

    private static int Offset(SourceText source, int line)
    {
        var (low, high) = (0, source.Text.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (source.PositionAt(middle).Line < line)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""")]
    private static partial Regex DeclaredEncoding();
}

/// <summary>Whether a browser that opens an XML file would do more than show it.</summary>
internal static class XmlInspector
{
    /// <summary>Whether it begins like markup of any kind.</summary>
    public static bool IsMarkup(ReadOnlySpan<byte> beginning)
    {
        foreach (var value in beginning)
        {
            if (value is (byte)'<')
                return true;
            if (value is not (0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0x0C))
                return false;
        }
        return false;
    }

    /// <summary>It is well-formed, and no element or instruction of it means anything to a browser.</summary>
    /// <param name="isNamed">The file's name says that it is XML; else a browser may take it for a page by its first tag.</param>
    public static bool IsInert(byte[] bytes, bool isNamed)
    {
        if (bytes.Length > XmlFile.Limit || XmlFile.Decode(bytes, out _) is not { } text)
            return false;
        try
        {
            using var reader = XmlFile.Read(text);
            var hasRoot = false;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.ProcessingInstruction && reader.Name.Equals("xml-stylesheet", StringComparison.OrdinalIgnoreCase))
                    return false;
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (DrawingVocabulary.IsActedOn(reader.NamespaceURI) || (!hasRoot && !isNamed && DrawingVocabulary.IsPageRoot(reader.LocalName)))
                    return false;
                hasRoot = true;
            }
            return hasRoot;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
