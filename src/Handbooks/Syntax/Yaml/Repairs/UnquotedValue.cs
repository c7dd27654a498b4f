using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Repairs;

/// <summary>Values that mean a text to everyone but YAML, and only lack their quotes.</summary>
internal static class UnquotedValue
{
    /// <summary><c>title: Visiting: what to bring</c>.</summary>
    public static Diagnostic? WithColon(YamlLine line) =>
        line is { IsAboutVisibility: false, Value: { } value } && IsPlain(value.Text[0]) && HasColon(value.Text)
            ? RepairDiagnostics.ColonRepaired(value, Quoted(value))
            : null;

    private static bool IsPlain(char first) =>
        first is not ('"' or '\'' or '[' or ']' or '{' or '}' or '|' or '>' or '&' or '*' or '!' or '%' or '@' or '`' or '#' or ',' or '?' or '-');

    private static bool HasColon(string value) => value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':');

    /// <summary>Two quotes around it where it holds none of their kind, so that the value's own letters keep their places.</summary>
    public static Fix Quoted(SourceSpan value)
    {
        var text = value.Text;
        var quote = text.AsSpan().ContainsAny('"', '\\') ? "'" : "\"";
        return quote == "'" && text.Contains('\'', StringComparison.Ordinal)
            ? Fix.Of(new TextEdit(value.Start, value.End, "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'"))
            : Fix.Of(TextEdit.Insert(value.Start, quote), TextEdit.Insert(value.End, quote));
    }
}
