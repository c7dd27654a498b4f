using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>
/// A block with a name and Markdown inside: <c>```{note}</c> of MyST, <c>:::note</c> of Docusaurus and VitePress, and what
/// the tags of other tools mean. Its title, where it has one, is its first child; the rest is its content.
/// </summary>
public sealed class Directive(BlockParser parser, DirectiveHead head) : ContainerBlock(parser), IDirective
{
    public DirectiveHead Head { get; } = head;

    /// <summary>In lower case, by its MyST name: <c>note</c>, <c>dropdown</c>, <c>role</c>.</summary>
    public string Name => Head.Name;

    /// <summary>What follows the name: a title, an address, or a role's name.</summary>
    public string Argument => Head.Argument;

    /// <summary>False where a page holds a block that the product has no form for.</summary>
    public bool IsKnown => BlockNames.IsKnown(Name);

    public DirectiveTitle? Title => Count > 0 ? this[0] as DirectiveTitle : null;

    public IEnumerable<Block> Content => Title is null ? this : this.Skip(1);
}

/// <summary>A block with a name and text for a machine inside: code, a diagram, the entries of a table of contents.</summary>
public sealed class TextDirective(BlockParser parser, DirectiveHead head) : FencedCodeBlock(parser), IDirective
{
    public DirectiveHead Head { get; } = head;
}

internal interface IDirective
{
    DirectiveHead Head { get; }
}

/// <summary>The title of a box, a tab or a table, as Markdown.</summary>
public sealed class DirectiveTitle : LeafBlock
{
    public DirectiveTitle(BlockParser parser) : base(parser)
    {
        ProcessInlines = true;
        IsOpen = false;
    }

    /// <param name="text">A part of the parsed text, so that its contents keep their positions.</param>
    internal static DirectiveTitle Of(BlockProcessor processor, BlockParser parser, StringSlice text)
    {
        var title = new DirectiveTitle(parser) { Line = processor.LineIndex, Span = new SourceSpan(text.Start, text.End) };
        title.AppendLine(ref text, 0, processor.LineIndex, processor.CurrentLineStartPosition, false);
        return title;
    }
}

/// <summary>The opening line of a directive, and the options below it.</summary>
public sealed class DirectiveHead
{
    /// <summary>The MyST name of what the author wrote, in lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The name as written in the file.</summary>
    public string Written { get; init; } = "";

    public string Argument { get; init; } = "";

    /// <summary>The argument as a slice of the parsed text; empty if it comes from elsewhere.</summary>
    public StringSlice ArgumentText { get; init; } = StringSlice.Empty;

    public DirectiveOptions Options { get; } = new();

    /// <summary>The opening line in the parsed text; the end is inclusive, as Markdig counts.</summary>
    public SourceSpan Span { get; init; }

    internal Fence Fence { get; init; }

    /// <summary>The name stood in braces, so that option lines may follow.</summary>
    internal bool IsBraced { get; init; }

    internal bool IsClosed { get; set; }
}

/// <summary>What an author says of a directive beside its title: <c>:class: dropdown</c>. Never shown to readers.</summary>
public sealed class DirectiveOptions
{
    private readonly Dictionary<string, DirectiveOption> _options = new(StringComparer.Ordinal);

    public DirectiveOption? Find(string name) => _options.GetValueOrDefault(name);

    /// <summary>The value, trimmed; null where the option is not written or has none.</summary>
    public string? this[string name] => Find(name) is { Value.Length: > 0 } option ? option.Value : null;

    /// <summary>Written, and not as <c>false</c>.</summary>
    public bool Has(string name) => Find(name) is { } option && !option.Value.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>One of the words of <c>:class:</c>.</summary>
    public bool HasClass(string name) =>
        this["class"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(name, StringComparer.OrdinalIgnoreCase) == true;

    public int Number(string name) =>
        int.TryParse(this[name], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        ? number : 0;

    /// <summary>The first of two values of one name counts.</summary>
    public void Add(string name, string value) =>
        _options.TryAdd(name.ToLowerInvariant(), new DirectiveOption(value.Trim(), new StringSlice(value.Trim())));

    internal void Add(string name, StringSlice value) =>
        _options.TryAdd(name.ToLowerInvariant(), new DirectiveOption(value.IsEmpty ? "" : value.ToString(), value));

    internal void Extend(string name, string more)
    {
        if (_options.TryGetValue(name, out var option))
            _options[name] = new DirectiveOption($"{option.Value} {more}".Trim(), new StringSlice($"{option.Value} {more}".Trim()));
    }
}

/// <param name="Text">The value as a slice of the parsed text; a text of its own if it comes from several lines.</param>
public sealed record DirectiveOption(string Value, StringSlice Text);
