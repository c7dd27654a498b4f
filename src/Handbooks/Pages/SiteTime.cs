using Handbooks.History;

namespace Handbooks.Pages;

/// <summary>What a site knows of time. Nothing of it is the clock's.</summary>
/// <param name="History">Null where the build has none.</param>
/// <param name="AsOf">The day that the build was given; null for that of the newest change.</param>
/// <param name="IsPast">An older state of the handbook is shown.</param>
public sealed record SiteTime(HistoryLog? History, DateOnly? AsOf, bool IsPast);
