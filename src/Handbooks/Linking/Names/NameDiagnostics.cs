using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Linking.Names;

/// <summary>HB3: names that look like a role's. All of them are suggestions: a text may mean what it says.</summary>
public static class NameDiagnostics
{
    /// <summary>More places than these help nobody to find the first.</summary>
    private const int MostPlaces = 10;

    public static readonly DiagnosticDescriptor UndefinedRoleName = new("HB3002", Severity.Info, "A name that reads like a role and is not defined");
    public static readonly DiagnosticDescriptor MistypedRole = new("HB3014", Severity.Info, "A name that is nearly a role's");
    public static readonly DiagnosticDescriptor NearDuplicateTitle = new("HB3015", Severity.Info, "Two roles of nearly the same title");

    /// <param name="pages">The first place on each page, in path order.</param>
    internal static Diagnostic Undefined(string name, IReadOnlyList<SourceSpan> pages, int count)
    {
        var often = count == 1 ? "" : pages.Count == 1
            ? string.Create(CultureInfo.InvariantCulture, $" ({count} times on this page)")
            : string.Create(CultureInfo.InvariantCulture, $" ({count} times on {pages.Count} pages)");
        return UndefinedRoleName.At(pages[0], $"\"{name}\" reads like a role, and nobody defines it{often}",
            "Define it on a page of its own, or add it to the aliases of the role that it means.",
            [.. pages.Skip(1).Take(MostPlaces).Select(page => new RelatedPlace(page, "also here"))]);
    }

    internal static Diagnostic Slip(SourceSpan span, string written, string meant) =>
        MistypedRole.At(span, $"\"{written}\" is no role, and nearly the name of one", $"Did you mean \"{meant}\"?");

    internal static Diagnostic NearlySame(Located<string> second, Located<string> first) =>
        NearDuplicateTitle.At(second.Span, $"\"{second.Value}\" and \"{first.Value}\" are two roles of nearly the same title",
            "If they are one role, keep one page, with the other title among its aliases; else say in their titles what tells them apart.",
            new RelatedPlace(first.Span, "the other role"));
}
