using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml;

/// <summary>A YAML value as text and structure: no type is guessed, every node knows its place.</summary>
public abstract record YamlNode(SourceSpan Span);

/// <param name="IsPlain">Written without quotes: only then can it mean a number, a date, a truth value or nothing.</param>
public sealed record YamlScalar(string Value, bool IsPlain, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Nothing was written: an empty value, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>The reader does not read what it holds, and has said so.</summary>
    public bool IsLeftOut { get; init; }
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
