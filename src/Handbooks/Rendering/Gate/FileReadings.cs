using System.Runtime.InteropServices;
using System.Text.Unicode;
using Handbooks.Rendering.Gate.Formats;
using Handbooks.Rendering.Gate.Readings;

namespace Handbooks.Rendering.Gate;

/// <summary>All readings of a file: raw, as a reader sees it, with escapes decoded, and everything packed inside it.</summary>
/// <param name="base64">Reused for all files of one thread.</param>
internal sealed class FileReadings(Action<Reading> read, Base64Runs base64)
{
    /// <summary>Of archives within archives. What is nested deeper is not searched, and that is reported.</summary>
    private const int Depth = 8;

    /// <summary>In bytes. Longer files are read in overlapping windows, so that memory is bounded.</summary>
    private const int WindowOfText = 4 << 20, WindowOfBytes = 512 << 10, Overlap = 64 << 10;

    private readonly UnpackingBudget _budget = new();

    /// <summary>Whether something in the file could not be unpacked and searched.</summary>
    public bool IsPartial { get; private set; }

    /// <param name="isGenerated">Generated, not copied from the input folder.</param>
    public void Read(string path, ReadOnlyMemory<byte> content, bool isGenerated)
    {
        var extension = path[(path.LastIndexOf('.') + 1)..].ToLowerInvariant();
        var isMarkup = extension is "html" or "htm" or "svg" or "xml" or "xhtml" or "atom" or "rss"
            || (!isGenerated && content.Span is [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, (byte)'<', ..]);
        var form = new Form(isMarkup, extension is "ics" or "vcf" or "eml", isGenerated) { IsNotebook = extension == "ipynb" };
        if (isGenerated)
        {
            Texts(content, at => at, form, 0);
            return;
        }
        File(content, at => at, form, 0, isFile: true);
        // Brotli has no signature: only the extension shows it.
        if (extension == "br")
            Parts(Decompression.Brotli(ArrayOf(content), _budget), at => at, 0);
    }

    /// <summary>The format of a text.</summary>
    /// <param name="IsFolded">Lines continue after a space, as in calendars.</param>
    private readonly record struct Form(bool IsMarkup, bool IsFolded, bool IsGenerated)
    {
        public bool IsNotebook { get; init; }
    }

    private void File(ReadOnlyMemory<byte> content, Func<int, int> place, Form form, int depth, bool isFile)
    {
        var length = Utf8.IsValid(content.Span) ? WindowOfText : WindowOfBytes;
        for (var start = 0; start == 0 || start < content.Length - Overlap; start += length - Overlap)
        {
            var from = start;
            var window = content[start..Math.Min(content.Length, start + length)];
            Texts(window, at => place(from + at), form, depth);
            IsPartial |= start + length < content.Length && Base64Runs.Fills(window.Span[^Overlap..]);
        }
        if (depth < Depth)
        {
            var hasParts = Parts(Unpacking.Parts(ArrayOf(content), _budget), place, depth);
            IsPartial |= isFile && !hasParts && HighEntropyBytes.Is(content.Span);
        }
        else
            IsPartial |= Unpacking.IsPacked(content.Span);
        IsPartial |= UnsupportedFormats.Is(content.Span);
    }

    private void Texts(ReadOnlyMemory<byte> content, Func<int, int> place, Form form, int depth)
    {
        var utf8 = Reading.OfUtf8(content);
        var isBinary = content.Span.Contains((byte)0);
        utf8 = utf8 with { ToByte = Then(utf8.ToByte, place), IsGenerated = form.IsGenerated, IsRaw = !form.IsGenerated && isBinary };
        Text(utf8, form, depth);
        var isUtf8 = Utf8.IsValid(content.Span);
        if (!form.IsGenerated && (isBinary || !isUtf8) && LengthPrefixes.Without(utf8, isLatin: false) is { } apart)
            read(Escapes.UndoWeb(apart));
        if (isBinary)
            Wide(content, place);
        if (!isUtf8 && SingleByteText.Of(content.Span) is { } old)
            Text(new Reading(old, place) { IsRaw = isBinary }, form, depth);
    }

    private void Text(Reading text, Form form, int depth)
    {
        if (form.IsFolded)
            text = Unfold(text);
        // Entities are decoded after tags are read, as an escaped tag is text.
        var undone = Escapes.UndoWeb(text);
        if (form.IsMarkup || (depth > 0 && text.Text.Contains("</", StringComparison.Ordinal)))
            Markup(text);
        else
            read(undone);
        if (!form.IsGenerated)
            Cut(text, undone);
        if (form.IsNotebook && NotebookCells.Joined(text) is { } cells)
            Text(cells, form with { IsNotebook = false }, depth);
        if (Escapes.UndoAll(undone) is { } all)
        {
            read(all);
            Base64(all, form, depth);
        }
        Base64(undone, form, depth);
    }

