namespace Handbooks.Localization;

/// <summary>
/// Words of the tool's within an author's text, such as the title of a box that has none. A text is parsed once, whichever language a
/// site is in.
/// </summary>
public delegate string ToolText(Strings strings);
