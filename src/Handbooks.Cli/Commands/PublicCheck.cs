using System.Collections.Immutable;
using Handbooks.Checks;
using Handbooks.Cli.Printing;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Output;
using Handbooks.Rendering;

namespace Handbooks.Cli.Commands;

/// <summary>The public site alone: what is on it, and the proof that nothing else is.</summary>
internal static class PublicCheck
{
    private static readonly ImmutableArray<DiagnosticDescriptor> OfTheProof =
    [
        RenderingDiagnostics.LeakFound, RenderingDiagnostics.RepeatedText, RenderingDiagnostics.UnsearchedFile,
        CheckDiagnostics.PublicRefersToInternal, ModelDiagnostics.BadVisibility,
        ModelDiagnostics.PatternWithoutFile, ModelDiagnostics.KeptBack, ModelDiagnostics.UnreadVisibility, ModelDiagnostics.IdleExclusion,
        ModelDiagnostics.NoPageOfItsOwn,
    ];

    private static bool IsPageFault(Diagnostic diagnostic) => diagnostic.Descriptor.IsPageFault && diagnostic.Severity > Severity.Info;

    public static int Run(RunRequest request, PublicReview review, bool verbose, bool asJson, Terminal terminal)
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
        if (asJson)
        {
            DiagnosticsJson.Write(proof.Diagnostics, terminal.Out.Writer, json =>
            {
                InventoryJson.Write(compilation.Public, json);
                if (changes is not null)
                    PublicChangesPrinter.Write(changes, review.ChangedSince!, json);
            });
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
