using System.Xml;

namespace Handbooks.Syntax.Attachments;

/// <summary>Whether a browser that opens an XML file would do more than show it.</summary>
internal static class XmlLook
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
                if (Vocabulary.IsActedOn(reader.NamespaceURI) || (!hasRoot && !isNamed && Vocabulary.IsPageRoot(reader.LocalName)))
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
