using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>Target dates of open items that cannot be kept, are over, or promise more than the plan does.</summary>
internal static class ItemDates
{
    public static readonly Check BeforeDependency = new("HB4021", Severity.Warning, "Item due before its dependency", FindBeforeDependency);

    public static readonly Check Past = new("HB4023", Severity.Warning, "Target date has passed", FindPast);

    public static readonly Check TooExact = new("HB4024", Severity.Info, "Date more exact than the plan", FindTooExact);

    /// <remarks>Where the two periods overlap, both can be kept. Items that depend on each other have no order, which is reported.</remarks>
    private static IEnumerable<Diagnostic> FindBeforeDependency(Handbook handbook) =>
        from item in handbook.Items
        let target = item.Declaration.Target
        where target is not null && item.IsOpen
        from needed in item.DependsOn.Select(handbook.Item)
        let due = needed.Declaration.Target
        where due is not null && needed.IsOpen && target.Value.Last < due.Value.First && !Cycles.Leads(handbook, needed.Id, item.Id)
        select BeforeDependency.At(target.Span,
            $"\"{item.Title}\" is due {target.Value}, before \"{needed.Title}\", on which it depends (due {due.Value})",
            "Move one of the dates, or remove the dependency.",
            new RelatedPlace(due.Span, $"due {due.Value}"));

    /// <param name="asOf">The day of the newest change, never the clock's: the same source has the same findings tomorrow.</param>
    private static IEnumerable<Diagnostic> FindPast(Handbook handbook, DateOnly? asOf) =>
        from item in handbook.Items
        let target = item.Declaration.Target
        where target is not null && item.IsOpen && target.Value.Last < asOf
        select Past.At(target.Span, string.Create(CultureInfo.InvariantCulture,
            $"\"{item.Title}\" was due {target.Value} but is {StatusAgainstHorizon.Words(item.Declaration.Status)} on {asOf:yyyy-MM-dd}"),
            "Set a new date (readers see the delay), or the outcome: shipped, paused or dropped.");

    /// <remarks>A day for something that comes later, or that its authors are unsure of, is read as a promise.</remarks>
    private static IEnumerable<Diagnostic> FindTooExact(Handbook handbook) =>
        from item in handbook.Items
        let declaration = item.Declaration
        let target = declaration.Target
        where target is not null && item.IsOpen && !StatusAgainstHorizon.IsOne(declaration)
        let allowed = Finest(declaration)
        where target.Value.Kind > allowed
        select TooExact.At(target.Span,
            $"\"{item.Title}\" is due {target.Value}, which is too exact because {Reason(declaration)}",
            $"Write a {allowed.ToString().ToLowerInvariant()}: readers plan around the dates they see.");

    /// <summary>What is later or unsure has a quarter at most, what is next or of middling confidence a month.</summary>
    private static PeriodKind Finest(ItemDeclaration item) => (item.Horizon, item.Confidence) switch
    {
        (Horizon.Later, _) or (_, Confidence.Low) => PeriodKind.Quarter,
        (Horizon.Next, _) or (_, Confidence.Medium) => PeriodKind.Month,
        (Horizon.Now, Confidence.High or null) => PeriodKind.Day,
    };

    private static string Reason(ItemDeclaration item) =>
        item.Confidence == Confidence.Low ? "its confidence is low"
        : item.Horizon == Horizon.Later ? "its horizon is later"
        : item.Horizon == Horizon.Next ? "its horizon is next"
        : "its confidence is medium";
}
