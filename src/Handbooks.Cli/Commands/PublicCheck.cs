using System.Collections.Immutable;
using Handbooks.Checks;
using Handbooks.Cli.Printing;
using Handbooks.Cli.Printing.Reports;
using Handbooks.Diagnostics;
using Handbooks.History.Git;
using Handbooks.Model;
using Handbooks.Output;
using Handbooks.Rendering;
using Handbooks.Sources;

namespace Handbooks.Cli.Commands;

/// <summary>The public site alone: what is on it, and the proof that nothing else is.</summary>
internal static class PublicCheck
{
    private static readonly ImmutableArray<DiagnosticDescriptor> OfTheProof =
    [
        RenderingDiagnostics.LeakFound, RenderingDiagnostics.RepeatedText, RenderingDiagnostics.UnsearchedFile,
        PublicRefersToInternal.Check.Descriptor, PublishingDiagnostics.BadVisibility,
        PublishingDiagnostics.PatternWithoutFile, PublishingDiagnostics.KeptBack, PublishingDiagnostics.UnreadVisibility,
        PublishingDiagnostics.IdleExclusion,
        PublishingDiagnostics.NoPageOfItsOwn,
    ];

    private static bool IsPageFault(Diagnostic diagnostic) => diagnostic.Descriptor.IsPageFault && diagnostic.Severity > Severity.Info;

    public static int Run(RunRequest request, PublicReview review, bool verbose, ReportFormat format, Terminal terminal)
    {
        var (compilation, elapsed) = CompilerRun.Watched(request with { PublicOnly = true }, terminal.Error);
        // What cannot be read is not proved: other errors are told, too, and which pages are left out for a fault.
        var proof = compilation with
        {
            Diagnostics = [.. compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error || IsPageFault(diagnostic)
                || OfTheProof.Contains(diagnostic.Descriptor))],
        };
        var changes = review.Changes(request, compilation);
        if (review.SaveList is not null && !proof.HasErrors)
            PublicList.Save(review.SaveList, compilation.Public);
        var report = new FindingsReport(proof.Diagnostics, [], request.Input);
        if (format == ReportFormat.Json)
        {
            DiagnosticsJson.Write(report, terminal.Out.Writer, json =>
            {
                InventoryJson.Write(compilation.Public, json);
                if (changes is not null)
                    PublicChangesPrinter.Write(changes, review.ChangedSince!, json);
            });
            return ExitCodes.Of(proof);
        }
        if (format != ReportFormat.Text)
        {
            report.Write(format, terminal);
            return ExitCodes.Of(proof);
        }
        new InventoryPrinter(terminal.Out, request.Input).Print(compilation.Public);
        if (changes is not null)
            PublicChangesPrinter.Print(changes, review.ChangedSince!, terminal.Out, request.Input);
        new DiagnosticPrinter(terminal.Out, request.Input, verbose).Print(proof.Diagnostics);
        terminal.Out.Say(proof.HasLeak ? "Something internal is on the public site: it would not be published."
            : proof.HasErrors ? "Nothing internal was found on the public site, but there are errors."
            : "Nothing internal was found on the public site.");
        terminal.Out.Say(RunSummary.Of(proof, elapsed, terminal.Out));
        return ExitCodes.Of(proof);
    }
}

/// <summary>What somebody who reviews the public site asks for beside the list of what is on it.</summary>
/// <param name="ChangedSince">A git revision: what is public now and was not then, and the other way round; null where nobody asks.</param>
/// <param name="SaveList">The file to write the list of public things to; null where nobody asks.</param>
internal sealed record PublicReview(string? ChangedSince, string? SaveList)
{
    /// <exception cref="UsageException">Git knows no such revision.</exception>
    /// <exception cref="EnvironmentException">Git is missing or refuses.</exception>
    public PublicChanges? Changes(RunRequest request, Compilation now)
    {
        if (ChangedSince is null)
            return null;
        return PublicChanges.Between(
            HandbookCompiler.Compile(Revision.Read(request.Input, ChangedSince), request.Theme,
                new CompilerOptions { PublicOnly = true, AsOf = request.Time.Day }), now);
    }
}

/// <summary>The input folder as a revision has it.</summary>
internal static class Revision
{
    /// <param name="asker">What takes the revision, for a sentence of which it is the subject.</param>
    /// <exception cref="UsageException">Git knows no such revision.</exception>
    /// <exception cref="EnvironmentException">Git is missing or refuses.</exception>
    public static Result<SourceTree> Read(InputFolder input, string revision, string asker = "--changed-since")
    {
        var then = GitRevision.Read(input.Folder, revision);
        return then.Fault switch
        {
            RevisionFault.None => then.Sources!,
            RevisionFault.Unknown =>
                throw new UsageException($"git knows no revision \"{VisibleText.Of(revision)}\" here; {asker} wants a "
                    + "branch, a tag or a commit, such as main or HEAD~1."),
            RevisionFault.UnknownInShallowClone => throw new EnvironmentException(
                $"this clone is shallow and has no revision \"{VisibleText.Of(revision)}\". Fetch it: git fetch --unshallow "
                    + "(GitHub Actions: fetch-depth: 0; GitLab: GIT_DEPTH: 0)."),
            RevisionFault.NoGit => throw new EnvironmentException($"{asker} needs git: {then.Reason!.Message}. {then.Reason.Help}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
