using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Cli.Commands;

internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("id")
        {
            Description = "The id of a diagnostic, such as HB3003. Omit it to list all.",
            HelpName = "HBnnnn",
            Arity = ArgumentArity.ZeroOrOne,
        };
        id.CompletionSources.Add(DiagnosticIds.All);
        var command = new Command("explain", "Say what a finding means, why it matters and how to fix it.") { id };
        command.SetAction(parsed => parsed.GetValue(id) is { } asked ? Explain(asked, terminal.Out) : List(terminal.Out));
        return command;
    }

    private static int Explain(string asked, Screen screen)
    {
        var descriptor = DiagnosticIds.Find(asked);
        var page = DiagnosticCatalog.Explain(descriptor.Id)
            ?? $"# {descriptor.Id}: {descriptor.Title}\n\nSeverity: {Word(descriptor.Severity)}. It has no page of its own yet.";
        screen.Say(page.TrimEnd());
        return ExitCodes.Fine;
    }

    private static int List(Screen screen)
    {
        foreach (var descriptor in DiagnosticCatalog.All.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal))
            screen.Say($"{descriptor.Id}  {Word(descriptor.Severity),-7}  {descriptor.Title}");
        return ExitCodes.Fine;
    }

    private static string Word(Severity severity) => SeverityWords.Of(severity);
}

/// <summary>Ids of findings as people type them: "HB3003", "hb3003", "3003".</summary>
internal static class DiagnosticIds
{
    public static string[] All { get; } = [.. DiagnosticCatalog.All.Select(known => known.Id).Order(StringComparer.Ordinal)];

    /// <exception cref="UsageException">No finding has that id.</exception>
    public static DiagnosticDescriptor Find(string asked)
    {
        var id = asked.Trim().ToUpperInvariant();
        id = id.StartsWith("HB", StringComparison.Ordinal) ? id : "HB" + id;
        return DiagnosticCatalog.All.FirstOrDefault(known => known.Id == id) ?? throw new UsageException(Unknown(asked, id));
    }

    private static string Unknown(string asked, string id)
    {
        var nearest = Nearest.To(id, DiagnosticCatalog.All.Select(known => known.Id));
        var title = DiagnosticCatalog.All.FirstOrDefault(known => known.Id == nearest)?.Title;
        return $"no finding has the id \"{asked}\". {(nearest is null ? "" : $"Did you mean {nearest} ({title})? ")}\"handbook explain\" lists all.";
    }
}
