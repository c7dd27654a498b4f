using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Toml;

/// <summary>What can be wrong with front matter between lines of +++.</summary>
public static class TomlDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidToml = DiagnosticDescriptor.PageFault("HB1009", "Invalid TOML");
    public static readonly DiagnosticDescriptor TomlLeftOut = new("HB1010", Severity.Info, "TOML ignored");

    internal static Diagnostic Invalid(SourceSpan span) =>
        InvalidToml.At(span, "this front matter line is not valid TOML",
            "Write it as key = \"text\", key = true, key = 3 or key = [\"one\", \"two\"].");

    internal static Diagnostic LeftOut(SourceSpan span, string what) =>
        TomlLeftOut.At(span, $"{what} in the front matter is ignored", "Ignore this if only another tool reads it.");
}
