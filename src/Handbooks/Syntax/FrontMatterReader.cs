using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Toml;
using Handbooks.Syntax.Visibility;
using Handbooks.Syntax.Yaml;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;

namespace Handbooks.Syntax;

/// <summary>What precedes a page's text.</summary>
/// <param name="BodyStart">Where the text begins.</param>
internal sealed record FrontMatterReading(YamlMapping? Mapping, int BodyStart, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>False where a part of it could not be read.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>False where something was put right before it could be read.</summary>
    public bool IsAsWritten { get; init; } = true;

    public ImmutableArray<VisibilityClaim> Claims { get; init; } = [];
}

/// <summary>Finds and reads front matter: YAML between lines of ---, TOML between lines of +++.</summary>
internal static class FrontMatterReader
{
    /// <summary>A line of --- counts even with invisible characters in or before it: it is read as if they were removed.</summary>
    public static FrontMatterReading Read(SourceText source)
    {
        if (TomlFrame.Find(source.Text) is { } toml)
            return Toml(source, toml);
        if (Frame(source.Text) is not { } frame)
            return OddDashes.Opening(source) is not { } first ? new(null, 0, [])
                : Unread(first.StartPosition.Line > 1 ? SyntaxDiagnostics.FrontMatterLate(first)
                    : SyntaxDiagnostics.FrontMatterDashes(first, isFirst: true));
        if (frame.End < 0)
            return Unread(OddDashes.Closing(source, frame.Start) is { } last ? SyntaxDiagnostics.FrontMatterDashes(last, isFirst: false)
                : SyntaxDiagnostics.FrontMatterOpen(source.Span(0, 3), "---"));
        var read = RepairedYaml.Read(source, frame.Start, frame.End);
        var isWhole = IsWhole(read.Diagnostics);
        var mapping = read.Value as YamlMapping;
        var diagnostics = read.Diagnostics;
        if (mapping is null && read.Value is not null and not YamlScalar { IsNull: true })
        {
            if (isWhole)
                diagnostics = diagnostics.Add(read.Value is YamlScalar { IsPlain: true } && KeyForms.ColonMissingAt(read.Value.Span) is { } slip
                    ? slip : SyntaxDiagnostics.FrontMatterNoKeys(read.Value.Span));
            isWhole = false;
        }
        var reading = new FrontMatterReading(mapping, frame.After, diagnostics) { IsWhole = isWhole, IsAsWritten = read.Diagnostics.IsEmpty };
        return frame.Hindrance is var (at, end) && end > at
            ? Hindered(source, frame, reading, source.Span(at, end))
            : reading with { Claims = VisibilityFinder.InFrontMatter(source, frame.Start, frame.End, KeysOf(mapping)) };
    }

    private static FrontMatterReading Unread(Diagnostic fault) => new(null, 0, [fault]) { IsWhole = false };

    private static FrontMatterReading Toml(SourceText source, TomlFrame frame)
    {
        if (frame.End < 0)
            return new(null, frame.After, [SyntaxDiagnostics.FrontMatterOpen(source.Span(0, 3), "+++")]) { IsWhole = false };
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var mapping = TomlReader.Read(source, frame.Start, frame.End, diagnostics);
        return new(mapping, frame.After, diagnostics.ToImmutable())
        {
            IsWhole = IsWhole(diagnostics),
            Claims = VisibilityFinder.InFrontMatter(source, frame.Start, frame.End, KeysOf(mapping)),
        };
    }

    /// <summary>As written, this is no front matter, and a program that is stricter than ours reads none: so it publishes nothing.</summary>
    private static FrontMatterReading Hindered(SourceText source, FrontMatterFrame frame, FrontMatterReading reading, SourceSpan hindrance)
    {
        var claims = VisibilityFinder.InFrontMatter(source, frame.Start, frame.End, []);
        var what = SyntaxDiagnostics.NameOf(source.Text[hindrance.Start]);
        return claims.IsEmpty
            ? reading with { IsAsWritten = false, Diagnostics = [SyntaxDiagnostics.HiddenAtFrontMatter(hindrance, what), .. reading.Diagnostics] }
            : reading with { IsAsWritten = false, Claims = [.. claims.Select(claim => claim with { Hindrance = what })] };
    }

    /// <summary>A note that something of another tool is left out is no fault.</summary>
    private static bool IsWhole(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.All(diagnostic => diagnostic.Severity < Severity.Warning || PageParser.IsRepair(diagnostic));

    /// <summary>Where the keys of a mapping begin, at any depth.</summary>
    private static HashSet<int> KeysOf(YamlNode? node)
    {
        var keys = new HashSet<int>();
        Add(node);
        return keys;

        void Add(YamlNode? within)
        {
            foreach (var entry in (within as YamlMapping)?.Entries ?? [])
            {
                keys.Add(entry.Key.Span.Start);
                Add(entry.Value);
            }
            foreach (var item in (within as YamlSequence)?.Items ?? [])
                Add(item);
        }
    }

    /// <param name="End">-1 where a key follows the first line and no second line of --- does.</param>
    /// <param name="Hindrance">Invisible characters in or before one of the two lines; empty if there are none.</param>
    private readonly record struct FrontMatterFrame(int Start, int End, int After, (int Start, int End) Hindrance);

    private static FrontMatterFrame? Frame(string text)
    {
        var opening = LineAt(text, 0);
        if (!IsFence(opening.Content, "---", "---") || opening.Next > text.Length)
            return null;
        var hidden = HiddenIn(text, 0, opening.Content.Length);
        var first = opening.Next;
        // A rule and an empty line open a text, not a list of keys.
        if (LineAt(text, Math.Min(first, text.Length)).Content.IsWhiteSpace())
            return null;
        for (var at = first; at < text.Length;)
        {
            var line = LineAt(text, at);
            if (IsFence(line.Content, "---", "..."))
                return new(first, at, Math.Min(text.Length, line.Next),
                    hidden.End > hidden.Start ? hidden : HiddenIn(text, at, at + line.Content.Length));
            at = line.Next;
        }
        // A rule opens a page, too: only a key behind it makes it front matter.
        var next = LineAt(text, Math.Min(first, text.Length)).Content;
        return next.Contains(':') && !next.StartsWith(' ') ? new(first, -1, 0, default) : null;
    }

    private static bool IsFence(ReadOnlySpan<char> line, ReadOnlySpan<char> mark, ReadOnlySpan<char> orMark)
    {
        if (line.Length > 64)
            return false;
        Span<char> seen = stackalloc char[64];
        var length = 0;
        var isStart = true;
        foreach (var c in line)
        {
            // What a repair takes away at the beginning of a line; behind the mark, white space of any kind never mattered.
            if (InvisibleCharacters.IsSuspect(c) || (isStart && c is '\u00A0' or '\u202F'))
                continue;
            isStart = false;
            seen[length++] = c;
        }
        ReadOnlySpan<char> written = seen[..length];
        written = written.TrimEnd();
        return written.SequenceEqual(mark) || written.SequenceEqual(orMark);
    }

    /// <summary>The first run of invisible characters in a fence, without white space at its end.</summary>
    private static (int Start, int End) HiddenIn(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        var from = start;
        while (from < end && text[from] is '-' or '.')
            from++;
        var to = from;
        while (to < end && text[to] is not ('-' or '.'))
            to++;
        return (from, to);
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
}
