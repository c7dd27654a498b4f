namespace Handbooks.Localization;

/// <summary>The list of the keys that work on every page.</summary>
public sealed class KeyStrings(TextSection texts)
{
    public string Title { get; } = texts.Text();
    public string Search { get; } = texts.Text();
    public string Help { get; } = texts.Text();
    public string Next { get; } = texts.Text();
    public string Previous { get; } = texts.Text();
    public string Leave { get; } = texts.Text();

    /// <summary>The switch for people whose tools press keys in words: single letters then do nothing.</summary>
    public string SingleKeys { get; } = texts.Text();

    public string Close { get; } = texts.Text();

    /// <summary>As printed on keyboards.</summary>
    public string Control { get; } = texts.Text();

    /// <inheritdoc cref="Control"/>
    public string Escape { get; } = texts.Text();
}
