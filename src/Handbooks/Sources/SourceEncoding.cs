namespace Handbooks.Sources;

/// <summary>How a file's bytes stand for its text, so that it can be written back as it was.</summary>
public enum SourceEncoding
{
    Utf8,

    /// <summary>With a byte order mark.</summary>
    Utf8Marked,

    /// <summary>With a byte order mark, without which it would not be read.</summary>
    Utf16Little,

    /// <inheritdoc cref="Utf16Little"/>
    Utf16Big,

    /// <summary>No encoding that handbooks should have: read by its looks.</summary>
    Windows1252,
}
