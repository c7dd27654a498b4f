using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>HB4: what does not add up in a handbook whose every file is right.</summary>
public static class CheckDiagnostics
{
    public static readonly DiagnosticDescriptor TwoAccountable = new("HB4001", Severity.Warning, "Two roles answer for one thing");
    public static readonly DiagnosticDescriptor PublicRefersToInternal = new("HB4002", Severity.Warning, "Public text refers to an internal thing");
    public static readonly DiagnosticDescriptor DependencyCycle = new("HB4003", Severity.Warning, "Roadmap items that wait for each other");
    public static readonly DiagnosticDescriptor ReportingCycle = new("HB4004", Severity.Warning, "Roles that report to each other");
    public static readonly DiagnosticDescriptor RoleWithoutResponsibilities = new("HB4005", Severity.Info, "A role without responsibilities");

    internal static Diagnostic BothAccountable(SourceSpan second, string activity, string secondRole, string firstRole, SourceSpan first) =>
        TwoAccountable.At(second, $"both {firstRole} and {secondRole} are accountable for \"{activity}\"",
            "Settle it: one answers, the others are responsible or consulted.", new RelatedPlace(first, $"{firstRole} is accountable here"));

    internal static Diagnostic LeadsInside(SourceSpan span, bool isMention, string kind) =>
        PublicRefersToInternal.At(span,
            isMention ? $"this public text names an internal {kind}" : $"this public text links to an internal {kind}; on the public site it becomes plain text",
            $"Make the {kind} public, or take the reference out of what partners read.");

    internal static Diagnostic WaitingForItself(SourceSpan span, IEnumerable<string> cycle) =>
        DependencyCycle.At(span, $"these wait for each other: {string.Join(" → ", cycle)}", "Take one depends_on out.");

    internal static Diagnostic ReportingToItself(SourceSpan span, IEnumerable<string> cycle) =>
        ReportingCycle.At(span, $"these report to each other: {string.Join(" → ", cycle)}", "Correct one reports_to.");

    internal static Diagnostic NoResponsibilities(Located<string> title) =>
        RoleWithoutResponsibilities.At(title.Span, $"the role \"{title.Value}\" has no responsibilities",
            "List them under a heading \"Responsibilities\"; if that part has another name here, add it to sections.responsibilities in handbook.yml.");
}
