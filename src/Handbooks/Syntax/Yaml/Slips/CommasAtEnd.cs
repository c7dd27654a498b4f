using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary><c>title: Bean collection,</c>: a value ended as in JSON or in a sentence. YAML takes the sign for a part of it.</summary>
internal static class CommasAtEnd
{
    public static List<Diagnostic> Find(YamlNode? root) => [.. PlainValues.Of(root).Where(IsEnded).Select(Ended)];

    private static Diagnostic Ended(YamlScalar scalar)
    {
        var sign = scalar.Span with { Start = scalar.Span.End - 1 };
        var text = scalar.Span.Source.Text;
        var start = text.AsSpan(0, sign.Start).LastIndexOfAny('\r', '\n') + 1;
        return RepairDiagnostics.EndSignRepaired(sign, BeforeAfter.Visible(text[start..sign.Start].Trim(), 100));
    }

    /// <summary>One line, as written, with a word before the sign. An entity ends with a semicolon of its own.</summary>
    private static bool IsEnded(YamlScalar scalar) =>
        scalar.Value is [.., var last, ',' or ';'] text && char.IsLetterOrDigit(last) | last is '%' or ')' or '/' && scalar.Span.Text == text
            && (text[^1] == ',' || !text.Contains('&', StringComparison.Ordinal));
}
