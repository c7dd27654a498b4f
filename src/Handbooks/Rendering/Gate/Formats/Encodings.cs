using System.Text;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>Encodings of mail and old documents, by the names that they are given there.</summary>
internal static class Encodings
{
    /// <summary>Null where nobody knows it.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            // UTF-7 is read by no program any more, and would be a way around every search.
            return name.Equals("utf-7", StringComparison.OrdinalIgnoreCase)
                ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    public static Encoding? Numbered(int codePage)
    {
        try
        {
            return codePage is <= 0 or 65000 ? null : CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
