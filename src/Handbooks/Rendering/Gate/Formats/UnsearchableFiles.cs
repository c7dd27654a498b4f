using System.Text.Unicode;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>Formats that compress or encrypt their content in a way that we cannot undo, so that it is not searched.</summary>
internal static class UnsupportedFormats
{
    private static readonly byte[][] Beginnings =
    [
        [.. "BZh"u8], [0x28, 0xB5, 0x2F, 0xFD], [0x04, 0x22, 0x4D, 0x18], [.. "LZIP"u8], [0x1F, 0x9D], [0x1F, 0xA0], [0x5D, 0, 0, 0x80, 0],
        [.. "MSCF"u8], [.. "ITSF"u8],
        [.. "age-encryption.org/"u8], [.. "Salted__"u8], [.. "wOF2"u8], [.. "LUKS"u8], [0x03, 0xD9, 0xA2, 0x9A], [.. "Obj\u0001"u8], [.. "PAR1"u8],
        [.. "xar!"u8], [.. "hsqs"u8],
    ];

    /// <summary>Signatures long enough to be searched for anywhere, as in a self-extracting archive.</summary>
    private static readonly byte[][] Signatures =
    [
        [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], [.. "Rar!"u8, 0x1A, 7], [0xFD, .. "7zXZ"u8, 0], [.. "-----BEGIN PGP MESSAGE"u8],
        [.. "-----BEGIN AGE ENCRYPTED"u8], [.. "-----BEGIN CMS"u8],
        [.. "$ANSIBLE_VAULT;"u8], [0, .. "GITCRYPT"u8, 0], [.. "NullsoftInst"u8], [.. "Inno Setup Setup Data"u8],
    ];

    /// <summary>The container of office files, and what it contains if the file has a password.</summary>
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0], Encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (Begins(bytes))
            return true;
        foreach (var sign in Signatures)
        {
            if (bytes.IndexOf(sign) >= 0)
                return true;
        }
        return bytes.StartsWith(Compound) && bytes.IndexOf(Encrypted) >= 0;
    }

    /// <summary>Judged by the first bytes alone.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        foreach (var beginning in Beginnings)
        {
            if (bytes.StartsWith(beginning))
                return true;
        }
        return false;
    }
}

/// <summary>
/// Files of unknown formats that are compressed or encrypted, recognized by their entropy: that of text in any encoding, of programs
/// and of tables is well below.
/// </summary>
internal static class HighEntropyBytes
{
    private const int Least = 128, Window = 64 << 10;
    private const double MostOfText = 7.0, MostOfWindow = 7.6;

    /// <summary>Media files and fonts, whose samples are not text, and formats handled elsewhere.</summary>
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

    /// <summary>Shannon's entropy, in bits per byte.</summary>
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
