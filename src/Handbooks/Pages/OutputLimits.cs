using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Syntax;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Pages;

/// <summary>
/// The maximum size of generated output. Pages of real handbooks are three to six times as large as their source; one
/// that is hundreds of times as large repeats something that its author wrote once.
/// </summary>
public sealed class OutputLimits
{
    /// <summary>The output bytes allowed per byte of an author's page.</summary>
    public const int PerByte = 10;

    /// <summary>Extra bytes allowed for the layout around the text.</summary>
    public const int Around = 1024 * 1024;

    /// <summary>A page may link to every other page of a large site, in menus and backlinks.</summary>
    private const int PerPage = 1024;

    /// <summary>
    /// Output made from the whole handbook has markup around the author's text: this many bytes for each role, row and item.
    /// </summary>
    private const int PerEntry = 4096;

    private readonly FrozenDictionary<SitePath, SourceText> _sources;
    private readonly int _pages;

    internal OutputLimits(Handbook handbook)
    {
        // A page that is one role has the role's address; one with several roles has its own.
        _sources = handbook.Pages.Select(page => (page.Address, page.Declaration.Document.Source))
            .Concat(handbook.Roles.Select(role => (role.Address, role.Declaration.Page.Source)))
            .Concat(handbook.Items.Select(item => (item.Address, item.Declaration.Span.Source)))
            .DistinctBy(page => page.Address).ToFrozenDictionary(page => page.Address, page => page.Item2);
        _pages = _sources.Count;
        var texts = _sources.Values.Distinct().ToList();
        Largest = texts.MaxBy(text => text.Text.Length) ?? new SourceText(".", "");
        var entries = handbook.Roles.Length + handbook.Activities.Length + handbook.Items.Length;
        OfWhole = (PerByte * texts.Sum(BytesOf)) + Around + ((long)PerEntry * entries);
    }

    /// <summary>The maximum size in bytes of a page or file made from the whole handbook.</summary>
    public long OfWhole { get; }

    /// <summary>The longest source file of the site.</summary>
    public SourceText Largest { get; }

    /// <summary>The maximum size in bytes of an author's text as HTML, which leaves room for the layout.</summary>
    public static long OfText(SourceText source) => (PerByte * BytesOf(source)) + (Around / 2);

    /// <summary>The maximum size in bytes of a finished page.</summary>
    public long OfPage(SitePath address) =>
        _sources.TryGetValue(address, out var source) ? (PerByte * BytesOf(source)) + Math.Max(Around, PerPage * _pages) : OfWhole;

    /// <summary>The source of a page; null for those made from the whole handbook.</summary>
    public SourceText? SourceOf(SitePath address) => _sources.GetValueOrDefault(address);

    private static long BytesOf(SourceText source) => Encoding.UTF8.GetByteCount(source.Text);
}

/// <summary>Records what exceeds the limits, from any thread; each page or file is reported once.</summary>
public sealed class OutputBudget
{
    private readonly ConcurrentDictionary<SitePath, Diagnostic> _faults = [];

    internal OutputBudget(OutputLimits limits) => Limits = limits;

    public OutputLimits Limits { get; }

    /// <summary>Pages and files that are truncated or omitted, with the report of each.</summary>
    public IReadOnlyDictionary<SitePath, Diagnostic> Faults => _faults;

    /// <summary>A data file; one that would be too large is reported instead.</summary>
    internal DataFile File(SitePath address, Func<ReadOnlyMemory<byte>> content) => new(address, () =>
    {
        try
        {
            return content();
        }
        catch (TextTooLargeException)
        {
            Report(address, OutputDiagnostics.Whole(Limits.Largest, address));
            return null;
        }
    });

    internal void Report(SitePath at, Diagnostic fault) => _faults.TryAdd(at, fault);

    /// <summary>A page that is too large as a whole.</summary>
    internal void Report(SitePath page) =>
        Report(page, Limits.SourceOf(page) is { } source ? OutputDiagnostics.Page(source) : OutputDiagnostics.Whole(Limits.Largest, page));
}

/// <summary>Finds a link address or title that a page's source defines once and uses often.</summary>
internal static class LongReferences
{
    /// <summary>A smaller total in characters does not make a page too large.</summary>
    private const long Noticed = OutputLimits.Around / 2;

    /// <summary>The definition that adds most to the page, and its length; null if none adds much.</summary>
    public static (SourceSpan Span, int Length)? Longest(PageDocument page)
    {
        var most = page.Markdown.Descendants<LinkInline>()
            .Where(link => link.Reference is not null)
            .GroupBy(link => link.Reference!)
            .Select(links => (Definition: links.Key, Length: LengthOf(links.Key), All: LengthOf(links.Key) * (long)links.Count()))
            .OrderByDescending(links => links.All).FirstOrDefault();
        return most.All < Noticed ? null : (page.SpanOf(most.Definition), most.Length);
    }

    private static int LengthOf(LinkReferenceDefinition definition) => (definition.Url?.Length ?? 0) + (definition.Title?.Length ?? 0);
}