    /// <summary>Reads the text with split words rejoined.</summary>
    private void Cut(Reading text, Reading undone)
    {
        if (RejoinedText.Unhyphenated(undone) is { } unhyphenated)
            read(unhyphenated);
        if (RejoinedText.WithoutTags(text) is { } joined)
            read(Escapes.UndoWeb(VisibleMarkup.Of(joined, marksPart: false)));
        // Markup escaped within markup, such as a diagram's label in an attribute.
        if (!ReferenceEquals(text, undone) && RejoinedText.WithoutMarks(undone) is { } unmarked)
            read(unmarked);
    }

    private void Markup(Reading text)
    {
        var tags = new MappedText(text.Text.Length / 2);
        read(Escapes.UndoWeb(VisibleMarkup.Of(text, marksPart: false, tags) with { IsGenerated = text.IsGenerated }));
        read(Escapes.UndoWeb(tags.Read(text) with { IsGenerated = text.IsGenerated, IsTags = true }));
        if (VisibleMarkup.HasMarkInWord(text.Text))
            read(Escapes.UndoWeb(VisibleMarkup.Of(text, marksPart: true) with { IsGenerated = text.IsGenerated }));
    }

    private void Base64(Reading text, Form form, int depth)
    {
        if (depth >= Depth)
            return;
        // Most runs decode to nothing: all are joined into one text, so that they cost little.
        var decoded = new MappedText(256);
        base64.In(text.Text, (start, readable) => decoded.Copy(readable, start), (start, bytes) => Decoded(bytes, _ => text.ToByte(start), depth),
            !form.IsGenerated);
        if (decoded.Length > 0)
            Text(decoded.Read(text) with { IsGenerated = form.IsGenerated, IsRaw = form.IsGenerated },
                default(Form) with { IsGenerated = form.IsGenerated }, depth + 1);
    }

    private void Decoded(byte[] bytes, Func<int, int> place, int depth)
    {
        if (Unpacking.IsPacked(bytes) || UnsupportedFormats.Begins(bytes))
        {
            File(bytes, place, default, depth + 1, isFile: false);
            return;
        }
        try
        {
            if (Decompression.DeflatedText(bytes, _budget) is { } text)
                Texts(text, place, default, depth + 1);
        }
        catch (UnpackingLimitException)
        {
            IsPartial = true;
        }
    }

    /// <summary>Reads each part. Returns whether there are any.</summary>
    private bool Parts(IEnumerable<Part> parts, Func<int, int> place, int depth)
    {
        var hasParts = false;
        try
        {
            foreach (var part in parts)
            {
                hasParts = true;
                File(part.Bytes, _ => place(part.At), default, depth + 1, part.IsFile);
            }
        }
        catch (Exception e) when (e is UnpackingLimitException or InvalidDataException or NotSupportedException or EndOfStreamException
            or InvalidOperationException or ArgumentException)
        {
            IsPartial = true;
        }
        return hasParts;
    }

    /// <summary>Reads UTF-16 and UTF-32 text within binary data, of unknown byte order and alignment.</summary>
    private void Wide(ReadOnlyMemory<byte> content, Func<int, int> place)
    {
        if (Reading.OfUtf32(content) is { } widest)
            read(Escapes.UndoWeb(widest with { ToByte = Then(widest.ToByte, place) }));
        foreach (var (bigEndian, from) in ((bool, int)[])[(false, 0), (false, 1), (true, 0), (true, 1)])
        {
            if (content.Length <= from + 8)
                continue;
            var wide = Reading.OfUtf16(content, bigEndian, from);
            wide = wide with { ToByte = Then(wide.ToByte, place), IsRaw = true };
            read(Escapes.UndoWeb(wide));
            if (LengthPrefixes.Without(wide, isLatin: true) is { } apart)
                read(Escapes.UndoWeb(apart));
        }
    }

    private static Func<int, int> Then(Func<int, int> toByte, Func<int, int> place) => at => place(toByte(at));

    private static byte[] ArrayOf(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array : content.ToArray();

    /// <summary>Joins calendar lines that continue on the next one after a space.</summary>
    private static Reading Unfold(Reading text)
    {
        var unfolded = new MappedText(text.Text.Length);
        var at = 0;
        while (at < text.Text.Length && text.Text.IndexOf('\n', at) is var end and >= 0)
        {
            var isContinued = end + 1 < text.Text.Length && text.Text[end + 1] is ' ' or '\t';
            unfolded.Copy(text.Text.AsSpan(at..(isContinued ? end - (end > at && text.Text[end - 1] == '\r' ? 1 : 0) : end + 1)), at);
            at = end + (isContinued ? 2 : 1);
        }
        if (at < text.Text.Length)
            unfolded.Copy(text.Text.AsSpan(at), at);
        return unfolded.Read(text) with { IsGenerated = text.IsGenerated };
    }
}
