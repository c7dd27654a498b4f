using Handbooks.Checks;
using Handbooks.Diagnostics;

namespace Handbooks.Tests.Support;

/// <summary>
/// Findings that say what a handbook lacks: who answers, a purpose, somebody who holds the role. A handbook as small as a
/// test's lacks most of it, so what is about something else leaves them out, and only their own spec pages show them.
/// </summary>
internal static class Gaps
{
    private static readonly HashSet<string> Ids = new Check[]
    {
        MissingLetters.Accountable, MissingLetters.Responsible, AccountableWithoutAuthority.Check,
        MissingParts.Purpose, MissingParts.Holder, MissingParts.Metrics,
    }.Select(check => check.Descriptor.Id).ToHashSet(StringComparer.Ordinal);

    public static bool IsOne(Diagnostic diagnostic) => Ids.Contains(diagnostic.Id);

    /// <summary>All that is reported and is no gap.</summary>
    public static Diagnostic[] Faults(this Compilation compilation) => [.. compilation.Diagnostics.Where(diagnostic => !IsOne(diagnostic))];
}
