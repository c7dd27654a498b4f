namespace Handbooks.Rendering.Gate;

/// <summary>Lists that one thread fills again and again while it searches.</summary>
internal sealed class SearchRoom
{
    public List<Word> Words { get; } = [];

    /// <summary>Which of the words are joined of several.</summary>
    public List<int> Compounds { get; } = [];

    /// <summary>Those words in their parts, with the words beside them.</summary>
    public List<Word> Parts { get; } = [];

    public List<Hit> Hits { get; } = [];

    public Base64Runs Base64 { get; } = new();
}
