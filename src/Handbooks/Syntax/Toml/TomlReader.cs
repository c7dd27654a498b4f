using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Syntax.Toml;

/// <summary>
/// Reads keys with texts, numbers, truth values and lists of these as the same keys in YAML. Tables and texts of several lines are
/// left out with a note; a line that no TOML is, is an error, since the line after it may say who may read the page.
/// </summary>
internal sealed class TomlReader
{
    private readonly SourceText _source;
    private readonly TomlValues _values;
    private readonly int _end;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private readonly Dictionary<string, SourceSpan> _keys = new(StringComparer.Ordinal);
    private bool _inTable;

    private TomlReader(SourceText source, int end, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_source, _end, _diagnostics) = (source, end, diagnostics);
        _values = new TomlValues(source, end);
    }

    public static YamlMapping Read(SourceText source, int start, int end, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var reader = new TomlReader(source, end, diagnostics);
        for (var at = reader._values.SkipEmpty(start); at < end; at = reader._values.SkipEmpty(at))
            at = source.Text[at] == '[' ? reader.Table(at) : reader.Entry(at);
        return new YamlMapping(reader._entries.ToImmutable(), source.Span(start, end));
    }

    /// <summary>Letters, digits, <c>-</c> and <c>_</c>, or anything in quotes; several with dots between them name a place in a table.</summary>
    public static bool IsKey(ReadOnlySpan<char> key)
    {
        if (key is ['"', .., '"'] or ['\'', .., '\''])
            return true;
        foreach (var c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return false;
        }
        return !key.IsEmpty;
    }

    private int Table(int at)
    {
        var end = _values.LineEnd(at);
        var line = _source.Text.AsSpan(at, end - at).TrimEnd();
        var close = line.LastIndexOf(']');
        if (close < 2)
            return Fail(at, end);
        var name = line[..(close + 1)].ToString();
        _inTable = true;
        var start = name.IndexOfAnyExcept('[', ' ', '\t');
        Unread(name[start..].TrimEnd(']', ' ', '\t'), _source.Span(at, at + name.Length), $"the table {name}");
        return end;
    }

    private int Entry(int at)
    {
        var lineEnd = _values.LineEnd(at);
        var sign = KeyEnd(at, lineEnd);
        var written = _source.Text.AsSpan(at, Math.Max(0, sign - at)).TrimEnd();
        if (sign < 0 || !IsKey(written))
            return Fail(at, lineEnd);
        var (value, end, what) = _values.Read(sign + 1);
        // A value without an end may hold all the lines that follow.
        if (end < 0 || !_values.EndsLine(end))
            return Fail(at, end < 0 ? _end : lineEnd);
        Add(written, at, value, what, end);
        return end;
    }

    /// <summary>The place of the equals sign; -1 where there is none.</summary>
    private int KeyEnd(int at, int lineEnd)
    {
        var quote = _source.Text[at] is '"' or '\'' ? _source.Text.IndexOf(_source.Text[at], at + 1, lineEnd - at - 1) + 1 : at;
        return quote > 0 ? _source.Text.IndexOf('=', quote, lineEnd - quote) : -1;
    }

    /// <param name="what">In words, what the value is that we do not read; null for one that we do.</param>
    private void Add(ReadOnlySpan<char> written, int at, YamlNode? value, string? what, int end)
    {
        if (_inTable)
            return;
        var isQuoted = written[0] is '"' or '\'' && written[^1] == written[0] && written.Length > 2;
        var name = (isQuoted ? written[1..^1] : written).ToString();
        var span = _source.Span(at, at + written.Length);
        if (!isQuoted && name.Contains('.', StringComparison.Ordinal))
            Unread(name, span, $"the key {name}");
        else if (!_keys.TryAdd(name, span))
            _diagnostics.Add(SyntaxDiagnostics.KeyTwice(span, _keys[name]));
        else if (value is not null)
            _entries.Add(new YamlEntry(new YamlScalar(name, IsPlain: true, span), PrintableValue.Of(value, _diagnostics)));
        else
        {
            Said(name, span, _source.Span(at, Math.Min(end, _values.LineEnd(at))));
            _diagnostics.Add(TomlDiagnostics.LeftOut(span, $"{what} under {name}"));
        }
    }

    /// <summary>The key is said, and whoever asks for it finds that its value does not fit.</summary>
    private void Said(string name, SourceSpan key, SourceSpan value) =>
        _entries.Add(new YamlEntry(new YamlScalar(name, IsPlain: true, key), new YamlMapping([], value) { IsLeftOut = true }));

    /// <summary>A table, or a key within one: of a table that says who may read the page nobody may think that it says nothing.</summary>
    private void Unread(string path, SourceSpan span, string what)
    {
        _diagnostics.Add(TomlDiagnostics.LeftOut(span, what));
        var name = path.Split('.')[0].Trim(' ', '\t', '"', '\'');
        if (_keys.TryAdd(name, span))
            Said(name, span, span);
    }

    private int Fail(int at, int end)
    {
        _diagnostics.Add(TomlDiagnostics.Invalid(_source.Span(at, Math.Min(_values.LineEnd(at), end))));
        return end;
    }
}
