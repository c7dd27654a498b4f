using System.Text.Unicode;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>
/// Files of no known kind that are packed or encrypted, told by how evenly their bytes are spread: text in any encoding,
/// programs and tables stay well below.
/// </summary>
internal static class UnreadableBytes
{
    private const int Least = 128, Window = 64 << 10;
    private const double MostOfText = 7.0, MostOfWindow = 7.6;

    /// <summary>Pictures, sound, films and fonts, whose samples are no text; and what is unpacked or judged elsewhere.</summary>
    private static readonly byte[][] Known =
    [
        [0x89, .. "PNG"u8], [0xFF, 0xD8, 0xFF], [.. "GIF8"u8], [.. "BM"u8], [0, 0, 1, 0], [0, 0, 2, 0], [.. "II*\0"u8], [.. "MM\0*"u8], [.. "8BPS"u8],
        [0xFF, 0x0A], [0, 0, 0, 0x0C, .. "JXL"u8],
        [0, 0, 0, 0x0C, .. "jP"u8], [.. "ID3"u8], [0xFF, 0xFB], [0xFF, 0xF3], [0xFF, 0xF2], [0xFF, 0xFA], [0xFF, 0xF1], [0xFF, 0xF9], [.. "OggS"u8],
        [.. "fLaC"u8], [0x1A, 0x45, 0xDF, 0xA3], [.. "FORM"u8],
        [.. "%PDF"u8], [0x1F, 0x8B], [.. "PK\u0003\u0004"u8], [.. "wOFF"u8], [0, 1, 0, 0], [.. "OTTO"u8], [.. "true"u8], [.. "ttcf"u8],
        [.. "SQLite"u8], [.. "MThd"u8], [.. "\0asm"u8],
    ];

    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Least || IsKnown(bytes) || Utf8.IsValid(bytes))
            return false;
        if (bytes.Length <= Window)
            return Spread(bytes) > Math.Min(MostOfText, Math.Log2(bytes.Length) - 0.8);
        for (var at = 0; at < bytes.Length; at += Window)
        {
            if (bytes.Length - at >= Window && Spread(bytes.Slice(at, Window)) > MostOfWindow)
                return true;
        }
        return false;
    }

    private static bool IsKnown(ReadOnlySpan<byte> bytes)
    {
        foreach (var beginning in Known)
        {
            if (bytes.StartsWith(beginning))
                return true;
        }
        // RIFF: pictures in WebP, WAV, AVI. ISO media: MP4, MOV, HEIC, AVIF.
        return bytes.StartsWith("RIFF"u8) || bytes[4..8].SequenceEqual("ftyp"u8) || bytes[4..8].SequenceEqual("moov"u8)
            || bytes[4..8].SequenceEqual("mdat"u8);
    }

    /// <summary>Shannon's entropy, in bits a byte.</summary>
    private static double Spread(ReadOnlySpan<byte> bytes)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var value in bytes)
            counts[value]++;
        var spread = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
                spread -= (double)count / bytes.Length * Math.Log2((double)count / bytes.Length);
        }
        return spread;
    }
}
