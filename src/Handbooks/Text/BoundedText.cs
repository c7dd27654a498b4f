using System.Buffers;
using System.Globalization;
using System.Text;

namespace Handbooks.Text;

/// <summary>Text that is written piece by piece, up to a limit: one that would be too large never exists as a whole.</summary>
/// <param name="mostBytes">In UTF-8.</param>
public sealed class BoundedText(long mostBytes) : TextWriter(CultureInfo.InvariantCulture)
{
    /// <summary>In characters: what most texts need, and what is worth keeping for the next text.</summary>
    private const int Least = 64 * 1024, MostKept = 1024 * 1024;

    /// <summary>Of a UTF-16 code unit in UTF-8: the two of a pair have four together.</summary>
    private const long MostBytesOfOne = 3;

    private char[] _text = ArrayPool<char>.Shared.Rent(Least);

    private long _left = mostBytes;

    /// <summary>How much of the text is counted. There is room for the rest, whatever characters it has; to count each piece would take longer
    /// than to write it.</summary>
    private int _counted;

    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>How many bytes may still be written.</summary>
    public long Left
    {
        get
        {
            _left -= Encoding.UTF8.GetByteCount(_text.AsSpan(_counted..Length));
            _counted = Length;
            return _left;
        }
    }

    /// <summary>In UTF-16 code units.</summary>
    public int Length { get; private set; }

    /// <summary>Counts what is written elsewhere and belongs to this text.</summary>
    /// <exception cref="TextTooLargeException">There is no room for it.</exception>
    public void Reserve(long bytes)
    {
        if ((_left = Left - bytes) < 0)
            throw new TextTooLargeException();
    }

    /// <summary>Removes everything from an offset on, which counts nevertheless.</summary>
    public void Cut(int length)
    {
        _ = Left;
        Length = _counted = length;
    }

    public override void Write(char value)
    {
        MakeSureOfRoom([value]);
        if (Length == _text.Length)
            Grow(1);
        _text[Length++] = value;
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        MakeSureOfRoom(buffer);
        if (_text.Length - Length < buffer.Length)
            Grow(buffer.Length);
        buffer.CopyTo(_text.AsSpan(Length));
        Length += buffer.Length;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override string ToString() => new(_text, 0, Length);

    protected override void Dispose(bool disposing)
    {
        Return(_text);
        (_text, Length) = ([], 0);
        base.Dispose(disposing);
    }

    /// <exception cref="TextTooLargeException">There is none for these.</exception>
    private void MakeSureOfRoom(ReadOnlySpan<char> more)
    {
        if ((Length - _counted + more.Length) * MostBytesOfOne > _left && Encoding.UTF8.GetByteCount(more) > Left)
            throw new TextTooLargeException();
    }

    private void Grow(int by)
    {
        var (old, size) = (_text, Math.Max(_text.Length * 2L, Length + (long)by));
        _text = size <= MostKept ? ArrayPool<char>.Shared.Rent((int)size) : new char[Math.Min(size, Array.MaxLength)];
        old.AsSpan(0, Length).CopyTo(_text);
        Return(old);
    }

    private static void Return(char[] text)
    {
        if (text.Length is > 0 and <= MostKept)
            ArrayPool<char>.Shared.Return(text);
    }
}

/// <summary>The text would exceed its limit; caught where the text was begun.</summary>
public sealed class TextTooLargeException() : Exception("The text would be too large.");

/// <summary>Bytes that are written piece by piece, up to a limit. Blocks that are full are not copied until the end.</summary>
internal sealed class BoundedBytes(long most) : IBufferWriter<byte>
{
    private const int BlockSize = 64 * 1024;

    private readonly List<ReadOnlyMemory<byte>> _full = [];
    private byte[] _block = new byte[4 * 1024];
    private int _used;
    private long _all;

    /// <exception cref="TextTooLargeException">There is no room for them.</exception>
    public void Advance(int count)
    {
        if ((_all += count) > most)
            throw new TextTooLargeException();
        _used += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_block.Length - _used < Math.Max(sizeHint, 1))
        {
            _full.Add(_block.AsMemory(0, _used));
            (_block, _used) = (new byte[Math.Max(sizeHint, BlockSize)], 0);
        }
        return _block.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public byte[] ToArray()
    {
        var all = new byte[_all];
        var at = 0;
        foreach (var block in _full.Append(_block.AsMemory(0, _used)))
        {
            block.CopyTo(all.AsMemory(at));
            at += block.Length;
        }
        return all;
    }
}

/// <summary>
/// Titles and names are repeated in menus, lists, tables and data files. One as long as a chapter would make all of those too large,
/// so it is cut off.
/// </summary>
/// <remarks>The longest of 16,678 real pages has fewer than 200 characters.</remarks>
public static class LongName
{
    /// <summary>In UTF-16 code units.</summary>
    public const int Most = 300;

    private const int LongestLastWord = 60;

    public static bool IsTooLong(string name) => name.Length > Most;

    /// <summary>The name itself where it is short enough; else its first words and an ellipsis.</summary>
    public static string Shortened(string name)
    {
        if (!IsTooLong(name))
            return name;
        // Never within a grapheme.
        var end = StringInfo.ParseCombiningCharacters(name[..Most]) is [.., > 0 and var last] ? last : Most - 1;
        var space = name.LastIndexOf(' ', end, Math.Min(end, LongestLastWord));
        if (space > 0)
            end = space;
        return name[..end].TrimEnd() + "…";
    }
}

/// <summary>Shortens running text between words.</summary>
public static class Excerpt
{
    /// <summary>As many whole words as fit, or the beginning of a single longer word; without an ellipsis.</summary>
    /// <param name="most">In UTF-16 code units.</param>
    public static string Of(string text, int most) =>
        text.Length <= most ? text : text[..(text.LastIndexOf(' ', most) is > 0 and var space ? space : most)];
}

public static class Whitespace
{
    /// <summary>
    /// One space between the words and none around them: line ends and indents do not count. The same object where nothing changes.
    /// </summary>
    public static string Collapse(string text) =>
        IsCollapsed(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsCollapsed(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || before == ' '))
                return false;
            before = c;
        }
        return before != ' ' || text.Length == 0;
    }
}
