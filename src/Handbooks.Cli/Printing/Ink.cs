namespace Handbooks.Cli.Printing;

/// <summary>The terminal's own colours, by their ANSI code: they suit whatever theme the reader has.</summary>
internal enum Ink
{
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
