using System.Globalization;

namespace Handbooks.Cli.Commands;

/// <summary>What a run is told about time. None of it is the clock's: the same source gives the same bytes.</summary>
/// <param name="Day">The date that the sites bear; null for that of their newest change.</param>
/// <param name="IsPast">The handbook as it was on that day is asked for.</param>
/// <param name="ReadsHistory">Git may be asked what changed.</param>
internal sealed record BuildTime(DateOnly? Day, bool IsPast, bool ReadsHistory)
{
    /// <param name="asOf">A day that <see cref="IsDay"/> accepts, or null.</param>
    /// <exception cref="UsageException">SOURCE_DATE_EPOCH is set to something else than seconds.</exception>
    public static BuildTime Of(string? asOf, bool withoutHistory) =>
        asOf is not null ? new BuildTime(Parse(asOf), true, true) : new BuildTime(SourceDate(), false, !withoutHistory);

    public static bool IsDay(string text) => Parse(text) is not null;

    private static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>See https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970, UTC.</summary>
    private static DateOnly? SourceDate()
    {
        if (Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is not { Length: > 0 } text)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : throw new UsageException($"SOURCE_DATE_EPOCH is \"{text}\"; it wants a number of seconds since 1970.");
    }
}
