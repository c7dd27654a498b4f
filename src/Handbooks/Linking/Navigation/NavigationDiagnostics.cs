using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Linking.Navigation;

/// <summary>HB3: problems in a list that orders the pages.</summary>
public static class NavigationDiagnostics
{
    public static readonly DiagnosticDescriptor EntryWithoutPage = new("HB3022", Severity.Warning, "Navigation entry without a page");
    public static readonly DiagnosticDescriptor NotUnderstood = new("HB3023", Severity.Info, "Unreadable navigation file");
    public static readonly DiagnosticDescriptor EntryTwice = new("HB3026", Severity.Warning, "Page listed twice in the navigation");

    /// <param name="page">Null for what is no path.</param>
    internal static Diagnostic NoSuchEntry(Located<string> entry, string? nearest, MissingThing? page) =>
        EntryWithoutPage.At(entry.Span, $"page \"{entry.Value}\" not found; the navigation entry is ignored",
            nearest is null ? "Correct the path, or remove the entry." : $"Did you mean \"{nearest}\"?") with
        {
            Missing = page,
        };

    internal static Diagnostic Twice(Located<string> second, Located<string> first) =>
        EntryTwice.At(second.Span, $"\"{second.Value}\" is already in the navigation; this entry is ignored", "Remove one of the two lines.",
            new RelatedPlace(first.Span, "the first entry"));

    internal static Diagnostic NotUnderstoodIn(SourceText source) =>
        NotUnderstood.At(source.Start, $"cannot read the page order in {source.Path}; pages are ordered by folder",
            "Correct the file, or set \"navigation:\" in handbook.yml.");
}
