using Handbooks.Decisions;
using Handbooks.Sources;

namespace Handbooks.Tests.Decisions;

/// <summary>A small handbook with every kind of entry.</summary>
internal static class Harbour
{
    public static readonly (string Path, string Text)[] Files =
    [
        ("roles/harbour-lead.md", """
            ---
            role: Harbour Lead
            aliases: [Quay Boss]
            unit: Harbour
            ---

            # Harbour Lead

            The Harbour Lead has authority to close the quay when the wind is too strong.

            ## Responsibilities

            - Improve the mooring processes
            - Plan the berths {.accountable}
            - Recruit new pilots

            ## Areas

            - Dry dock
            """),
        ("roles/pilot.md", """
            ---
            role: Pilot
            unit: Harbour
            ---

            # Pilot

            ## Responsibilities

            - Improve the mooring processes
            - Settle quarrels between crews. They escalate to the Harbour Lead if two crews cannot agree.
            - Repair the buoys and improve the lamps
            """),
        ("who.md", """
            # Who does what

            | Activity | Harbour Lead | Pilot |
            |---|---|---|
            | Plan the berths | A | C |
            | Weigh the cargo | I | R |
            | Paint the crane | | |
            """),
        ("roadmap/a.yml", """
            - id: north-pier
              title: Build the north pier
              theme: Piers
              accountable: Harbour Lead
            - id: tide-tables
              title: Print tide tables
            """),
    ];

    public static DecisionIndex Index { get; } = Ask(Files);

    public static DecisionIndex Ask(params (string Path, string Text)[] files) =>
        HandbookCompiler.Ask(new(SourceTree.Of(files), []), new CompilerOptions()).Value;

    public static DecisionEntry Entry(string title) => Index.Entries.Single(entry => entry.Title == title);

    public static string[] Titles(this DecisionAnswer answer) => [.. answer.Matches.Select(match => match.Entry.Title)];
}
