using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;
using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Syntax.Toml;

/// <summary>
/// Reads keys with texts, numbers, truth values and lists of these as the same keys in YAML. Tables and texts of several lines are
/// left out with a note. A line that is not TOML is an error, since it may be the one that says who may read the page.
/// </summary>
internal sealed partial class TomlReader
{
    private readonly SourceText _source;
    private readonly int _start;
    private readonly string _text;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private readonly Dictionary<string, SourceSpan> _keys = new(StringComparer.Ordinal);
    private int _lastFaultyLine = -1;

    private TomlReader(SourceText source, int start, int end, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_source, _start, _diagnostics) = (source, start, diagnostics);
        // To TOML a carriage return alone ends no line.
        _text = LoneReturn().Replace(source.Text[start..end], "\n");
    }

    /// <param name="start">Where the front matter begins, behind its first line.</param>
    public static YamlMapping Read(SourceText source, int start, int end, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var reader = new TomlReader(source, start, end, diagnostics);
        try
        {
            reader.Read(SyntaxParser.Parse(reader._text, validate: false));
        }
        // Brackets in brackets beyond what the parser follows.
        catch (TomlException fault)
        {
            reader.Fail(Math.Clamp(fault.Offset ?? 0, 0, reader._text.Length));
        }
        return new YamlMapping(reader._entries.ToImmutable(), source.Span(start, end));
    }

    private void Read(DocumentSyntax document)
    {
        SyntaxNode[] nodes = [.. document.KeyValues, .. document.Tables.SelectMany(table => table.Items.Prepend<SyntaxNode>(table))];
        var faults = new Queue<DiagnosticMessage>(document.Diagnostics.OrderBy(message => message.Span.Start.Offset));
        for (var i = 0; i < nodes.Length; i++)
        {
            var start = nodes[i].Span.Start.Offset;
            // What follows a fault on its line is no entry.
            if (LineOf(start) == _lastFaultyLine)
                continue;
            var next = i + 1 < nodes.Length ? nodes[i + 1].Span.Start.Offset : int.MaxValue;
            var behind = new List<DiagnosticMessage>();
            while (faults.TryPeek(out var fault) && fault.Span.Start.Offset < next)
            {
                faults.Dequeue();
                if (!IsControlCharacter(fault, nodes[i]))
                    behind.Add(fault);
            }
            // A fault belongs to the entry that begins before it, or else to its own line.
            var isFaulty = behind.Count > 0 && !IsWhole(nodes[i]);
            if (isFaulty)
            {
                Fail(nodes[i].Span.Start.Offset);
                // A value without an end may hold all the lines that follow.
                if (HasNoEnd(nodes[i]))
                    return;
            }
            else if (nodes[i] is TableSyntaxBase table)
                AddTable(table);
            else if (nodes[i] is KeyValueSyntax { Parent.Parent: DocumentSyntax, Key: { } key, Value: { } value })
                Add(key, value);
            if (!isFaulty)
                behind.ForEach(fault => Fail(Math.Clamp(fault.Span.Start.Offset, 0, _text.Length)));
        }
        if (faults.TryPeek(out var left))
            Fail(Math.Clamp(left.Span.Start.Offset, 0, _text.Length));
    }

    /// <summary>Its own text is TOML.</summary>
    private bool IsWhole(SyntaxNode node)
    {
        try
        {
            return SyntaxParser.Parse(_text[node.Span.Start.Offset..Math.Min(_text.Length, node.Span.End.Offset + 1)], validate: false)
                .Diagnostics.Count == 0;
        }
        catch (TomlException)
        {
            return false;
        }
    }

    private int LineOf(int offset) => offset == 0 ? 0 : _text.LastIndexOf('\n', offset - 1) + 1;

    /// <summary>A control character in a text is reported with the value.</summary>
    private static bool IsControlCharacter(DiagnosticMessage fault, SyntaxNode node) =>
        node is KeyValueSyntax { Value: StringValueSyntax { Value: { } text } value } && fault.Span.Start.Offset == value.Span.Start.Offset
        && text.Any(char.IsControl);

    private bool HasNoEnd(SyntaxNode node) => node is KeyValueSyntax { Value: { } value } && value switch
    {
        ArraySyntax array => array.CloseBracket is null,
        InlineTableSyntax table => table.CloseBrace is null,
        StringValueSyntax => Written(value).Contains('\n', StringComparison.Ordinal),
        _ => false,
    };

    private void AddTable(TableSyntaxBase table)
    {
        var written = _text[table.OpenBracket!.Span.Start.Offset..(table.CloseBracket!.Span.End.Offset + 1)];
        Unread(table.Name!.Key!, Span(table.OpenBracket.Span.Start.Offset, table.CloseBracket.Span.End.Offset + 1), $"the table {written}");
    }

    private void Add(KeySyntax key, ValueSyntax value)
    {
        var span = Span(key);
        if (key.DotKeys.ChildrenCount > 0)
        {
            Unread(key.Key!, span, $"the key {Written(key)}");
            return;
        }
        var name = Name(key.Key!);
        if (!_keys.TryAdd(name, span))
            _diagnostics.Add(YamlDiagnostics.KeyTwice(span, _keys[name]));
        else if (Value(value, out var what) is { } read)
            _entries.Add(new YamlEntry(new YamlScalar(name, IsPlain: true, span), PrintableValue.Of(read, _diagnostics)));
        else
        {
            AddUnread(name, span, Span(key.Span.Start.Offset, LineEnd(key.Span.Start.Offset, value.Span.End.Offset + 1)));
            _diagnostics.Add(TomlDiagnostics.LeftOut(span, $"{what} under {name}"));
        }
    }

    /// <summary>A table, or a key within one: a table that says who may read the page must not be taken to say nothing.</summary>
    private void Unread(BareKeyOrStringValueSyntax first, SourceSpan span, string what)
    {
        _diagnostics.Add(TomlDiagnostics.LeftOut(span, what));
        if (_keys.TryAdd(Name(first), span))
            AddUnread(Name(first), span, span);
    }

    /// <summary>The key is there, and a reader that asks for it finds that its value does not fit.</summary>
    private void AddUnread(string name, SourceSpan key, SourceSpan value) =>
        _entries.Add(new YamlEntry(new YamlScalar(name, IsPlain: true, key), new YamlMapping([], value) { IsLeftOut = true }));

    /// <param name="what">In words, what the value is, where it is not read.</param>
    private YamlNode? Value(ValueSyntax value, out string what)
    {
        what = value switch
        {
            InlineTableSyntax => "a table",
            ArraySyntax => "a list with entries other than single values",
            _ => "a multi-line text",
        };
        return value switch
        {
            StringValueSyntax { Token.TokenKind: TokenKind.StringMulti or TokenKind.StringLiteralMulti } or InlineTableSyntax => null,
            StringValueSyntax { Value: { } text } => new YamlScalar(text, IsPlain: false, Span(value)),
            ArraySyntax array => List(array),
            _ => new YamlScalar(Written(value), IsPlain: true, Span(value)),
        };
    }

    private YamlSequence? List(ArraySyntax array)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        foreach (var item in array.Items)
        {
            if (item.Value is null or ArraySyntax || Value(item.Value, out _) is not { } value)
                return null;
            items.Add(value);
        }
        return new YamlSequence(items.ToImmutable(), Span(array));
    }

    private static string Name(BareKeyOrStringValueSyntax key) => key is StringValueSyntax { Value: { } text } ? text : key.ToString().Trim();

    private string Written(SyntaxNode node) => _text[node.Span.Start.Offset..(node.Span.End.Offset + 1)];

    /// <summary>Reports the line of a fault, once for all that is wrong in it.</summary>
    private void Fail(int offset)
    {
        var line = LineOf(offset);
        if (line == _lastFaultyLine)
            return;
        _lastFaultyLine = line;
        while (line < offset && _text[line] is ' ' or '\t')
            line++;
        _diagnostics.Add(TomlDiagnostics.Invalid(Span(line, LineEnd(line, _text.Length))));
    }

    private int LineEnd(int start, int limit) =>
        _text.AsSpan(start, limit - start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : limit;

    private SourceSpan Span(SyntaxNode node) => Span(node.Span.Start.Offset, node.Span.End.Offset + 1);

    /// <summary>Of the whole file, for a half-open range of the front matter.</summary>
    private SourceSpan Span(int start, int end) => _source.Span(_start + start, _start + end);

    [GeneratedRegex(@"\r(?!\n)")]
    private static partial Regex LoneReturn();
}

/// <summary>What can be wrong with front matter between lines of +++.</summary>
public static class TomlDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidToml = DiagnosticDescriptor.PageFault("HB1009", "Invalid TOML");
    public static readonly DiagnosticDescriptor TomlLeftOut = new("HB1010", Severity.Info, "TOML ignored");

    internal static Diagnostic Invalid(SourceSpan span) =>
        InvalidToml.At(span, "this front matter line is not valid TOML",
            "Write it as key = \"text\", key = true, key = 3 or key = [\"one\", \"two\"].");

    internal static Diagnostic LeftOut(SourceSpan span, string what) =>
        TomlLeftOut.At(span, $"{what} in the front matter is ignored", "Ignore this if only another tool reads it.");
}
