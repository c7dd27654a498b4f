using Handbooks.Model;

namespace Handbooks.Comparison;

/// <summary>The state of an item or a role in one version of the handbook.</summary>
internal interface IVersionedState
{
    /// <summary>The same in all versions.</summary>
    string Key { get; }

    string Title { get; }

    /// <summary>The path of its file in that version.</summary>
    string Path { get; }

    Visibility Visibility { get; }

    /// <summary>Its text had a fault in that version: an earlier state is preferred.</summary>
    bool IsDoubtful { get; }
}
