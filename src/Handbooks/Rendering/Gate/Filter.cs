namespace Handbooks.Rendering.Gate;

/// <summary>Says fast of nearly every hash that it is not in a set; a table is asked for the few others.</summary>
internal sealed class Filter(int bits)
{
    private readonly ulong[] _bits = new ulong[1 << (bits - 6)];

    public void Add(ulong hash)
    {
        var at = At(hash);
        _bits[at >> 6] |= 1ul << (at & 63);
    }

    public bool May(ulong hash)
    {
        var at = At(hash);
        return (_bits[at >> 6] & (1ul << (at & 63))) != 0;
    }

    private int At(ulong hash) => (int)((hash * 0x9E3779B97F4A7C15) >> (64 - bits));
}
