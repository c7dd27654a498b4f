using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Handbooks.Diagnostics;
using Handbooks.Model.Keys;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>How to reach someone: by mail, phone, form or chat.</summary>
/// <param name="Href">An http, https, mailto or tel address.</param>
/// <param name="Address">The same as people write it: without "mailto:".</param>
/// <param name="Label">What readers select in place of the address; null where its author gave none.</param>
public sealed record Contact(string Href, string Address, string? Label, SourceSpan Span)
{
    public string Text => Label ?? Address;
}

/// <summary>Reads <c>contact:</c>, an address or a group with a label.</summary>
internal static partial class ContactReader
{
    private const int LeastDigits = 5;

    /// <param name="isOurs">False where the key may be another tool's: then a value that is no contact is not reported.</param>
    public static Contact? Read(YamlNode? node, bool isOurs, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node is null)
            return null;
        var found = isOurs ? diagnostics : ImmutableArray.CreateBuilder<Diagnostic>();
        if (node is YamlMapping mapping)
        {
            var fields = new Fields(mapping, ContactKeys.All, found);
            var label = fields.Text(ContactKeys.Label);
            var address = fields.Text(ContactKeys.Link);
            fields.ReportUnknown();
            return Of(address, label?.Value) ?? Fault(address?.Span ?? mapping.Span, address?.Value);
        }
        var written = node is YamlScalar { Value: var text } ? new Located<string>(text.Trim(), node.Span) : null;
        return Of(written, null) ?? Fault(node.Span, written?.Value);

        Contact? Fault(SourceSpan span, string? value)
        {
            found.Add(ModelDiagnostics.NoContact(span, value));
            return null;
        }
    }

    private static Contact? Of(Located<string>? written, string? label)
    {
        if (written is null)
            return null;
        var address = WithoutScheme(written.Value);
        if (Mail().IsMatch(address) && !Has(written.Value, "tel:"))
            return new($"mailto:{address}", address[..(address.IndexOf('?') is >= 0 and var query ? query : address.Length)], label, written.Span);
        if (Phone().IsMatch(address) && !Has(written.Value, "mailto:") && string.Concat(address.Where(char.IsAsciiDigit)) is var digits
            && digits.Length >= LeastDigits)
            return new($"tel:{(address.StartsWith('+') ? "+" : "")}{digits}", address, label, written.Span);
        return Uri.TryCreate(written.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
            && uri.UserInfo.Length == 0 && !written.Value.Any(c => c is ' ' or '\t' or '"' or '<' or '>' or '\\')
            ? new(written.Value, written.Value[(written.Value.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/'), label, written.Span)
            : null;
    }

    private static string WithoutScheme(string written) =>
        Has(written, "mailto:") ? written["mailto:".Length..] : Has(written, "tel:") ? written["tel:".Length..] : written;

    private static bool Has(string written, string scheme) => written.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>A query may give the subject of the mail.</summary>
    [GeneratedRegex(
        @"^[^\s@<>""',;:\\/()?&#%]+@[^\s@<>""',;:\\/()?&#%.]+(\.[^\s@<>""',;:\\/()?&#%.]+)+(\?[\w.~%=&+-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^\+?[0-9][0-9 ().\-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
