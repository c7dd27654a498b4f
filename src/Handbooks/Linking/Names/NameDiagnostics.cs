using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Linking.Names;

/// <summary>HB3: names that look like a role's. All are suggestions: the text may be right.</summary>
public static class NameDiagnostics
{
    /// <summary>Listing more places does not help.</summary>
    private const int MostPlaces = 10;

    public static readonly DiagnosticDescriptor UndefinedRoleName = new("HB3002", Severity.Info, "Possible undefined role");
    public static readonly DiagnosticDescriptor MistypedRole = new("HB3014", Severity.Info, "Misspelt role name");
    public static readonly DiagnosticDescriptor NearDuplicateTitle = new("HB3015", Severity.Info, "Two roles with similar titles");

    /// <param name="pages">The first place on each page, in path order.</param>
    internal static Diagnostic Undefined(string name, IReadOnlyList<SourceSpan> pages, int count)
    {
        var often = count == 1 ? "" : pages.Count == 1
            ? string.Create(CultureInfo.InvariantCulture, $" ({count} times on this page)")
            : string.Create(CultureInfo.InvariantCulture, $" ({count} times on {pages.Count} pages)");
        return UndefinedRoleName.At(pages[0], $"\"{name}\" looks like a role but is not defined{often}",
            "Define it on its own page, or add it to the aliases of the role it refers to.",
            [.. pages.Skip(1).Take(MostPlaces).Select(page => new RelatedPlace(page, "also here"))]) with
        {
            Missing = MissingThing.Called(name),
        };
    }

    internal static Diagnostic Slip(SourceSpan span, string written, string meant) =>
        MistypedRole.At(span, $"\"{written}\" is not a role, but nearly the name of one", $"Did you mean \"{meant}\"?");

    internal static Diagnostic NearlySame(Located<string> second, Located<string> first) =>
        NearDuplicateTitle.At(second.Span, $"\"{second.Value}\" and \"{first.Value}\" are roles with nearly the same title",
            "If they are the same role, keep one page and list the other title as an alias; otherwise, make the titles distinct.",
            new RelatedPlace(first.Span, "the other role"));
}
