using System.Runtime.InteropServices;
using System.Text.Unicode;
using Handbooks.Rendering.Gate.Formats;

namespace Handbooks.Rendering.Gate;

/// <summary>Every way in which a file may be read: as it is, as a reader sees it, with each spelling undone, and what is packed in it.</summary>
/// <param name="base64">Kept from file to file, by one thread.</param>
internal sealed class FileReadings(Action<Reading> read, Base64Runs base64)
{
    /// <summary>A zip in a zip, and so on: what is deeper is not searched, and that is reported.</summary>
    private const int Depth = 8;

    /// <summary>
    /// In bytes: of a longer file one piece is read after the other, each beginning before the end of the last, so that memory is
    /// bounded.
    /// </summary>
    private const int WindowOfText = 4 << 20, WindowOfBytes = 512 << 10, Overlap = 64 << 10;

    private readonly Room _room = new();

    /// <summary>Something in the file could not be unpacked, and is not searched.</summary>
    public bool IsPartial { get; private set; }

    /// <param name="ofTheTool">Written by the tool, not copied from the input folder.</param>
    public void Read(string path, ReadOnlyMemory<byte> content, bool ofTheTool)
    {
        var extension = path[(path.LastIndexOf('.') + 1)..].ToLowerInvariant();
        var isMarkup = extension is "html" or "htm" or "svg" or "xml" or "xhtml" or "atom" or "rss"
            || (!ofTheTool && content.Span is [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, (byte)'<', ..]);
        var form = new Form(isMarkup, extension is "ics" or "vcf" or "eml", ofTheTool) { IsNotebook = extension == "ipynb" };
        if (ofTheTool)
        {
            Texts(content, at => at, form, 0);
            return;
        }
        File(content, at => at, form, 0, isFile: true);
        // Nothing in the bytes themselves says that they are packed like this.
        if (extension == "br")
            Parts(Unpacking.Brotli(ArrayOf(content), _room), at => at, 0);
    }

    /// <summary>How a text is written.</summary>
    /// <param name="IsFolded">Lines go on behind a space, as a calendar's do.</param>
    private readonly record struct Form(bool IsMarkup, bool IsFolded, bool IsOfTool)
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
            var hasParts = Parts(Unpacking.Parts(ArrayOf(content), _room), place, depth);
            IsPartial |= isFile && !hasParts && UnreadableBytes.Is(content.Span);
        }
        else
            IsPartial |= Unpacking.IsPacked(content.Span);
        IsPartial |= ClosedFormats.Is(content.Span);
    }

    private void Texts(ReadOnlyMemory<byte> content, Func<int, int> place, Form form, int depth)
    {
        var utf8 = Reading.OfUtf8(content);
        var isBinary = content.Span.Contains((byte)0);
        utf8 = utf8 with { ToByte = Then(utf8.ToByte, place), IsOfTool = form.IsOfTool, IsRaw = !form.IsOfTool && isBinary };
        Text(utf8, form, depth);
        var isUtf8 = Utf8.IsValid(content.Span);
        if (!form.IsOfTool && (isBinary || !isUtf8) && StuckLetters.Without(utf8, isLatin: false) is { } apart)
            read(Escapes.UndoWeb(apart));
        if (isBinary)
            Wide(content, place);
        if (!isUtf8 && OldText.Of(content.Span) is { } old)
            Text(new Reading(old, place) { IsRaw = isBinary }, form, depth);
    }

    private void Text(Reading text, Form form, int depth)
    {
        if (form.IsFolded)
            text = Unfold(text);
        // Entities are undone after the tags are read: an escaped tag is text.
        var undone = Escapes.UndoWeb(text);
        if (form.IsMarkup || (depth > 0 && text.Text.Contains("</", StringComparison.Ordinal)))
            Markup(text);
        else
            read(undone);
        if (!form.IsOfTool)
            Cut(text, undone);
        if (form.IsNotebook && NotebookTexts.Joined(text) is { } cells)
            Text(cells, form with { IsNotebook = false }, depth);
        if (Escapes.UndoAll(undone) is { } all)
        {
            read(all);
            Base64(all, form, depth);
        }
        Base64(undone, form, depth);
    }

    /// <summary>With the words whole that the file has in pieces.</summary>
    private void Cut(Reading text, Reading undone)
    {
        if (JoinedText.Unhyphenated(undone) is { } unhyphenated)
            read(unhyphenated);
        if (JoinedText.WithoutTags(text) is { } joined)
            read(Escapes.UndoWeb(VisibleMarkup.Of(joined, marksPart: false)));
        // Markup that another markup has as its text, such as the label of a diagram in an attribute.
        if (!ReferenceEquals(text, undone) && JoinedText.WithoutMarks(undone) is { } unmarked)
            read(unmarked);
    }

    private void Markup(Reading text)
    {
        var tags = new MappedText(text.Text.Length / 2);
        read(Escapes.UndoWeb(VisibleMarkup.Of(text, marksPart: false, tags) with { IsOfTool = text.IsOfTool }));
        read(Escapes.UndoWeb(tags.Read(text) with { IsOfTool = text.IsOfTool, IsTags = true }));
        if (VisibleMarkup.HasMarkInWord(text.Text))
            read(Escapes.UndoWeb(VisibleMarkup.Of(text, marksPart: true) with { IsOfTool = text.IsOfTool }));
    }

    private void Base64(Reading text, Form form, int depth)
    {
        if (depth >= Depth)
            return;
        // Most of what can be read as base64 is nothing: all of it is one text, so that it costs as little as it says.
        var decoded = new MappedText(256);
        base64.In(text.Text, (start, readable) => decoded.Copy(readable, start), (start, bytes) => Decoded(bytes, _ => text.ToByte(start), depth),
            !form.IsOfTool);
        if (decoded.Length > 0)
            Text(decoded.Read(text) with { IsOfTool = form.IsOfTool, IsRaw = form.IsOfTool }, default(Form) with { IsOfTool = form.IsOfTool },
                depth + 1);
    }

    private void Decoded(byte[] bytes, Func<int, int> place, int depth)
    {
        if (Unpacking.IsPacked(bytes) || ClosedFormats.Begins(bytes))
        {
            File(bytes, place, default, depth + 1, isFile: false);
            return;
        }
        try
        {
            if (Unpacking.DeflatedText(bytes, _room) is { } text)
                Texts(text, place, default, depth + 1);
        }
        catch (RoomException)
        {
            IsPartial = true;
        }
    }

    /// <summary>Whether there are any.</summary>
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
        catch (Exception e) when (e is RoomException or InvalidDataException or NotSupportedException or EndOfStreamException
            or InvalidOperationException or ArgumentException)
        {
            IsPartial = true;
        }
        return hasParts;
    }

    /// <summary>Texts of two bytes a character, as some programs write into pictures; in which order, and from where, nobody says.</summary>
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
            if (StuckLetters.Without(wide, isLatin: true) is { } apart)
                read(Escapes.UndoWeb(apart));
        }
    }

    private static Func<int, int> Then(Func<int, int> toByte, Func<int, int> place) => at => place(toByte(at));

    private static byte[] ArrayOf(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array : content.ToArray();

    /// <summary>A calendar's line that is continued on the next one, behind a space.</summary>
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
        return unfolded.Read(text) with { IsOfTool = text.IsOfTool };
    }
}
