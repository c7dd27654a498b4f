using Handbooks.Diagnostics;

namespace Handbooks.Syntax.Yaml.Repairs;

/// <summary>The entry of a list in which a fault lies, found by its looks: it cannot be read, and the ones behind it can.</summary>
internal static class FaultyEntry
{
    /// <summary>
    /// The reading of what is left without the entry at the fault, or the one above it; null where that does not get past the
    /// fault.
    /// </summary>
    public static YamlReading? LeftOut(YamlReading reading, Diagnostic fault)
    {
        var lines = Lines(reading);
        var at = lines.FindLastIndex(line => line.Start <= fault.Span.Start);
        for (var attempt = 0; attempt < 2 && (at = EntryAt(lines, at)) >= 0; attempt++, at--)
        {
            var others = reading.Without(lines[at].Start, EndOf(reading, lines, at));
            // A list of which something else is left was no list in the eyes of its author.
            if (others.IsPast(fault) && others.Root?.GetType() == reading.Root?.GetType())
                return others;
        }
        return null;
    }

    /// <summary>The line of an entry that begins here or above; -1 where none does.</summary>
    private static int EntryAt(List<Line> lines, int from)
    {
        var at = from;
        while (at >= 0 && !lines[at].IsEntry)
            at--;
        return at;
    }

    /// <summary>Up to the next entry beside it, or to what it lies in.</summary>
    private static int EndOf(YamlReading reading, List<Line> lines, int entry)
    {
        var next = lines.FindIndex(entry + 1, line => line.Indent < lines[entry].Indent
            || (line.Indent == lines[entry].Indent && line.BeginsWithDash));
        return next < 0 ? reading.End : lines[next].Start;
    }

    /// <summary>Those that say something.</summary>
    private static List<Line> Lines(YamlReading reading)
    {
        var lines = new List<Line>();
        var text = reading.Source.Text;
        for (var start = reading.Start; start < reading.End;)
        {
            var length = text.AsSpan(start, reading.End - start).IndexOf('\n');
            var end = length < 0 ? reading.End : start + length + 1;
            var words = text.AsSpan(start, end - start).TrimStart(' ');
            // How far a tab indents, nobody knows: such a line belongs to the one above.
            if (!words.IsWhiteSpace() && words[0] != '#')
                lines.Add(new Line(start, words[0] == '\t' ? int.MaxValue : end - start - words.Length, words[0] == '-', words.StartsWith("- ")));
            start = end;
        }
        return lines;
    }

    private readonly record struct Line(int Start, int Indent, bool BeginsWithDash, bool IsEntry);
}
