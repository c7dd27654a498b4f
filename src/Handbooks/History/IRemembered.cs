using Handbooks.Model;

namespace Handbooks.History;

/// <summary>The state of an item or a role in one version of the handbook.</summary>
internal interface IRemembered
{
    /// <summary>The same through all versions.</summary>
    string Key { get; }

    string Title { get; }

    /// <summary>Of its file in that version.</summary>
    string Path { get; }

    Visibility Visibility { get; }

    /// <summary>Its text had a fault there: where an earlier state is known, that one is believed.</summary>
    bool IsDoubtful { get; }
}
