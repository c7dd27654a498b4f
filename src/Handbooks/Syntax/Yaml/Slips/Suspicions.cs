using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Slips that YAML reads without a fault, but not as their author meant them.</summary>
internal static class Suspicions
{
    /// <summary>Reads on with those repaired that have one plain cause; the others are only reported.</summary>
    /// <param name="told">Receives what is found.</param>
    public static YamlReading Read(YamlReading reading, bool isList, List<Diagnostic> told)
    {
        var keys = KeyLines.Find(reading, isList);
        if (keys.Count > 0 && reading.With(keys.SelectMany(slip => slip.Edits)) is { Fault: null } better)
        {
            told.AddRange(keys.Select(slip => slip.Told));
            reading = better;
        }
        if (TypographicQuotes.Find(reading.Root) is { Count: > 0 } quotes)
        {
            told.AddRange(quotes);
            reading = reading.With(quotes);
        }
        if (CommasAtEnd.Find(reading.Root) is { Count: > 0 } commas)
        {
            told.AddRange(commas);
            reading = reading.With(commas);
        }
        Walk(reading.Root, reading, told);
        return reading;
    }

    private static void Walk(YamlNode? node, YamlReading reading, List<Diagnostic> told)
    {
        switch (node)
        {
            case YamlMapping map:
                foreach (var entry in map.Entries)
                {
                    if (entry.Value is YamlScalar { IsPlain: true } value)
                        told.AddRange(LookAt(value, entry.Key, reading));
                    else
                        Walk(entry.Value, reading, told);
                }
                break;
            case YamlSequence list:
                foreach (var item in list.Items)
                {
                    if (item is YamlScalar { IsPlain: true } value)
                        told.AddRange(LookAt(value, null, reading));
                    else
                        Walk(item, reading, told);
                }
                break;
        }
    }

    private static IEnumerable<Diagnostic> LookAt(YamlScalar value, YamlScalar? key, YamlReading reading)
    {
        if (UnpairedSigns.Find(value) is { } half)
            yield return half;
        if (TakenForComment(value, key, reading) is { } comment)
            yield return comment;
        foreach (var swallowed in KeyLines.Swallowed(value, reading.End))
            yield return swallowed;
    }

    /// <summary><c>accent: #0b6e4f</c>, <c>title: Packet #14</c>: a hash with a word right behind it is rarely a remark.</summary>
    private static Diagnostic? TakenForComment(YamlScalar value, YamlScalar? key, YamlReading reading)
    {
        var text = reading.Source.Text;
        var at = value.Value.Length == 0 && key is not null ? key.Span.End + 1 : value.Span.End;
        if (value.Value.Length == 0 && (key is null || at > reading.End || text[at - 1] != ':'))
            return null;
        var from = at;
        while (at < reading.End && text[at] is ' ' or '\t')
            at++;
        if (at == from || at + 1 >= reading.End || text[at] != '#')
            return null;
        var line = SlipLine.At(reading.Source, at, reading.End);
        var comment = reading.Source.Span(at, line.End).Trimmed();
        if (!IsMeant(comment.Text, value.Value.Length == 0))
            return null;
        var start = value.Value.Length == 0 ? at : value.Span.Start;
        // A value of several lines is not the one before this comment alone.
        if (text.AsSpan(start, comment.End - start).IndexOfAny('\r', '\n') >= 0)
            return null;
        TextEdit edit = new(start, comment.End, QuoteSlips.Quoted(text[start..comment.End]));
        var written = key is null ? edit.Replacement : $"{key.Value}: {edit.Replacement}";
        return RepairDiagnostics.TakenForComment(comment, value.Value.Length == 0,
            $"Put the value in quotes. Write: {BeforeAfter.Visible(written, 100)}", edit);
    }

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private static bool IsMeant(string comment, bool isWhole)
    {
        var words = comment.AsSpan(1);
        if (isWhole && words.Trim() is { Length: 3 or 4 or 6 or 8 } colour && !colour.ContainsAnyExcept(HexDigits))
            return true;
        if (words.IsEmpty || !char.IsLetterOrDigit(words[0]))
            return false;
        // "#title: x" is a line that was switched off.
        return words.IndexOf(": ") < 0 && !words.EndsWith(":") && (isWhole || char.IsDigit(words[0]) || words.IndexOf(' ') < 0);
    }
}

/// <summary><c>“planned”</c>: quotes that a word processor made of straight ones.</summary>
internal static class TypographicQuotes
{
    public static List<Diagnostic> Find(YamlNode? root) =>
    [
        .. PlainValues.Of(root).Where(scalar => IsQuoted(scalar.Value) && scalar.Span.Text == scalar.Value)
            .Select(scalar => RepairDiagnostics.QuotesRepaired(scalar.Span, Fix.Of(
                new TextEdit(scalar.Span.Start, scalar.Span.Start + 1, "\""), new TextEdit(scalar.Span.End - 1, scalar.Span.End, "\"")))),
    ];

    /// <summary>A value that is quoted as a whole. With more quotes inside, it is unclear which belong together.</summary>
    private static bool IsQuoted(string value) =>
        value.Length > 2 && value[0] is '“' or '„' or '”' && value[^1] is '”' or '“' && !value.AsSpan(1, value.Length - 2).ContainsAny("“”„\"\\");
}

/// <summary>A value with one typographic quote at its edge, or with a bracket that nothing opened.</summary>
internal static class UnpairedSigns
{
    private const string Quotes = "“”„‟«»";

    public static Diagnostic? Find(YamlScalar value)
    {
        var text = value.Span.Text;
        if (text.Length < 2 || text.Contains('\n', StringComparison.Ordinal))
            return null;
        var quotes = text.AsSpan().Count(sign => Quotes.Contains(sign, StringComparison.Ordinal)) + text.AsSpan().Count('"');
        if (quotes == 1 && Quotes.Contains(text[0], StringComparison.Ordinal))
            return RepairDiagnostics.Half(value.Span with { End = value.Span.Start + 1 }, $"Use both quotes, or none. Write: \"{text[1..]}\"");
        if (quotes == 1 && Quotes.Contains(text[^1], StringComparison.Ordinal))
            return RepairDiagnostics.Half(value.Span with { Start = value.Span.End - 1 }, $"Use both quotes, or none. Write: \"{text[..^1]}\"");
        if (quotes == 2 && text.Contains('"', StringComparison.Ordinal)
            && (Quotes.Contains(text[0], StringComparison.Ordinal) || Quotes.Contains(text[^1], StringComparison.Ordinal))
            && (text[0] == '"' || text[^1] == '"'))
        {
            var at = Quotes.Contains(text[0], StringComparison.Ordinal) ? value.Span.Start : value.Span.End - 1;
            return RepairDiagnostics.Half(value.Span with { Start = at, End = at + 1 }, $"Use two quotes of one kind. Write: \"{text[1..^1]}\"");
        }
        // A single one may be an apostrophe at the end, and is none at the beginning.
        if (text[0] is '‘' or '‚' && text[^1] is not ('’' or '‘'))
            return RepairDiagnostics.Half(value.Span with { End = value.Span.Start + 1 }, $"Use both quotes, or none. Write: \"{text[1..]}\"");
        return text[^1] == ']' && text.AsSpan().Count('[') < text.AsSpan().Count(']')
            ? RepairDiagnostics.Half(value.Span with { Start = value.Span.End - 1 }) : null;
    }

    private static int Count(this ReadOnlySpan<char> text, Func<char, bool> isOne)
    {
        var count = 0;
        foreach (var sign in text)
            count += isOne(sign) ? 1 : 0;
        return count;
    }
}
