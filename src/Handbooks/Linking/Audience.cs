namespace Handbooks.Linking;

/// <summary>Who reads a site, and so the handbook that it is made of.</summary>
public enum Audience
{
    /// <summary>Everything that was written; what is wrong with it is reported.</summary>
    Team,

    /// <summary>What is public, linked as if nothing else had been written. What is wrong with it was reported for the team.</summary>
    Public,
}
