using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary><c>“planned”</c>: quotes that a word processor made of straight ones.</summary>
internal static class TypographicQuotes
{
    public static List<Diagnostic> Find(YamlNode? root)
    {
        var found = new List<Diagnostic>();
        Walk(root, found);
        return found;
    }

    private static void Walk(YamlNode? node, List<Diagnostic> found)
    {
        switch (node)
        {
            case YamlMapping map:
                foreach (var entry in map.Entries.Where(entry => !YamlLine.IsVisibility(entry.Key.Value)))
                    Walk(entry.Value, found);
                break;
            case YamlSequence list:
                foreach (var item in list.Items)
                    Walk(item, found);
                break;
            case YamlScalar { IsPlain: true } scalar when IsQuoted(scalar.Value) && scalar.Span.Text == scalar.Value:
                found.Add(RepairDiagnostics.QuotesRepaired(scalar.Span, Fix.Of(
                    new TextEdit(scalar.Span.Start, scalar.Span.Start + 1, "\""), new TextEdit(scalar.Span.End - 1, scalar.Span.End, "\""))));
                break;
        }
    }

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
