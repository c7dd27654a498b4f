using System.Collections.Immutable;
using Handbooks.Model.Recovery;
using Handbooks.Syntax.Words;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>What a page was read as, and why: for an author who misses a role on the site, or finds one that is none.</summary>
/// <param name="Declared">What the page's front matter, or a mark in its text, declares about roles; null where nothing does and
/// its text is weighed.</param>
/// <param name="Roles">Titles of the roles that were read, in the page's order.</param>
/// <param name="Labels">Everything that labels the text under it, in the page's order.</param>
/// <param name="Remedies">Lines that would settle it, with the file that each belongs to.</param>
public sealed record PageAccount(
    string Path, Located<string>? Declared, ImmutableArray<string> Roles, ImmutableArray<LabelAccount> Labels, ImmutableArray<Remedy> Remedies)
{
    /// <summary>The name of a part in the manual.</summary>
    public static string NameOf(RolePart part) => part switch
    {
        RolePart.Responsibilities => "responsibilities",
        RolePart.Essential => "requirements",
        RolePart.Desirable => "desirable requirements",
        RolePart.Interactions => "who the role works with",
        RolePart.Process => "a process",
        RolePart.Metrics => "metrics",
        RolePart.Areas => "areas",
        RolePart.Purpose => "the purpose",
        RolePart.Reporting => "who reports to whom",
        RolePart.Authority => "what the role may decide",
        RolePart.Levels => "levels",
        RolePart.Benefits => "benefits and pay",
        RolePart.Holders => "who holds the role",
        RolePart.Other => "something else, such as links or tips",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>A label: the page's title, a heading, a bold line, the label of an item, the name in a table's row.</summary>
/// <param name="Part">The part of a role that its words name; null where they name none.</param>
/// <param name="Evidence">The evidence for and against a role of that name; none where it was not weighed.</param>
/// <param name="IsRole">It is the name of a role that was read.</param>
public sealed record LabelAccount(Located<string> Label, RolePart? Part, RoleEvidence Evidence, bool IsRole, ImmutableArray<EntryAccount> Entries);

/// <summary>A list item or a row under a label, and what it was read as.</summary>
public sealed record EntryAccount(SourceSpan Span, string Text, EntryKind Kind, string? Reason);

/// <summary>What an entry was read as.</summary>
public enum EntryKind
{
    /// <summary>Plain text, with no further meaning.</summary>
    Text,
    Responsibility,
    Essential,
    Desirable,
    Interaction,
    Process,
    Area,
    Metric,
}

/// <param name="File">The page itself, or handbook.yml.</param>
/// <param name="Effect">What it would do.</param>
public sealed record Remedy(string File, string Line, string Effect);
