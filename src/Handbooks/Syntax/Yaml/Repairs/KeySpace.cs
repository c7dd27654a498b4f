using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Repairs;

/// <summary><c>target:2027-Q1</c>: to YAML a word, to its author a key and its value.</summary>
internal static class KeySpace
{
    public static Diagnostic? Missing(YamlLine line)
    {
        var behind = line.KeyStart + line.KeyLength + 1;
        // An address has its colon inside: https://, mailto:name@place.
        if (line.KeyLength == 0 || line.IsAboutVisibility || behind >= line.End || char.IsWhiteSpace(line.Source.Text[behind])
            || line.Source.Text[behind] is '/' or ':'
            || line.Source.Text.AsSpan(line.KeyStart, line.KeyLength) is "mailto" or "tel" or "urn")
            return null;
        return RepairDiagnostics.KeySpaceRepaired(line.Source, TextEdit.Insert(behind, " "));
    }
}
