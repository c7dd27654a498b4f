using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Cli.Preview;

/// <summary>What the preview adds to a page: errors on top, everything else behind a badge in the corner, and the script that reloads.</summary>
/// <remarks>
/// It stands in a shadow tree: neither the theme's style sheet nor the panel's reaches the other. Script and style are files, as
/// a strict content security policy wants them.
/// </remarks>
internal static class PreviewPanel
{
    private const int MostShown = 200;

    public static ReadOnlyMemory<byte> Into(ReadOnlyMemory<byte> page, PreviewSite site, string key)
    {
        var html = PreviewPolicy.WithEvents(page.Span).AsSpan();
        var at = html.LastIndexOf("</body>"u8);
        var end = at < 0 ? html.Length : at;
        return (byte[])[.. html[..end], .. Encoding.UTF8.GetBytes(Markup(site, key)), .. html[end..]];
    }

    private static string Markup(PreviewSite site, string key)
    {
        var html = new StringBuilder("\n<handbook-preview><template shadowrootmode=\"open\">");
        html.Append($"<link rel=\"stylesheet\" href=\"{PreviewParts.Style}\">");
        AppendErrors(html, site.Findings);
        AppendBadge(html, site, key);
        html.Append($"</template></handbook-preview>\n<script src=\"{PreviewParts.Script}\" data-version=\"{site.Version}\" defer></script>\n");
        return html.ToString();
    }

    private static void AppendErrors(StringBuilder html, Findings findings)
    {
        var errors = findings.Of(Severity.Error).ToList();
        if (errors.Count == 0)
            return;
        var standing = findings.Stands == Standing.LastGood ? "the page below is the last good version" : "the site would not be published";
        html.Append($"<details class=\"errors\" data-keep=\"errors\" open><summary>{Plural.Of(errors.Count, "error")}: {standing}</summary>");
        AppendList(html, errors);
        html.Append("</details>");
    }

    private static void AppendBadge(StringBuilder html, PreviewSite site, string key)
    {
        var findings = site.Findings;
        var (warnings, notes) = (findings.Of(Severity.Warning).ToList(), findings.Of(Severity.Info).ToList());
        var counts = string.Join(", ", new[] { (warnings.Count, "warning"), (notes.Count, "note") }.Where(count => count.Item1 > 0)
            .Select(count => Plural.Of(count.Item1, count.Item2)));
        html.Append($"<details class=\"badge\" data-keep=\"badge\"><summary>Preview{(counts.Length == 0 ? "" : ": " + counts)}</summary><div>");
        html.Append($"<p>{OtherSite(site, key)}</p>");
        if (warnings.Count > 0)
            html.Append($"<h2>{Plural.Of(warnings.Count, "warning")}</h2>");
        AppendList(html, warnings);
        AppendNotes(html, notes);
        html.Append("</div></details>");
    }

    private static string OtherSite(PreviewSite site, string key)
    {
        var (here, there) = key.StartsWith("public/", StringComparison.Ordinal) ? ("public", "team") : ("team", "public");
        var rest = key[(key.IndexOf('/') + 1)..];
        if (!site.Files.Has($"{there}/{rest}"))
            return $"This is the {here} site. The {there} site does not have this page (<a href=\"/{there}/\">its home</a>).";
        var address = rest.EndsWith("index.html", StringComparison.Ordinal) ? rest[..^"index.html".Length] : rest;
        var href = WebAddress.EscapePath(address);
        return $"This is the {here} site. <a href=\"/{there}/{href}\">This page on the {there} site</a>";
    }

    private static void AppendNotes(StringBuilder html, List<Finding> notes)
    {
        if (notes.Count == 0)
            return;
        html.Append($"<details data-keep=\"notes\"><summary>{Plural.Of(notes.Count, "note")}</summary>");
        AppendList(html, notes);
        html.Append("</details>");
    }

