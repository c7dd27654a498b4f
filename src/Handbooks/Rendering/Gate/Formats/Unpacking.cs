using Handbooks.Rendering.Gate.Pdf;
using Handbooks.Rendering.Gate.Readings;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>Extracts what a file contains in compressed or encoded form, or in pieces.</summary>
internal static class Unpacking
{
    /// <summary>Whether the bytes begin with the signature of a packed format, with which no readable text begins.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> bytes) =>
        bytes is [0x1F, 0x8B, 8, ..] or [(byte)'P', (byte)'K', 3, 4, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]
        || (bytes.Length > 8 && bytes[0] is 0x78 && bytes[1] is 0x01 or 0x5E or 0x9C or 0xDA);

    /// <exception cref="InvalidDataException">Thrown after the parts that can be read, if something is damaged or
    /// encrypted.</exception>
    public static IEnumerable<Part> Parts(byte[] bytes, UnpackingBudget budget)
    {
        // Lazily, so that readable parts are read before a damaged one throws.
        foreach (var part in OfKind(bytes, budget).Concat(Id3Tags.Of(bytes)).Concat(TarEntries.Of(bytes)).Concat(ZipEntries.Of(bytes, budget)))
            yield return part;
    }

    /// <summary>By its first bytes.</summary>
    private static IEnumerable<Part> OfKind(byte[] bytes, UnpackingBudget budget) => bytes switch
    {
        [0x1F, 0x8B, 8, ..] => [new(Decompression.GZip(bytes, budget), 0) { IsFile = true }],
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngTexts.Of(bytes, budget),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => PdfText.Parts(bytes).Select(part => new Part(part.Bytes, part.At)),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => GifComments.Of(bytes),
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', ..] => SqliteTexts.Of(bytes),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', ..] => RichText.Of(bytes),
        [(byte)'w', (byte)'O', (byte)'F', (byte)'F', ..] => FontTables.Of(bytes, budget),
        [0x78, 0x01 or 0x5E or 0x9C or 0xDA, _, _, ..] =>
            Decompression.Inflate(bytes, 0, budget) is { } inflated ? [new(inflated, 0) { IsFile = true }] : [],
        _ => MailParts.IsMail(bytes) ? MailParts.Of(bytes) : [],
    };
}
