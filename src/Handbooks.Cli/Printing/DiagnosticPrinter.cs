using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Cli.Commands;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Cli.Printing;

/// <summary>Findings for a person: the place first, so that editors and terminals open it; then the line, marked; then the way to mend it.</summary>
internal sealed class DiagnosticPrinter(Screen screen, InputFolder input, bool verbose)
{
    private const int MostPlaces = 5;

    /// <summary>Errors and warnings in full; notes as one example a kind, unless everything was asked for.</summary>
    public void Print(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (verbose || diagnostic.Severity > Severity.Info)
                Print(diagnostic);
        }
        if (!verbose)
            Summarise([.. diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Info)]);
        screen.Writer.Flush();
    }

    private void Print(Diagnostic diagnostic)
    {
        var word = screen.In(SeverityWords.InkOf(diagnostic.Severity), $"{SeverityWords.Of(diagnostic.Severity)} {diagnostic.Id}");
        screen.Writer.WriteLine($"{screen.In(Ink.Bold, Place(diagnostic.Span) + ":")} {word}: {VisibleText.Of(diagnostic.Message)}");
        PrintExcerpt(diagnostic);
        if (diagnostic.Help is { Length: > 0 } help)
            screen.Writer.WriteLine($"  {screen.In(Ink.Green, "help:")} {VisibleText.Of(help)}");
        // Nobody reads forty places, and each of them would be a line.
        var shown = verbose || diagnostic.Related.Length <= MostPlaces + 1 ? diagnostic.Related.Length : MostPlaces;
        foreach (var related in diagnostic.Related.Take(shown))
            screen.Writer.WriteLine($"  {screen.In(Ink.Dim, "see:")}  {Place(related.Span)}: {VisibleText.Of(related.Message)}");
        if (diagnostic.Related.Length > shown)
        {
            var rest = Plural.Of(diagnostic.Related.Length - shown, "more place");
            screen.Writer.WriteLine($"  {screen.In(Ink.Dim, "see:")}  {rest} (--verbose shows all)");
        }
        screen.Writer.WriteLine();
    }

    private void PrintExcerpt(Diagnostic diagnostic)
    {
        const int gutter = 9;
        if (SourceExcerpt.Of(diagnostic.Span, screen.Width - gutter) is not { } excerpt)
            return;
        var number = excerpt.LineNumber.ToString(CultureInfo.InvariantCulture).PadLeft(6);
        screen.Writer.WriteLine($"{screen.In(Ink.Dim, number + " |")} {excerpt.Line}");
        screen.Writer.WriteLine($"{screen.In(Ink.Dim, "       |")} {screen.In(SeverityWords.InkOf(diagnostic.Severity), excerpt.Marks)}");
    }

    private void Summarise(IReadOnlyCollection<Diagnostic> notes)
    {
        if (notes.Count == 0)
            return;
        screen.Writer.WriteLine($"{Plural.Of(notes.Count, "note")}, one example of each kind (--verbose shows all):");
        foreach (var kind in notes.GroupBy(note => note.Id).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var example = kind.First();
            var count = kind.Count().ToString(CultureInfo.InvariantCulture).PadLeft(6);
            screen.Writer.WriteLine($"{count} x {screen.In(Ink.Cyan, kind.Key)}  {VisibleText.Of(example.Descriptor.Title)}");
            screen.Writer.WriteLine($"         {Place(example.Span)}: {VisibleText.Of(example.Message)}");
        }
        screen.Writer.WriteLine();
    }

    private string Place(SourceSpan span) => PlaceText.Of(span, input);
}

/// <summary>A place as editors and terminals open it on a click: path, line and column, from 1.</summary>
internal static class PlaceText
{
    public static string Of(SourceSpan span, InputFolder input)
    {
        var at = span.StartPosition;
        return string.Create(CultureInfo.InvariantCulture, $"{VisibleText.Of(input.Clickable(span.Path))}:{at.Line}:{at.Column}");
    }
}

internal static class SeverityWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        Severity.Off => "off",
    };

    public static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Red,
        Severity.Warning => Ink.Yellow,
        Severity.Info or Severity.Off => Ink.Cyan,
    };
}
