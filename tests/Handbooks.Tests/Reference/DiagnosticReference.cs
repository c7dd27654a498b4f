using System.Text;
using Handbooks.Diagnostics;

namespace Handbooks.Tests.Reference;

/// <summary>The guide's list of all diagnostics, from the catalogue and the spec pages.</summary>
internal static class DiagnosticReference
{
    public const string Path = "input/guide/diagnostics.md";

    private const string Fix = "## How to fix it\n";

    private const string Head = """
        ---
        title: All diagnostics
        description: Every diagnostic with its id, severity and what to do.
        ---

        # All diagnostics

        This page is made from the code. `handbook explain HB3003` shows the same on your terminal, with examples. [Severities](configuration.md#severities) says how to change a severity, [Checks](ci.md#leaving-a-finding-unreported) how to leave one unreported, and [Read a diagnostic](quick-start.md#read-a-diagnostic) what the severities mean.

        """;

    private static readonly string[] Stages =
    [
        "Reading files", "Parsing and repairing text", "Reading roles and items", "Resolving references", "Checking the whole handbook",
        "Checking the generated pages", "Publishing",
    ];

    public static string Write()
    {
        var text = new StringBuilder(Head);
        foreach (var stage in DiagnosticCatalog.All.GroupBy(diagnostic => diagnostic.Id[2] - '0'))
        {
            text.Append($"\n## {Stages[stage.Key]}\n");
            foreach (var diagnostic in stage)
                text.Append($"\n### {diagnostic.Id}: {diagnostic.Title}\n\n{Severity(diagnostic)}\n\n{WhatToDo(diagnostic.Id)}\n");
        }
        return text.ToString();
    }

    private static string Severity(DiagnosticDescriptor diagnostic)
    {
        var word = diagnostic.Severity switch
        {
            Diagnostics.Severity.Error => "Error",
            Diagnostics.Severity.Warning => "Warning",
            Diagnostics.Severity.Info => "Information",
            Diagnostics.Severity.Off => "Off",
        };
        return diagnostic switch
        {
            { IsFixed: true } => $"**{word}.** It cannot be lowered, switched off or ignored.",
            { IsPageFault: true } => $"**{word}**, but a warning on a page, which then stays internal.",
            _ => $"**{word}.**",
        };
    }

    /// <summary>The last section of the spec page, up to any example in it.</summary>
    private static string WhatToDo(string id)
    {
        var page = DiagnosticCatalog.Explain(id)!;
        var text = page[(page.IndexOf(Fix, StringComparison.Ordinal) + Fix.Length)..].Trim();
        return text.IndexOf("\n```", StringComparison.Ordinal) is >= 0 and var example ? text[..example].Trim() : text;
    }
}
