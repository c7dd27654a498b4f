using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Handbooks.Syntax.Yaml;

/// <summary>
/// YAML from parser events to nodes with spans. No aliases, anchors, tags or merge keys, and a depth limit, so that
/// no input can grow, loop or run the stack out; after a fault, the entries that were complete are kept.
/// </summary>
public sealed class YamlReader
{
    /// <summary>Handbook data needs four levels; sixteen leave room for anything a person writes.</summary>
    public const int DepthLimit = 16;

    private readonly RepairedText _text;
    private readonly SourceText _source;
    private readonly SourceText _copy;
    private readonly int _offset;
    private readonly int _end;
    private readonly Parser _parser;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Stack<SourceSpan> _open = new();
    private SourceSpan _last;
    private bool _failed;

    private YamlReader(RepairedText text, int start, int end)
    {
        _text = text;
        _source = text.Source;
        _copy = text.IsAsWritten ? text.Source : new SourceText(text.Source.Path, text.Text);
        _offset = start;
        _end = end;
        _last = text.Span(start, start);
        _parser = new Parser(new StringReader(text.Text[start..end]));
    }

    /// <summary>Reads a whole text as it is, without repairs.</summary>
    public static Result<YamlNode?> Read(SourceText source) => Read(source, 0, source.Text.Length);

    /// <summary>Reads a part of a source text, such as front matter; spans are those of the whole text.</summary>
    public static Result<YamlNode?> Read(SourceText source, int start, int end)
    {
        var (root, diagnostics, _) = Read(RepairedText.Apply(source, []), start, end);
        return new(root, diagnostics);
    }

    /// <summary>Reads a part of a reader's copy; spans are those of the author's text. The fault is what cut the reading short.</summary>
    internal static (YamlNode? Root, ImmutableArray<Diagnostic> Diagnostics, Diagnostic? Fault) Read(RepairedText text, int start, int end)
    {
        var reader = new YamlReader(text, start, end);
        var root = reader.Document();
        return (root, [.. reader._diagnostics], reader._failed ? reader._diagnostics[^1] : null);
    }

    private YamlNode? Document()
    {
        YamlNode? root = null;
        while (Next() is { } parsed)
        {
            if (parsed is StreamStart or StreamEnd or DocumentEnd)
                continue;
            if (parsed is DocumentStart)
            {
                if (root is not null)
                {
                    Fail(YamlDiagnostics.BadYaml(SpanOf(parsed), "a second part of the file starts here; only one is allowed",
                        "Remove the line ---."));
                }
                continue;
            }
            root = Node(parsed, 0);
        }
        return root;
    }

