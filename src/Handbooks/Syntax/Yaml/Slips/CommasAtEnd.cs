using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary><c>title: Bean collection,</c>: a value ended as in JSON or in a sentence. YAML takes the sign for a part of it.</summary>
internal static class CommasAtEnd
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
            case YamlScalar { IsPlain: true } scalar when IsEnded(scalar):
                var sign = scalar.Span with { Start = scalar.Span.End - 1 };
                var text = scalar.Span.Source.Text;
                var start = text.AsSpan(0, sign.Start).LastIndexOfAny('\r', '\n') + 1;
                found.Add(RepairDiagnostics.EndSignRepaired(sign, BeforeAfter.Visible(text[start..sign.Start].Trim(), 100)));
                break;
        }
    }

    /// <summary>One line, as written, with a word before the sign. An entity ends with a semicolon of its own.</summary>
    private static bool IsEnded(YamlScalar scalar) =>
        scalar.Value is [.., var last, ',' or ';'] text && char.IsLetterOrDigit(last) | last is '%' or ')' or '/' && scalar.Span.Text == text
            && (text[^1] == ',' || !text.Contains('&', StringComparison.Ordinal));
}
