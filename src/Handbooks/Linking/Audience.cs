namespace Handbooks.Linking;

/// <summary>Who reads a site, which determines the handbook behind it.</summary>
public enum Audience
{
    /// <summary>Everything; problems are reported.</summary>
    Team,

    /// <summary>Public content, linked as if nothing else existed. Problems were already reported for the team's site.</summary>
    Public,
}
