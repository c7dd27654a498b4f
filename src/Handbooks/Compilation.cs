using System.Collections.Immutable;
using Handbooks.Bound;
using Handbooks.Diagnostics;
using Handbooks.History.Git;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks;

/// <summary>What a run of the compiler made: the files to publish, and everything that is wrong.</summary>
/// <param name="Diagnostics">In order of path, place and id; those that are switched off are left out.</param>
/// <param name="Public">What the public site shows.</param>
public sealed record Compilation(ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<OutputFile> Files, CompilationCounts Counts, Inventory Public)
{
    /// <summary>The public site holds something internal: nothing of this may be published.</summary>
    public bool HasLeak => Diagnostics.Any(diagnostic => diagnostic.Descriptor == RenderingDiagnostics.LeakFound);

    /// <summary>
    /// The words that the public site shows, piece by piece; empty unless <see cref="CompilerOptions.PublicOnly"/> asks for that
    /// site alone.
    /// </summary>
    public ImmutableArray<Located<string>> PublicTexts { get; init; } = [];

    /// <summary>What is wrong and not reported: handbook.yml or a comment says why. In the order of the others.</summary>
    public ImmutableArray<IgnoredDiagnostic> Ignored { get; init; } = [];

    /// <summary>What was rendered.</summary>
    internal ImmutableArray<Site> Sites { get; init; } = [];

    /// <summary>A whole site as one page for paper, which needs no other file.</summary>
    /// <param name="paper">A size of CSS: <c>A4</c>, <c>letter</c>.</param>
    /// <returns>An HTML document.</returns>
    /// <exception cref="IOException">A picture cannot be read, or has changed.</exception>
    /// <exception cref="InvalidOperationException">There was no such site, see <see cref="CompilerOptions.PublicOnly"/>; or nothing may be
    /// published, see <see cref="HasLeak"/>.</exception>
    public string Bind(Audience audience, string paper = "A4") =>
        HasLeak ? throw new InvalidOperationException("Nothing of a compilation with a leak may be published.")
        : BoundHandbook.Of(Sites.First(site => site.Audience == audience), Files, paper);

    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}

/// <summary>How much there is on the team's site, which has everything.</summary>
public sealed record CompilationCounts(int Pages, int Roles, int Items);

public sealed record CompilerOptions
{
    /// <summary>Warnings count as errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Public addresses that were published before; one that would vanish is an error.</summary>
    public ImmutableArray<Located<string>> Baseline { get; init; } = [];

    /// <summary>
    /// The reviewed list of public things; where the public site has others, or lacks one, that is an error. Null where none is
    /// asked for.
    /// </summary>
    public ImmutableArray<Located<string>>? PublicList { get; init; }

    /// <summary>From <see cref="GitHistory.Read"/>, or in memory; null for a build without dates. What it reports is reported.</summary>
    public Result<GitLog?>? History { get; init; }

    /// <summary>The day that the sites bear; null for that of the newest change to what each shows.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// The input folder as it is, where an older state of it is compiled: nothing that is not public today is published
    /// again, and each page says what it is.
    /// </summary>
    public SourceTree? Today { get; init; }

    /// <summary>The team's site is not rendered: the public one is to be looked at, and nothing to be published.</summary>
    public bool PublicOnly { get; init; }

    /// <summary>Kept from run to run of a session, so that a file is read again only if it changed; null for a single run.</summary>
    public ReadingCache? Cache { get; init; }

    /// <summary>Only who decides what is linked.</summary>
    internal bool OnlyDecisions { get; init; }

    /// <summary>Told of long work as it goes on, from several threads.</summary>
    public Action<CompilerProgress>? Progress { get; init; }

    /// <summary>Told the name of each stage as it begins, on the compiler's own thread; a stage may begin more than once.</summary>
    public Action<string>? StageBegins { get; init; }
}

public readonly record struct CompilerProgress(string Stage, int Done, int Total);
