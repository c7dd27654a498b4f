using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Attributes;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Syntax.Markdown.Html;
using Handbooks.Syntax.Markdown.Tags;
using Handbooks.Syntax.Markdown.Tags.Edits;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Toml;
using Handbooks.Syntax.Yaml;
using Handbooks.Syntax.Yaml.Repairs;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Syntax;

/// <summary>Text to documents, one file at a time; the result depends on nothing but the file, the part names and the site's title.</summary>
public static class PageParser
{
    public static Result<PageDocument> Parse(SourceFile file, PartNames parts, string? siteTitle = null)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var source = file.Text;
        if (PageLimits.Check(source) is { } refused)
        {
            diagnostics.Add(refused);
            source = new SourceText(source.Path, "");
        }
        diagnostics.AddRange(Encoding(file, source));
        var frontMatter = FrontMatter(source, diagnostics, out var bodyStart);
        var repairs = PageRepairs.Find(source, bodyStart, parts);
        diagnostics.AddRange(repairs);
        // What was read as front matter is no part of the text; everything else is, whatever it looks like.
        var tags = TagEdits.Find(source, new ProseLines(source, bodyStart), frontMatter, siteTitle);
        var text = RepairedText.Apply(source, PageRepairs.Edits(repairs).Prepend(TextEdit.Remove(0, bodyStart)).Concat(tags.Value));
        diagnostics.AddRange(tags.Diagnostics);
        if (MarkdownSyntax.Parse(text.Text) is not { } markdown)
        {
            diagnostics.Add(SyntaxDiagnostics.TooDeepText(source.Start));
            markdown = [];
        }
        if (PageLimits.Check(markdown, text) is { } tooMany)
        {
            diagnostics.Add(tooMany);
            markdown = [];
        }
        diagnostics.AddRange(HeadingLevels.Repair(markdown, text));
        diagnostics.AddRange(RunOnItems.Find(text, markdown));
        diagnostics.AddRange(HtmlLeftOut.Find(text, markdown));
        diagnostics.AddRange(TagFaults.Of(markdown, span => text.Span(span.Start, span.End + 1)));
        diagnostics.AddRange(HtmlDiagnostics.Of(text, markdown));
        diagnostics.AddRange(InlineElements.CloseAll(markdown, span => text.Span(span.Start, span.End + 1)));
        diagnostics.AddRange(DialectFaults.Of(markdown, text.Span));
        diagnostics.AddRange(ContentsLimits.Check(markdown, text.Span));
        diagnostics.AddRange(LongHeadings(markdown, text));
        return new(new PageDocument(text, frontMatter, markdown, Section.Outline(markdown), Anchors(markdown)), diagnostics.ToImmutable());
    }

    public static Result<DataDocument> ParseData(SourceFile file)
    {
        var read = RepairedYaml.Read(file.Text, 0, file.Text.Text.Length, isList: true);
        return new(new DataDocument(file.Text, read.Value, read.Diagnostics.All(IsRepair)), [.. Encoding(file, file.Text), .. read.Diagnostics]);
    }

    /// <summary>A file that was read by its looks shows the first letter by which one can tell whether that was right.</summary>
    private static IEnumerable<Diagnostic> Encoding(SourceFile file, SourceText source)
    {
        if (file.Encoding != SourceEncoding.Windows1252 || source.Text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') is not (>= 0 and var first))
            return [];
        return [RepairDiagnostics.EncodingRepaired(source.Span(first, first + 1))];
    }

    private static YamlMapping? FrontMatter(SourceText source, ImmutableArray<Diagnostic>.Builder diagnostics, out int bodyStart)
    {
        bodyStart = 0;
        if (TomlFrame.Find(source.Text) is { } toml)
            return Toml(source, toml, diagnostics, out bodyStart);
        if (Frame(source.Text) is not var (start, end, after))
            return null;
        if (end < 0)
        {
            diagnostics.Add(SyntaxDiagnostics.FrontMatterOpen(source.Span(0, 3), "---"));
            return null;
        }
        bodyStart = after;
        var read = RepairedYaml.Read(source, start, end);
        diagnostics.AddRange(read.Diagnostics);
        if (read.Value is null or YamlMapping or YamlScalar { IsNull: true })
            return read.Value as YamlMapping;
        if (read.Diagnostics.All(IsRepair))
            diagnostics.Add(SyntaxDiagnostics.FrontMatterNoKeys(read.Value.Span));
        return null;
    }

    private static YamlMapping? Toml(SourceText source, TomlFrame frame, ImmutableArray<Diagnostic>.Builder diagnostics, out int bodyStart)
    {
        bodyStart = frame.After;
        if (frame.End >= 0)
            return TomlReader.Read(source, frame.Start, frame.End, diagnostics);
        diagnostics.Add(SyntaxDiagnostics.FrontMatterOpen(source.Span(0, 3), "+++"));
        return null;
    }

    /// <summary>What was put right keeps nothing from being read.</summary>
    private static bool IsRepair(Diagnostic diagnostic) => diagnostic.Fix is { IsSuggestion: false };

    /// <summary>Where the YAML between two lines of --- begins and ends; the end is -1 where a key follows but no second line does.</summary>
    private static (int Start, int End, int After)? Frame(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || !LineAt(text, 3).Content.IsWhiteSpace() || LineAt(text, 0).Next > text.Length)
            return null;
        var first = LineAt(text, 0).Next;
        // A rule and an empty line open a text, not a list of keys.
        if (LineAt(text, Math.Min(first, text.Length)).Content.IsWhiteSpace())
            return null;
        for (var at = first; at < text.Length;)
        {
            var line = LineAt(text, at);
            if (line.Content.TrimEnd() is "---" or "...")
                return (first, at, Math.Min(text.Length, line.Next));
            at = line.Next;
        }
        // A rule opens a page, too: only a key behind it makes it front matter.
        var next = LineAt(text, Math.Min(first, text.Length)).Content;
        return next.Contains(':') && !next.StartsWith(' ') ? (first, -1, 0) : null;
    }

    /// <summary>The rest of a line, and where the next one begins: past the end where there is none. CR, LF and CRLF end a line.</summary>
    private static Line LineAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        var length = rest.IndexOfAny('\r', '\n');
        return length < 0
            ? new Line(rest, text.Length + 1)
            : new Line(rest[..length], at + length + (rest[length..].StartsWith("\r\n") ? 2 : 1));
    }

    private readonly ref struct Line(ReadOnlySpan<char> content, int next)
    {
        public ReadOnlySpan<char> Content { get; } = content;

        public int Next { get; } = next;
    }

    private static IEnumerable<Diagnostic> LongHeadings(MarkdownDocument page, RepairedText text) =>
        from heading in page.Descendants<HeadingBlock>()
        where heading.Span.Length > LongName.Most
        let length = InlineText.Of(heading).Length
        where length > LongName.Most
        select SyntaxDiagnostics.TooLong(text.Span(heading.Span.Start, heading.Span.End + 1), "a heading", length);

    private static FrozenDictionary<HeadingBlock, string> Anchors(MarkdownDocument page)
    {
        var headings = page.Descendants<HeadingBlock>().ToList();
        var anchors = new SlugRegister(firstNumber: 1);
        var given = new Dictionary<HeadingBlock, string>();
        // What an author chose is theirs: derived anchors make way.
        foreach (var heading in headings)
        {
            if (heading.Inline?.OfType<AttributeList>().FirstOrDefault()?.Id is { } id)
                given[heading] = anchors.Take(id);
        }
        foreach (var heading in headings.Where(heading => !given.ContainsKey(heading)))
            given[heading] = anchors.Take(Slug.Anchor(LongName.Shortened(InlineText.Of(heading))));
        return given.ToFrozenDictionary();
    }
}
