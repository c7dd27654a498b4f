using Handbooks.Model;

namespace Handbooks.Cli.Printing;

/// <summary>The words for what a page's text was read as: those of the manual, for people and programs alike.</summary>
internal static class PageAccountText
{
    public static string NameOf(EntryKind kind) => kind switch
    {
        EntryKind.Text => "text",
        EntryKind.Responsibility => "responsibility",
        EntryKind.Essential => "requirement",
        EntryKind.Desirable => "desirable",
        EntryKind.Interaction => "interaction",
        EntryKind.Process => "process",
        EntryKind.Area => "area",
        EntryKind.Metric => "metric",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
