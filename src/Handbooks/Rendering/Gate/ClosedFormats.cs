namespace Handbooks.Rendering.Gate;

/// <summary>Files that pack or encrypt what they hold in a way that is not undone here: nobody has searched them.</summary>
internal static class ClosedFormats
{
    private static readonly byte[][] Beginnings =
    [
        [.. "BZh"u8], [0x28, 0xB5, 0x2F, 0xFD], [0x04, 0x22, 0x4D, 0x18], [.. "LZIP"u8], [0x1F, 0x9D], [0x1F, 0xA0], [0x5D, 0, 0, 0x80, 0],
        [.. "MSCF"u8], [.. "ITSF"u8],
        [.. "age-encryption.org/"u8], [.. "Salted__"u8], [.. "wOF2"u8], [.. "LUKS"u8], [0x03, 0xD9, 0xA2, 0x9A], [.. "Obj\u0001"u8], [.. "PAR1"u8],
        [.. "xar!"u8], [.. "hsqs"u8],
    ];

    /// <summary>Signs that are long enough to mean the same wherever they stand, as behind a program that unpacks itself.</summary>
    private static readonly byte[][] Signs =
    [
        [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], [.. "Rar!"u8, 0x1A, 7], [0xFD, .. "7zXZ"u8, 0], [.. "-----BEGIN PGP MESSAGE"u8],
        [.. "-----BEGIN AGE ENCRYPTED"u8], [.. "-----BEGIN CMS"u8],
        [.. "$ANSIBLE_VAULT;"u8], [0, .. "GITCRYPT"u8, 0], [.. "NullsoftInst"u8], [.. "Inno Setup Setup Data"u8],
    ];

    /// <summary>What an office file is inside when it has a password.</summary>
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0], Encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (Begins(bytes))
            return true;
        foreach (var sign in Signs)
        {
            if (bytes.IndexOf(sign) >= 0)
                return true;
        }
        return bytes.StartsWith(Compound) && bytes.IndexOf(Encrypted) >= 0;
    }

    /// <summary>By its first bytes alone.</summary>
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
