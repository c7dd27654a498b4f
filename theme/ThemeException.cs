namespace Handbooks.Theme;

/// <summary>A component that somebody else added to the theme cannot be used, or failed; the message says which and why.</summary>
public sealed class ThemeException(string message, Exception? cause = null) : Exception(message, cause);
