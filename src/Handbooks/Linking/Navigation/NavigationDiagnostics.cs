using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Linking.Navigation;

/// <summary>HB3: what can be wrong with a list that says how the pages are ordered.</summary>
public static class NavigationDiagnostics
{
    public static readonly DiagnosticDescriptor EntryWithoutPage = new("HB3022", Severity.Warning, "An entry of the navigation that leads nowhere");
    public static readonly DiagnosticDescriptor NotUnderstood = new("HB3023", Severity.Info, "A navigation file that cannot be understood");

    internal static Diagnostic NoSuchEntry(Located<string> entry, string? nearest) =>
        EntryWithoutPage.At(entry.Span, $"there is no page \"{entry.Value}\"; the entry is left out of the navigation",
            nearest is null ? "Correct the path, or take the entry out." : $"Did you mean \"{nearest}\"?");

    internal static Diagnostic NotUnderstoodIn(SourceText source) =>
        NotUnderstood.At(source.Start, $"the order of pages in {source.Path} cannot be understood; pages are ordered by folder",
            "Correct the file, or write \"navigation:\" into handbook.yml.");
}
