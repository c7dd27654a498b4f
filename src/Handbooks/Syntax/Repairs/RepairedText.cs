using System.Collections.Immutable;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>The reader's copy of a source text, put right, and the way back from its offsets to the author's.</summary>
public sealed class RepairedText
{
    private readonly ImmutableArray<(int Repaired, int RepairedEnd, int Original, int OriginalEnd)> _edits;

    private RepairedText(SourceText source, string text, ImmutableArray<(int, int, int, int)> edits)
    {
        Source = source;
        Text = text;
        _edits = edits;
    }

    public SourceText Source { get; }

    public string Text { get; }

    public bool IsAsWritten => _edits.IsEmpty;

    /// <summary>Applies edits in any order; one that lies within an earlier one is part of what that replaces.</summary>
    public static RepairedText Apply(SourceText source, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder();
        var map = ImmutableArray.CreateBuilder<(int, int, int, int)>();
        var copied = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            if (edit.Start < copied)
                continue;
            text.Append(source.Text, copied, edit.Start - copied);
            map.Add((text.Length, text.Length + edit.Replacement.Length, edit.Start, edit.End));
            text.Append(edit.Replacement);
            copied = edit.End;
        }
        if (map.Count == 0)
            return new(source, source.Text, []);
        text.Append(source.Text, copied, source.Text.Length - copied);
        return new(source, text.ToString(), map.ToImmutable());
    }

    /// <summary>The author's span for a half-open range of the repaired text.</summary>
    public SourceSpan Span(int start, int end)
    {
        var from = ToOriginal(start, atEnd: false);
        return Source.Span(from, Math.Max(from, ToOriginal(end, atEnd: true)));
    }

    private int ToOriginal(int offset, bool atEnd)
    {
        int low = 0, high = _edits.Length - 1, last = -1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_edits[middle].Repaired < offset || (!atEnd && _edits[middle].Repaired == offset))
                (last, low) = (middle, middle + 1);
            else
                high = middle - 1;
        }
        if (last < 0)
            return offset;
        var edit = _edits[last];
        if (offset >= edit.RepairedEnd)
            return offset - edit.RepairedEnd + edit.OriginalEnd;
        // Inside a replacement there is no character of the author's to point at: its nearer edge stands for it.
        return atEnd ? edit.OriginalEnd : edit.Original;
    }
}