    /// <summary>The next event, or null at the end and after a fault.</summary>
    private ParsingEvent? Next()
    {
        if (_failed)
            return null;
        try
        {
            if (!_parser.MoveNext() || _parser.Current is not { } parsed)
                return null;
            _last = SpanOf(parsed);
            Follow(parsed);
            return parsed;
        }
        catch (YamlException e)
        {
            Fail(e.Message.Contains("flow", StringComparison.Ordinal) && OpenBracket is { } bracket
                ? YamlFaults.OpenBracket(bracket)
                : InSource(YamlFaults.Explain(_copy, _offset, e)));
        }
        // The scanner throws others, too, most of them over a bracket that is not closed.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Fail(OpenBracket is { } bracket ? YamlFaults.OpenBracket(bracket) : YamlFaults.Unknown(_last));
        }
        return null;
    }

    /// <summary>The bracket that was opened last and not closed.</summary>
    private SourceSpan? OpenBracket => _open.TryPeek(out var bracket) && bracket.Source is not null ? bracket : null;

    private void Follow(ParsingEvent parsed)
    {
        if (parsed is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow })
            _open.Push(_source.Span(SpanOf(parsed).Start, SpanOf(parsed).Start + 1));
        else if (parsed is SequenceStart or MappingStart)
            _open.Push(default);
        else if (parsed is SequenceEnd or MappingEnd)
            _open.Pop();
    }

    /// <param name="isEntry">Of a list.</param>
    private YamlNode? Node(ParsingEvent parsed, int depth, bool isEntry = false)
    {
        if (parsed is NodeEvent node && Unsupported(node) is { } sign)
        {
            Fail(YamlDiagnostics.Reserved(SignOf(parsed), sign));
            return null;
        }
        switch (parsed)
        {
            case Scalar scalar:
                return PrintableValue.Of(new YamlScalar(scalar.Value, scalar.Style is ScalarStyle.Plain, SpanOf(scalar)), _diagnostics);
            case SequenceStart or MappingStart when depth >= DepthLimit:
                Fail(YamlDiagnostics.TooDeep(SpanOf(parsed), DepthLimit));
                return null;
            case SequenceStart:
                return Sequence(parsed, depth);
            case MappingStart:
                return Mapping(parsed, depth, isEntry);
            default:
                Fail(YamlDiagnostics.Reserved(SignOf(parsed), '*'));
                return null;
        }
    }

    private YamlSequence Sequence(ParsingEvent opened, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var end = SpanOf(opened).End;
        while (Next() is { } parsed)
        {
            // The end of a list that the scanner closes on its own has no position.
            end = Math.Max(end, SpanOf(parsed).End);
            if (parsed is SequenceEnd)
                break;
            // An entry cut short by a fault would be reported again for all that it lacks: it is dropped.
            if (Node(parsed, depth + 1, isEntry: true) is { } item && (!_failed || item is YamlSequence))
                items.Add(item);
        }
        return new YamlSequence(items.ToImmutable(), _source.Span(SpanOf(opened).Start, end));
    }

    private YamlMapping Mapping(ParsingEvent opened, int depth, bool isEntry)
    {
        var repeated = new List<(YamlScalar Key, SourceSpan First)>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var end = SpanOf(opened).End;
        while (Next() is { } parsed)
        {
            if (parsed is MappingEnd)
                break;
            if (parsed is not Scalar)
            {
                Fail(YamlDiagnostics.BadYaml(SpanOf(parsed), "a list or a group of keys cannot be a key",
                    "Put a text that begins with [ or { in quotes."));
                break;
            }
            var key = Node(parsed, depth + 1) as YamlScalar;
            if (key is null || Next() is not { } valueEvent)
                break;
            var value = Node(valueEvent, depth + 1);
            end = Math.Max(end, value?.Span.End ?? end);
            // Of an entry cut short by a fault only a list is worth keeping: its complete entries.
            if (value is null || (_failed && valueEvent is not SequenceStart { Style: SequenceStyle.Block }))
                break;
            if (key.Value == "<<")
                _diagnostics.Add(YamlDiagnostics.NoCopies(key.Span));
            else if (keys.TryGetValue(key.Value, out var first))
                repeated.Add((key, first));
            else
            {
                keys.Add(key.Value, key.Span);
                entries.Add(new YamlEntry(key, value));
            }
        }
        // All keys of an entry once more: the next one begins there.
        if (isEntry && repeated.Count > 1 && repeated[0].Key.Value == entries[0].Key.Value)
            _diagnostics.Add(YamlDiagnostics.DashMissing(repeated[0].Key.Span));
        // The same of a group that should be a list.
        else if (!isEntry && depth > 0 && repeated.Count > 1 && repeated.Select(twice => twice.Key.Value).Distinct().Count() == entries.Count)
            _diagnostics.Add(YamlDiagnostics.DashesMissing(entries[0].Key.Span, repeated[0].Key.Span));
        else
            _diagnostics.AddRange(repeated.Select(twice => YamlDiagnostics.KeyTwice(twice.Key.Span, twice.First)));
        return new YamlMapping(entries.ToImmutable(), _source.Span(SpanOf(opened).Start, end));
    }

    private static char? Unsupported(NodeEvent node) =>
        !node.Anchor.IsEmpty ? '&'
        : node.Tag is { IsEmpty: false } ? '!'
        : null;

    /// <summary>The sign itself, and not all that it is put before.</summary>
    private SourceSpan SignOf(ParsingEvent parsed)
    {
        var span = SpanOf(parsed);
        return span with { End = Math.Min(span.Start + 1, span.End) };
    }

    private void Fail(Diagnostic fault)
    {
        _diagnostics.Add(fault);
        _failed = true;
    }

    /// <summary>The scanner places what is not there one behind the last character, at times.</summary>
    private SourceSpan SpanOf(ParsingEvent parsed)
    {
        var start = Math.Min(_offset + (int)parsed.Start.Index, _end);
        return _text.Span(start, Math.Clamp(_offset + (int)parsed.End.Index, start, _end));
    }

    /// <summary>A fault found in the reader's copy, at its place in the author's text.</summary>
    private Diagnostic InSource(Diagnostic fault) => fault with { Span = _text.Span(fault.Span.Start, fault.Span.End) };
}
