using System.Text.Unicode;

namespace Handbooks.Rendering.Gate;

/// <summary>Every way in which a file may be read: as it is, as a reader sees it, with each spelling undone, and what is packed in it.</summary>
/// <param name="base64">Kept from file to file, by one thread.</param>
internal sealed class FileReadings(Action<Reading> read, Base64Runs base64)
{
    /// <summary>Base64 in a gzip in a zip is searched; nothing is meant to be deeper.</summary>
    private const int Depth = 4;

    /// <summary>Something in the file could not be unpacked, and is not searched.</summary>
    public bool IsPartial { get; private set; }

    /// <param name="ofTheTool">Written by the tool, not copied from the input folder.</param>
    public void Read(string path, ReadOnlyMemory<byte> content, bool ofTheTool)
    {
        var extension = path[(path.LastIndexOf('.') + 1)..].ToLowerInvariant();
        Bytes(content, at => at, extension is "html" or "htm" or "svg" or "xml" or "xhtml" or "atom" or "rss", ofTheTool, extension is "ics" or "vcf" or "eml", 0);
        // Nothing in the bytes themselves says that they are packed like this.
        if (extension == "br")
            Unpack(Unpacking.Brotli, content, at => at, 0);
    }

    private void Bytes(ReadOnlyMemory<byte> content, Func<int, int> place, bool isMarkup, bool ofTheTool, bool isFolded, int depth)
    {
        var utf8 = Reading.OfUtf8(content);
        Text(utf8 with { ToByte = at => place(utf8.ToByte(at)), IsOfTool = ofTheTool, IsRaw = !ofTheTool && content.Span.Contains((byte)0) }, isMarkup, isFolded, depth);
        if (depth < Depth && Unpacking.IsPacked(content.Span))
            Unpack(content, place, depth);
        IsPartial |= ClosedFormats.Is(content.Span);
        if (content.Span.Contains((byte)0))
            Wide(content, place);
        if (!Utf8.IsValid(content.Span) && OldText.Of(content.Span) is { } old)
            Text(new Reading(old, place) { IsRaw = content.Span.Contains((byte)0) }, isMarkup, isFolded, depth);
    }

    private void Text(Reading text, bool isMarkup, bool isFolded, int depth)
    {
        if (isFolded)
            text = Unfold(text);
        // Entities are undone after the tags are read: an escaped tag is text.
        var undone = Escapes.UndoWeb(text);
        if (isMarkup || (depth > 0 && text.Text.Contains("</", StringComparison.Ordinal)))
            Markup(text);
        else
            read(undone);
        if (Escapes.UndoAll(undone) is { } all)
        {
            read(all);
            Base64(all, depth);
        }
        Base64(undone, depth);
    }

    private void Markup(Reading text)
    {
        var tags = new MappedText(text.Text.Length / 2);
        read(Escapes.UndoWeb(VisibleMarkup.Of(text, marksPart: false, tags) with { IsOfTool = text.IsOfTool }));
        read(Escapes.UndoWeb(tags.Read(text) with { IsOfTool = text.IsOfTool, IsTags = true }));
        if (VisibleMarkup.HasMarkInWord(text.Text))
            read(Escapes.UndoWeb(VisibleMarkup.Of(text, marksPart: true) with { IsOfTool = text.IsOfTool }));
    }

    private void Base64(Reading text, int depth)
    {
        if (depth >= Depth)
            return;
        // Most of what can be read as base64 is nothing: all of it is one text, so that it costs as little as it says.
        var decoded = new MappedText(256);
        base64.In(text.Text, (start, readable) => decoded.Copy(readable, start), (start, bytes) => Unpack(bytes, _ => text.ToByte(start), depth));
        if (decoded.Length > 0)
            Text(decoded.Read(text), false, false, depth + 1);
    }

    private void Unpack(ReadOnlyMemory<byte> content, Func<int, int> place, int depth) => Unpack(Unpacking.Parts, content, place, depth);

    private void Unpack(Func<byte[], IEnumerable<(byte[] Bytes, int At)>> parts, ReadOnlyMemory<byte> content, Func<int, int> place, int depth)
    {
        try
        {
            foreach (var (part, at) in parts(content.ToArray()))
                Bytes(part, _ => place(at), false, false, false, depth + 1);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException or InvalidOperationException)
        {
            IsPartial = true;
        }
    }

    /// <summary>Texts of two bytes a character, as some programs write into pictures; in which order, and from where, nobody says.</summary>
    private void Wide(ReadOnlyMemory<byte> content, Func<int, int> place)
    {
        if (Reading.OfUtf32(content) is { } widest)
            read(Escapes.UndoWeb(widest with { ToByte = at => place(widest.ToByte(at)) }));
        foreach (var (bigEndian, from) in ((bool, int)[])[(false, 0), (false, 1), (true, 0), (true, 1)])
        {
            if (content.Length > from + 8)
            {
                var wide = Reading.OfUtf16(content, bigEndian, from);
                read(Escapes.UndoWeb(wide with { ToByte = at => place(wide.ToByte(at)), IsRaw = true }));
            }
        }
    }

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
