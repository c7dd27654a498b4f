using System.Globalization;
using System.Text.RegularExpressions;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// <c>&amp;#x1b;</c> and its kin, which stand for characters that cannot be shown; <c>&amp;#150;</c> is what old editors wrote
/// for a dash.
/// </summary>
internal static partial class ControlEntities
{
    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        for (var entity = Entity().Match(source.Text); entity.Success; entity = entity.NextMatch())
        {
            var digits = entity.Groups[1].Value;
            var isNumber = digits[0] is 'x' or 'X'
                ? int.TryParse(digits.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
            if (!isNumber || !UnprintableCharacters.Contains(code) || !lines.IsProse(entity.Index)
                || (entity.Index > 0 && source.Text[entity.Index - 1] == '\\'))
                continue;
            var meant = code is >= 0x80 and <= 0x9F && Windows1252.Defines((byte)code) ? Windows1252.ToChar((byte)code).ToString() : "";
            yield return RepairDiagnostics.ControlEntityRepaired(source, new TextEdit(entity.Index, entity.Index + entity.Length, meant), code);
        }
    }

    [GeneratedRegex("&#([xX][0-9a-fA-F]{1,6}|[0-9]{1,7});")]
    private static partial Regex Entity();
}
