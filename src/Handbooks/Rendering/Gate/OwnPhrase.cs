namespace Handbooks.Rendering.Gate;

/// <summary>Words that are the tool's or public things' own: a shorter name that stands in them names nothing internal there.</summary>
/// <param name="Bearer">Names of this kind alone; null for all.</param>
/// <param name="Joints">How its words are put together wherever it stands.</param>
internal readonly record struct OwnPhrase(string Text, NameBearer? Bearer, Joints Joints)
{
    public bool IsAround(SecretName name) => Bearer is null || Bearer == name.Bearer;
}

internal enum Joints
{
    Any,

    /// <summary>By signs that join words, or by its own.</summary>
    Joined,

    /// <summary>By its own signs alone.</summary>
    Same,
}
