using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Syntax.Ignores;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Basics;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Syntax.Markdown.Html;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Markdown.Tags;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Visibility;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
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
        diagnostics.AddRange(Encoding(file, source));
        var head = FrontMatterReader.Read(source);
        var (frontMatter, bodyStart) = (head.Mapping, head.BodyStart);
        if (PageLimits.Check(source) is { } excess)
            return UnparsedPage.Of(source, head, [.. diagnostics, excess]);
        var conflict = MergeConflict.InPage(source);
        var left = conflict is null ? MergeConflict.LinesLeftIn(source, bodyStart) : [];
        // What it does to the front matter is no fault of its own.
        diagnostics.AddRange(conflict is not null ? [SyntaxDiagnostics.UnmergedPage(conflict.Place)]
            : left.IsEmpty ? head.Diagnostics
            : left[0].Start < bodyStart ? [SyntaxDiagnostics.LeftInKeys(left, "the page stays internal")]
            : [.. head.Diagnostics, SyntaxDiagnostics.LeftFromMerge(left)]);
        var lines = new ProseLines(source, bodyStart);
        var claims = head.Claims.AddRange(VisibilityFinder.Find(source, lines, bodyStart));
        var repairs = PageRepairs.Find(source, lines, parts);
        var ignores = IgnoreCommentReader.InPage(source, lines, bodyStart);
        diagnostics.AddRange(repairs);
        // What was read as front matter is no part of the text; everything else is, whatever it looks like.
        var tags = TextEdits.Find(source, lines, frontMatter, siteTitle);
        var text = RepairedText.Apply(source, PageRepairs.Edits(repairs).Prepend(TextEdit.Remove(0, bodyStart)).Concat(tags.Value)
            .Concat(conflict?.Marks ?? []).Concat(IgnoreCommentReader.Edits(source, ignores, bodyStart)));
        diagnostics.AddRange(tags.Diagnostics);
        if (MarkdownSyntax.Parse(text.Text) is not { } markdown)
            return UnparsedPage.Of(source, head, [.. diagnostics, SyntaxDiagnostics.TooDeepText(source.Start)]);
        if (Nesting.FirstTooDeep(markdown) is { } deepest)
            return UnparsedPage.Of(source, head, [.. diagnostics,
                SyntaxDiagnostics.TooDeepText(text.Span(deepest.Span.Start, deepest.Span.End + 1))]);
        var blocks = PageBlocks.Of(markdown);
        if (PageLimits.Check(blocks, text) is { } tooMany)
            return UnparsedPage.Of(source, head, [.. diagnostics, tooMany]);
        diagnostics.AddRange(HeadingLevels.Repair(markdown, text));
        diagnostics.AddRange(RunOnItems.Find(text, blocks.Items));
        diagnostics.AddRange(HtmlDiagnostics.LeftOut(text, markdown));
        diagnostics.AddRange(TagFaults.Of(markdown, span => text.Span(span.Start, span.End + 1)));
        diagnostics.AddRange(HtmlDiagnostics.Of(text, markdown));
        if (text.Text.Contains('<', StringComparison.Ordinal))
            diagnostics.AddRange(InlineElements.CloseAll(markdown, span => text.Span(span.Start, span.End + 1)));
        diagnostics.AddRange(DialectFaults.Of(markdown, text.Span));
        diagnostics.AddRange(MissingDefinitions.Find(source, lines, markdown));
        diagnostics.AddRange(ContentsLimits.Check(blocks.Contents, blocks.Toctrees, text.Span));
        diagnostics.AddRange(LongHeadings(blocks.Headings, text));
        var document = new PageDocument(text, frontMatter, markdown, Section.Outline(markdown), Anchors(blocks.Headings))
        {
            IsWhole = head.IsWhole && !file.IsDamaged && !diagnostics.Any(diagnostic => diagnostic.KeepsPageInternal),
            IsLegible = !file.IsDamaged,
            IsTemplate = TemplateDetector.Of(source, bodyStart),
            IsFrontMatterAsWritten = head.IsAsWritten,
            Claims = claims,
            Ignores = ignores,
        };
        // A text that differs from the file's bytes must not be repaired.
        return new(document, [.. file.IsDamaged ? diagnostics.Where(diagnostic => diagnostic.Fix is null) : diagnostics]);
    }

    public static Result<DataDocument> ParseData(SourceFile file)
    {
        if (MergeConflict.InData(file.Text) is { } conflict)
            return new(new DataDocument(file.Text, null, IsWhole: false), [SyntaxDiagnostics.Unmerged(conflict.Place)]);
        if (MergeConflict.LinesLeftIn(file.Text, null) is { IsEmpty: false } left)
            return new(new DataDocument(file.Text, null, IsWhole: false), [SyntaxDiagnostics.LeftInKeys(left, "the file is skipped")]);
        var read = RepairedYaml.Read(file.Text, 0, file.Text.Text.Length, isList: true);
        return new(new DataDocument(file.Text, read.Value,
            read.Diagnostics.All(diagnostic => diagnostic.Severity < Severity.Error || IsRepair(diagnostic)))
        {
            Ignores = IgnoreCommentReader.InData(file.Text),
        },
            [.. Encoding(file, file.Text), .. read.Diagnostics]);
    }

    /// <summary>A file that was read by its looks shows the first letter by which one can tell whether that was right.</summary>
    private static IEnumerable<Diagnostic> Encoding(SourceFile file, SourceText source)
    {
        if (file.Encoding != SourceEncoding.Windows1252 || source.Text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') is not (>= 0 and var first))
            return [];
        return [RepairDiagnostics.EncodingRepaired(source.Span(first, first + 1))];
    }

    /// <summary>What was put right keeps nothing from being read.</summary>
    internal static bool IsRepair(Diagnostic diagnostic) => diagnostic.Fix is { IsSuggestion: false };

    private static IEnumerable<Diagnostic> LongHeadings(List<HeadingBlock> headings, RepairedText text) =>
        from heading in headings
        where heading.Span.Length > LongName.Most
        let length = InlineText.Of(heading).Length
        where length > LongName.Most
        select SyntaxDiagnostics.TooLong(text.Span(heading.Span.Start, heading.Span.End + 1), "a heading", length);

    internal static Dictionary<HeadingBlock, string> Anchors(List<HeadingBlock> headings)
    {
        var anchors = new SlugRegister(firstNumber: 1);
        var given = new Dictionary<HeadingBlock, string>(headings.Count);
        // What an author chose is theirs: derived anchors make way.
        foreach (var heading in headings)
        {
            if (heading.Inline?.OfType<AttributeList>().FirstOrDefault()?.Id is { } id)
                given[heading] = anchors.Take(id);
        }
        foreach (var heading in headings)
        {
            if (!given.ContainsKey(heading))
                given[heading] = anchors.Take(Slug.Anchor(LongName.Shortened(InlineText.Of(heading))));
        }
        return given;
    }
}

/// <summary>A page that is too complex to be parsed, as the one block of plain text that it is to the team.</summary>
internal static class UnparsedPage
{
    public static Result<PageDocument> Of(SourceText source, FrontMatterReading head, ImmutableArray<Diagnostic> diagnostics)
    {
        var fence = new string('~', Math.Max(3, LongestRun(source.Text, '~') + 1));
        var text = RepairedText.Apply(source,
            [new TextEdit(0, head.BodyStart, fence + "\n"), TextEdit.Insert(source.Text.Length, "\n" + fence)]);
        var markdown = MarkdownSyntax.Parse(text.Text) ?? [];
        return new(
            new PageDocument(text, head.Mapping, markdown, Section.Outline(markdown), PageParser.Anchors(PageBlocks.Of(markdown).Headings))
            {
                IsWhole = false,
                IsLegible = false,
            },
            diagnostics);
    }

    private static int LongestRun(string text, char character)
    {
        var (longest, length) = (0, 0);
        foreach (var c in text)
        {
            length = c == character ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }
        return longest;
    }
}
