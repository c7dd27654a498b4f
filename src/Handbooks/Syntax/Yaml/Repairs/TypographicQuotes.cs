using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Repairs;

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

    /// <summary>A value that is quoted as a whole; of one with more quotes inside, nobody can tell which belong together.</summary>
    private static bool IsQuoted(string value) =>
        value.Length > 2 && value[0] is '“' or '„' or '”' && value[^1] is '”' or '“' && !value.AsSpan(1, value.Length - 2).ContainsAny("“”„\"\\");
}
