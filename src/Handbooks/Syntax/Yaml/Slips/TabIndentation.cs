using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>
/// Lines that are indented with tabs: how many spaces a tab stood for is tried out. A repair is certain where all the widths
/// that can be read give the same.
/// </summary>
internal static class TabIndentation
{
    private static readonly int[] Widths = [2, 4, 8];

    public static (Diagnostic Repair, YamlReading Reading)? Repair(YamlReading reading, Diagnostic fault)
    {
        if (!reading.Edits.IsEmpty && reading.Edits.Any(edit => edit.Start < edit.End
            && reading.Source.Text.AsSpan(edit.Start, edit.End - edit.Start).IsWhiteSpace()))
            return null;
        var lines = TabLines(reading);
        if (lines.Count == 0)
            return null;
        (Diagnostic Repair, YamlReading Reading)? found = null;
        foreach (var width in Widths)
        {
            var repair = RepairDiagnostics.TabsRepaired(reading.Source,
                [.. lines.Select(line => new TextEdit(line.Start, line.End, Spaces(reading.Source.Text[line.Start..line.End], width)))]);
            var tried = reading.With([repair]);
            if (!tried.IsPast(fault) || lines.Exists(line => tried.Fault is { } left
                && left.Span.StartPosition.Line == reading.Source.PositionAt(line.Start).Line))
                continue;
            if (found is { } other && Shape(other.Reading.Root) != Shape(tried.Root))
                return null;
            found ??= (repair, tried);
        }
        return found;
    }

    /// <summary>Without the tabs of lines that hold nothing else: an editor left them, and they mean nothing. Null where there is none.</summary>
    public static YamlReading? WithoutBlanks(YamlReading reading)
    {
        var edits = new List<TextEdit>();
        var text = reading.Source.Text;
        for (var start = reading.Start; start < reading.End;)
        {
            var end = text.AsSpan(start, reading.End - start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : reading.End;
            if (text.AsSpan(start, end - start) is var line && line.Contains('\t') && line.Trim(" \t").IsEmpty
                && !reading.Edits.Any(edit => edit.Start == start))
                edits.Add(TextEdit.Remove(start, end));
            start = end + 1;
        }
        return edits.Count == 0 ? null : reading.With(edits);
    }

    private static string Spaces(string indentation, int width) => new(' ', indentation.Sum(c => c == '\t' ? width : 1));

    /// <summary>The indentation of every line that has a tab in it, texts behind | and > left out: there it may be meant.</summary>
    private static List<(int Start, int End)> TabLines(YamlReading reading)
    {
        var text = reading.Source.Text;
        var lines = new List<(int, int)>();
        var blockIndent = -1;
        for (var start = reading.Start; start < reading.End;)
        {
            var end = text.AsSpan(start, reading.End - start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : reading.End;
            var line = text.AsSpan(start, end - start);
            var indent = line.Length - line.TrimStart(" \t").Length;
            var spaces = line.Length - line.TrimStart(' ').Length;
            if (!line.IsWhiteSpace() && (blockIndent < 0 || spaces <= blockIndent))
            {
                blockIndent = OpensBlock(line) ? spaces : -1;
                if (indent > spaces && line[indent] != '#')
                    lines.Add((start, start + indent));
            }
            start = end + 1;
        }
        return lines;
    }

    private static bool OpensBlock(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd().TrimEnd("+-0123456789");
        return end.Length > 1 && end[^1] is '|' or '>' && end[^2] == ' ';
    }

    private static string Shape(YamlNode? root)
    {
        var shape = new StringBuilder();
        Append(root, shape);
        return shape.ToString();
    }

    private static void Append(YamlNode? node, StringBuilder shape)
    {
        switch (node)
        {
            case YamlScalar scalar:
                shape.Append(scalar.IsPlain ? "p" : "q").Append(scalar.Value.Length).Append(':').Append(scalar.Value);
                break;
            case YamlSequence list:
                shape.Append('[');
                foreach (var item in list.Items)
                    Append(item, shape);
                shape.Append(']');
                break;
            case YamlMapping map:
                shape.Append('{');
                foreach (var entry in map.Entries)
                {
                    Append(entry.Key, shape);
                    Append(entry.Value, shape);
                }
                shape.Append('}');
                break;
        }
    }
}
