namespace Handbooks.Rendering.Gate.Readings;

/// <summary>Something extracted from a file.</summary>
/// <param name="At">The approximate byte offset in the file.</param>
internal readonly record struct Part(ReadOnlyMemory<byte> Bytes, int At)
{
    /// <summary>A file of its own, which must be searchable like any other; otherwise text or a piece of a file.</summary>
    public bool IsFile { get; init; }

    public static Part Text(string text, int at) => new(System.Text.Encoding.UTF8.GetBytes(text), at);
}

/// <summary>Limits how much is unpacked from one file: a small file may expand to more than fits in memory.</summary>
internal sealed class UnpackingBudget
{
    /// <summary>In bytes for one file with all its parts. What unpacks to more is not searched, and that is reported.</summary>
    public const int Limit = 64 << 20;

    private long _bytes = Limit;
    private int _parts = 20_000;
    private int _guesses = 2_000;

    /// <exception cref="UnpackingLimitException">The limit is exceeded.</exception>
    public void Take(int bytes)
    {
        _bytes -= bytes;
        if (_bytes < 0)
            throw new UnpackingLimitException();
    }

    /// <exception cref="UnpackingLimitException">There are too many parts.</exception>
    public void TakePart()
    {
        if (--_parts < 0)
            throw new UnpackingLimitException();
    }

    /// <summary>Limits how often something is unpacked that may not be compressed at all.</summary>
    public bool MayTry => --_guesses >= 0;
}

/// <summary>A file unpacks to more than the limit.</summary>
internal sealed class UnpackingLimitException() : Exception("It unpacks to more than the limit.");
