using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>What an author may have meant at a fault. It is told only if the text reads on with these edits.</summary>
/// <param name="Told">A repair where it carries a fix; else an error, and the edits serve to find what else is wrong.</param>
internal sealed record YamlSlip(Diagnostic Told, ImmutableArray<TextEdit> Edits)
{
    public static YamlSlip Repair(Diagnostic told) => new(told, told.Fix!.Edits);

    public static YamlSlip Error(SourceSpan span, string what, string help, params ReadOnlySpan<TextEdit> edits) =>
        new(SyntaxDiagnostics.BadYaml(span, what, help), [.. edits]);
}
