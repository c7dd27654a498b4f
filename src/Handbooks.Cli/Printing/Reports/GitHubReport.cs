using System.Globalization;
using System.Text;
using Handbooks.Diagnostics;

namespace Handbooks.Cli.Printing.Reports;

/// <summary>
/// Annotations on the lines of a pull request, by GitHub's workflow commands, and the whole table on the page of the run, whose file
/// the environment names. GitHub shows ten annotations of each kind for a step, so that the tenth sums up the rest.
/// </summary>
internal static class GitHubReport
{
    private const int MostOfKind = 10;

    /// <summary>Of one finding: GitHub cuts longer messages, and nobody reads them.</summary>
    internal const int MostPlaces = 50;

    public static void Write(FindingsReport report, Terminal terminal)
    {
        var output = terminal.Out.Writer;
        var paths = new ReportPaths(report.Input);
        foreach (var (severity, command) in new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "notice") })
        {
            var ofKind = report.Diagnostics.Where(diagnostic => diagnostic.Severity == severity).ToList();
            var shown = ofKind.Count > MostOfKind ? MostOfKind - 1 : ofKind.Count;
            foreach (var diagnostic in ofKind.Take(shown))
                output.WriteLine(Annotation(command, diagnostic, paths));
            if (ofKind.Count > shown)
                output.WriteLine(Rest(command, [.. ofKind.Skip(shown)]));
        }
        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is not { Length: > 0 } summary)
            return;
        try
        {
            File.AppendAllText(summary, GitHubSummary.Of(report, paths));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The annotations are there, and the exit code says more than a table that is not.
            terminal.Error.Complain($"the table for GITHUB_STEP_SUMMARY could not be written: {e.Message}");
        }
    }

    private static string Annotation(string command, Diagnostic diagnostic, ReportPaths paths)
    {
        var path = paths.Of(diagnostic.Span);
        var message = string.Join('\n', [diagnostic.Message, .. diagnostic.Help is { Length: > 0 } help ? [help] : (string[])[],
            .. diagnostic.OtherPlaces.Take(MostPlaces).Select(related => $"{paths.Clickable(related.Span)}: {related.Message}"),
            .. diagnostic.OtherPlaces.Length > MostPlaces ? [Plural.Of(diagnostic.OtherPlaces.Length - MostPlaces, "more place")] : (string[])[]]);
        var title = $"title={Property($"{diagnostic.Id} {diagnostic.Descriptor.Title}")}";
        return path is null ? $"::{command} {title}::{Data($"{diagnostic.Span.Path}: {message}")}"
            : $"::{command} file={Property(path)},{Place(diagnostic)},{title}::{Data(message)}";
    }

    /// <summary>Columns only within one line: GitHub refuses them with several.</summary>
    private static string Place(Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Span.StartPosition, diagnostic.Span.EndPosition);
        var lines = string.Create(CultureInfo.InvariantCulture, $"line={start.Line},endLine={end.Line}");
        return start.Line != end.Line ? lines
            : string.Create(CultureInfo.InvariantCulture, $"{lines},col={start.Column},endColumn={end.Column}");
    }

    private static string Rest(string command, List<Diagnostic> rest)
    {
        var kinds = rest.GroupBy(diagnostic => diagnostic.Id).OrderByDescending(kind => kind.Count())
            .ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} x {kind.Key} {kind.First().Descriptor.Title}"));
        var word = command == "notice" ? "note" : command;
        var title = $"{rest.Count.ToString(CultureInfo.InvariantCulture)} more {(rest.Count == 1 ? word : word + "s")}";
        return $"::{command} title={Property(title)}::{Data(string.Join('\n', kinds))}";
    }

    /// <summary>As GitHub's toolkit escapes the text of a command (packages/core/src/command.ts).</summary>
    private static string Data(string text) => Visible(text)
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    /// <summary>Line ends stay, since they are escaped: a file's name may have one. Nothing else may turn on whoever reads the log.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            visible.Append(rune.Value is '\r' or '\n' ? rune.ToString() : VisibleText.Of(rune));
        return visible.ToString();
    }
}

/// <summary>All findings as a table in Markdown.</summary>
internal static class GitHubSummary
{
    /// <summary>GitHub refuses a summary of more than 1 MiB, and shows nothing of it.</summary>
    private const int MostBytes = 900_000;

    public static string Of(FindingsReport report, ReportPaths paths)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"### Handbook: {RunSummary.Findings(report)}\n\n");
        if (report.Diagnostics.IsEmpty)
            return text.ToString();
        text.Append("| | Place | Finding | How to fix it |\n|---|---|---|---|\n");
        var size = Encoding.UTF8.GetByteCount(text.ToString());
        var shown = 0;
        foreach (var diagnostic in report.Diagnostics.OrderByDescending(diagnostic => diagnostic.Severity))
        {
            var row = Row(diagnostic, paths);
            if ((size += Encoding.UTF8.GetByteCount(row)) > MostBytes)
                break;
            text.Append(row);
            shown++;
        }
        if (shown < report.Diagnostics.Length)
            text.Append(CultureInfo.InvariantCulture, $"\n{Plural.Of(report.Diagnostics.Length - shown, "more finding")} not shown here.\n");
        return text.Append('\n').ToString();
    }

    private static string Row(Diagnostic diagnostic, ReportPaths paths)
    {
        var others = diagnostic.OtherPlaces;
        var place = string.Join("<br>", [
            .. others.Take(GitHubReport.MostPlaces).Select(other => other.Span).Prepend(diagnostic.Span).Select(span => Cell(paths.Clickable(span))),
            .. others.Length > GitHubReport.MostPlaces ? [Plural.Of(others.Length - GitHubReport.MostPlaces, "more place")] : (string[])[]]);
        var kind = $"{SeverityWords.Of(diagnostic.Severity)} {diagnostic.Id}";
        return $"| {kind} | {place} | {Cell(diagnostic.Message)} | {Cell(diagnostic.Help ?? "")} |\n";
    }

    /// <summary>Text that no mark of Markdown or HTML changes: each sign of ASCII behind a backslash.</summary>
    private static string Cell(string text)
    {
        var cell = new StringBuilder(text.Length + 16);
        foreach (var sign in VisibleText.Of(text))
        {
            if (char.IsAscii(sign) && (char.IsPunctuation(sign) || char.IsSymbol(sign)))
                cell.Append(sign is '<' ? "&lt;" : sign is '>' ? "&gt;" : sign is '&' ? "&amp;" : $"\\{sign}");
            else
                cell.Append(sign);
        }
        return cell.ToString();
    }
}
