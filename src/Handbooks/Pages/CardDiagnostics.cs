using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Pages;

/// <summary>Why pages have no drawn picture although handbook.yml asks for them.</summary>
public static class CardDiagnostics
{
    public static readonly DiagnosticDescriptor NotDrawn = new("HB5018", Severity.Warning, "Pictures that cannot be drawn");
    public static readonly DiagnosticDescriptor LettersWithoutFont = new("HB5019", Severity.Info, "Letters that pictures have no font for");

    public static readonly DiagnosticDescriptor LogoNotDrawn = new("HB5020", Severity.Info, "Logo that pictures cannot have");

    private const int MostLetters = 5;

    internal static Diagnostic WithoutAddress(SourceSpan span) =>
        NotDrawn.At(span, "no pictures are drawn: other sites could not find them without \"url\"",
            "Write \"url\" with the address of the public site, and \"team_url\" for the team's.");

    internal static Diagnostic NoFont(SourceSpan span, string path) =>
        NotDrawn.At(span, $"no pictures are drawn: \"{path}\" cannot be read as a font", "Name a TrueType or OpenType file that is not damaged.");

    internal static Diagnostic LargeFont(SourceSpan span, string path) =>
        NotDrawn.At(span, $"no pictures are drawn: the font \"{path}\" is larger than 32 MiB", "Name a font with the letters of one language.");

    internal static Diagnostic NoLogo(SourceSpan span, string path) =>
        LogoNotDrawn.At(span, $"the logo \"{path}\" is left out of the pictures that are drawn",
            "Name a PNG, JPEG or WebP file that is not damaged, of at most 8,192 pixels each way.");

    internal static Diagnostic NoLibrary(SourceSpan span) =>
        NotDrawn.At(span, "no pictures are drawn: the tool has no drawing library for this system",
            "Build on Linux, macOS or Windows, or remove \"page_images\".");

    /// <param name="letters">Each once.</param>
    /// <param name="pages">How many have no picture.</param>
    internal static Diagnostic WithoutLetters(SourceSpan span, ImmutableArray<string> letters, int pages)
    {
        var shown = string.Join(' ', letters.Take(MostLetters)) + (letters.Length > MostLetters
            ? string.Create(CultureInfo.InvariantCulture, $" and {letters.Length - MostLetters} more") : "");
        return LettersWithoutFont.At(span, string.Create(CultureInfo.InvariantCulture,
                $"the font lacks {shown}; {(pages == 1 ? "1 page has" : $"{pages} pages have")} no drawn picture"),
            "Put a font that has them into the input folder, and name it in \"brand\" as \"font\".");
    }
}
