using System.Globalization;
using System.Text;

namespace Handbooks.Cli.Printing;

/// <summary>
/// An author's text, safe on a terminal: what would move the cursor, colour the screen or turn the reading direction is shown
/// instead of done.
/// </summary>
internal static class VisibleText
{
    private const int TabWidth = 4;

    public static string Of(string text, bool keepLines = false)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            visible.Append(keepLines && rune.Value == '\n' ? "\n" : Of(rune));
        return visible.ToString();
    }

    public static string Of(Rune rune) => rune.Value switch
    {
        '\t' => new string(' ', TabWidth),
        '\n' => " ",
        < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
        0x7F => "\u2421",
        // Between emoji it joins them to one; all other formatting characters are better seen.
        0x200D => rune.ToString(),
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            ? string.Create(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>")
            : rune.ToString(),
    };

    /// <summary>How many cells of a terminal a character takes as it is shown here.</summary>
    public static int WidthOf(Rune rune)
    {
        var shown = Of(rune);
        if (shown.Length > rune.Utf16SequenceLength)
            return shown.Length;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
            : IsWide(rune.Value) ? 2
            : 1;
    }

    /// <summary>The blocks of East Asian Width W and F, and emoji: close enough to put a caret under the right word.</summary>
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or
        (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or
        (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) or
        0x2705 or 0x274C or 0x2728 or 0x2B50;
}

/// <summary>
/// Standard output or standard error. The first failure (a full disk, a closed descriptor) is kept, and what is written afterwards is
/// dropped: a run that cannot speak still ends in good order and says so with its exit code. A reader that has gone away, such as
/// "head", is no failure: .NET itself drops what is written to it.
/// </summary>
internal sealed class SafeStream(Stream inner) : Stream
{
    /// <summary>Null while everything could be written.</summary>
    public string? Failure { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Failure is not null)
            return;
        try
        {
            inner.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Failure = e.Message;
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