    private static void AppendList(StringBuilder html, List<Finding> findings)
    {
        if (findings.Count == 0)
            return;
        html.Append("<ol>");
        foreach (var finding in findings.Take(MostShown))
        {
            var place = $"<code>{Escaped(finding.Place)}</code>";
            html.Append($"<li>{(finding.EditorUrl is { } url ? $"<a href=\"{Escaped(url)}\">{place}</a>" : place)} ");
            html.Append($"<span>{finding.Id}</span> {Escaped(finding.Message)}");
            AppendExcerpt(html, finding.Excerpt);
            if (finding.Help is { Length: > 0 } help)
                html.Append($"<p>{Escaped(help)}</p>");
            html.Append("</li>");
        }
        html.Append("</ol>");
        if (findings.Count > MostShown)
            html.Append($"<p>and {findings.Count - MostShown} more; \"handbook check --verbose\" shows all.</p>");
    }

    private static void AppendExcerpt(StringBuilder html, SourceExcerpt? excerpt)
    {
        if (excerpt is null)
            return;
        var number = excerpt.LineNumber.ToString(CultureInfo.InvariantCulture);
        html.Append($"<pre>{number} | {Escaped(excerpt.Line)}\n{new string(' ', number.Length)} | <b>{Escaped(excerpt.Marks)}</b></pre>");
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>The preview's own script and style sheet. They lie beside the sites, never in them: build does not know them.</summary>
internal static class PreviewParts
{
    public const string Script = "/.handbook/preview.js";
    public const string Style = "/.handbook/preview.css";

    public static Answer? Find(string path) => path switch
    {
        Script or Style => new Answer(200, ContentTypes.Of(path), Read(Path.GetFileName(path))),
        _ => null,
    };

    private static byte[] Read(string name)
    {
        using var resource = typeof(PreviewParts).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>How the pages that are shown stand to the last build.</summary>
internal enum Standing
{
    Good,

    /// <summary>Older than the last build, which failed.</summary>
    LastGood,

    /// <summary>There was no good build yet.</summary>
    WithErrors,
}

/// <summary>A finding as the page shows it.</summary>
/// <param name="Place">path:line:column, as the terminal prints it; empty for a defect of the tool.</param>
internal sealed record Finding(Severity Severity, string Id, string Place, string Message, string? Help)
{
    /// <summary>Opens the place in an editor; null where there is nothing to open.</summary>
    public string? EditorUrl { get; init; }

    public SourceExcerpt? Excerpt { get; init; }
}

/// <summary>What the last build found, as the page shows it.</summary>
internal sealed record Findings(ImmutableArray<Finding> All, Standing Stands)
{
    private const int ExcerptWidth = 110;

    public static Findings Of(ImmutableArray<Diagnostic> diagnostics, InputFolder input, EditorLinks editor, Standing stands) =>
        new([.. diagnostics.Select(diagnostic => Of(diagnostic, input, editor))], stands);

    public static Findings OfDefect(string sentence, Standing stands, InputFolder input) =>
        new([new Finding(Severity.Error, "", input.Folder, sentence, null)], stands);

    public IEnumerable<Finding> Of(Severity severity) => All.Where(finding => finding.Severity == severity);

    public bool IsSameAs(Findings other) => Stands == other.Stands && All.SequenceEqual(other.All);

    private static Finding Of(Diagnostic diagnostic, InputFolder input, EditorLinks editor)
    {
        var at = diagnostic.Span.StartPosition;
        var place = string.Create(CultureInfo.InvariantCulture, $"{input.Clickable(diagnostic.Span.Path)}:{at.Line}:{at.Column}");
        var finding = new Finding(diagnostic.Severity, diagnostic.Id, place, diagnostic.Message, diagnostic.Help);
        // Notes are many and seldom read: they have their places alone.
        return diagnostic.Severity < Severity.Warning ? finding
            : finding with { EditorUrl = editor.To(diagnostic.Span), Excerpt = SourceExcerpt.Of(diagnostic.Span, ExcerptWidth) };
    }
}
