namespace Handbooks.Rendering.Gate.Formats;

/// <summary>How much may still be unpacked of one file: a small file may hold more than there is memory for.</summary>
internal sealed class Room
{
    private long _bytes = Unpacking.Limit;
    private int _parts = 20_000;
    private int _guesses = 2_000;

    /// <exception cref="RoomException">There is no more room.</exception>
    public void Take(int bytes)
    {
        _bytes -= bytes;
        if (_bytes < 0)
            throw new RoomException();
    }

    /// <exception cref="RoomException">There are too many parts.</exception>
    public void TakePart()
    {
        if (--_parts < 0)
            throw new RoomException();
    }

    /// <summary>Something that may well be nothing is tried only so often.</summary>
    public bool MayGuess => --_guesses >= 0;
}

/// <summary>A file unpacks to more than is searched.</summary>
internal sealed class RoomException() : Exception("It unpacks to more than is searched.");
