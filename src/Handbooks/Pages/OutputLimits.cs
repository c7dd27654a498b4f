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
/// How large what is made of a text may become. Pages of real handbooks are three to six times as large as their source;
/// one that is hundreds of times as large repeats something that its author wrote once.
/// </summary>
public sealed class OutputLimits
{
    /// <summary>An author's page may have so many bytes for each byte of its source.</summary>
    public const int PerByte = 10;

    /// <summary>And so many more, for what stands around the text.</summary>
    public const int Around = 1024 * 1024;

    /// <summary>A page may name every other page of a large site, in menus and among those that mention it.</summary>
    private const int PerPage = 1024;

    /// <summary>
    /// What the tool makes of the whole handbook has lines and cells around the author's words, so many for each role, row and
    /// item.
    /// </summary>
    private const int PerEntry = 4096;

    private readonly FrozenDictionary<SitePath, SourceText> _sources;
    private readonly int _pages;

    internal OutputLimits(Handbook handbook)
    {
        // A page that is one role has the role's address; one of several roles has an address of its own.
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

    /// <summary>The most bytes that a page or file may have which is made of the whole handbook.</summary>
    public long OfWhole { get; }

    /// <summary>The longest file that the site is made of.</summary>
    public SourceText Largest { get; }

    /// <summary>The most bytes that an author's text may have as HTML, so that what stands around it has room, too.</summary>
    public static long OfText(SourceText source) => (PerByte * BytesOf(source)) + (Around / 2);

    /// <summary>The most bytes that a finished page may have.</summary>
    public long OfPage(SitePath address) =>
        _sources.TryGetValue(address, out var source) ? (PerByte * BytesOf(source)) + Math.Max(Around, PerPage * _pages) : OfWhole;

    /// <summary>The text that a page is made of; null for those that are made of the whole handbook.</summary>
    public SourceText? SourceOf(SitePath address) => _sources.GetValueOrDefault(address);

    private static long BytesOf(SourceText source) => Encoding.UTF8.GetByteCount(source.Text);
}

/// <summary>What became too large while a site was made; each page or file is reported once.</summary>
internal sealed class OutputBudget(OutputLimits limits)
{
    public OutputLimits Limits => limits;

    public List<Diagnostic> Faults { get; } = [];

    /// <summary>Pages and files of which a part, or all, is left out.</summary>
    public HashSet<SitePath> CutPages { get; } = [];

    /// <summary>A file of data; null where it would be too large, which is reported.</summary>
    public DataFile? File(SitePath address, Func<ReadOnlyMemory<byte>> content)
    {
        try
        {
            return new DataFile(address, content());
        }
        catch (TextTooLargeException)
        {
            Report(address, OutputDiagnostics.Whole(limits.Largest, address));
            return null;
        }
    }

    public void Report(SitePath at, Diagnostic fault)
    {
        if (CutPages.Add(at))
            Faults.Add(fault);
    }
}

/// <summary>Finds the address or title of a link that stands once in a page's source and often on the page.</summary>
internal static class LongReferences
{
    /// <summary>Fewer characters than these in all do not make a page too large.</summary>
    private const long Noticed = OutputLimits.Around / 2;

    /// <summary>The definition that adds most to the page, and its length; null where none adds much.</summary>
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
