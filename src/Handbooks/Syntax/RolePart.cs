namespace Handbooks.Syntax;

/// <summary>A part of a role's text, found by the label over it.</summary>
public enum RolePart
{
    Responsibilities,
    Essential,
    Desirable,
    Interactions,
    Process,
    Metrics,
    Areas,
    Purpose,
    Reporting,
    Authority,
    Levels,
    Benefits,
    Holders,

    /// <summary>Links, questions, tips, templates: it belongs to the page and says nothing of the role.</summary>
    Other,
}
