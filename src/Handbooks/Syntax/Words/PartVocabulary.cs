using System.Collections.Immutable;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;

namespace Handbooks.Syntax.Words;

/// <summary>
/// How one language names the parts of a role: whole labels, labels with a gap ("what does a * do"), and the words that make
/// up labels.
/// </summary>
internal sealed partial class PartVocabulary
{
    private static readonly (string Section, RolePart Part)[] Sections =
    [
        ("other", RolePart.Other), ("holders", RolePart.Holders), ("levels", RolePart.Levels), ("benefits", RolePart.Benefits),
        ("authority", RolePart.Authority),
        ("reporting", RolePart.Reporting), ("areas", RolePart.Areas), ("purpose", RolePart.Purpose), ("process", RolePart.Process),
        ("metrics", RolePart.Metrics),
        ("interactions", RolePart.Interactions), ("desirable", RolePart.Desirable), ("essential", RolePart.Essential),
        ("responsibilities", RolePart.Responsibilities),
    ];

    private readonly WordSet _set;
    private readonly Dictionary<string, RolePart> _labels = new(StringComparer.Ordinal);
    private readonly ImmutableArray<GapLabel> _withGap;
    private readonly Dictionary<string, (RolePart Part, bool MayStandWithOthers)> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _neutral;
    private readonly HashSet<string> _containers;
    private readonly ImmutableArray<string> _prefixes;
    private readonly ImmutableArray<string> _particles;

    public PartVocabulary(WordSet set)
    {
        _set = set;
        var withGap = ImmutableArray.CreateBuilder<GapLabel>();
        foreach (var (section, part) in Sections)
        {
            foreach (var label in set[section])
            {
                if (label.Contains('*', StringComparison.Ordinal))
                {
                    var (words, isFull) = Gapped(label);
                    withGap.Add(new(words, Array.IndexOf(words, "*"), isFull, part));
                }
                else
                    AddLabel(label, part);
            }
        }
        foreach (var (section, part) in new[]
        {
            ("desirable words", RolePart.Desirable), ("essential words", RolePart.Essential), ("responsibilities words", RolePart.Responsibilities),
        })
        {
            foreach (var word in set[section])
                _words[word.TrimEnd('!', '?')] = (part, word.EndsWith('!'));
        }
        _withGap = withGap.ToImmutable();
        _neutral = set["essential qualifiers"].Select(word => word.TrimEnd('?')).Concat(set["role"]).Concat(set["level"])
            .ToHashSet(StringComparer.Ordinal);
        _prefixes = [.. set["ignored"].OrderByDescending(word => word.Length)];
        _particles = set["particles"];
        _containers = set.Set("containers");
    }

    /// <summary>Null if the label names no part.</summary>
    public PartLabel? Read(LabelText label) =>
        label.Words.IsEmpty ? null
        // "What the keeper must not do", "What this role is not responsible for".
        : (_set.IsUnspaced ? ReadUnspaced(label) : ReadSpaced(label)) is { } found
        ? found.Part is RolePart.Responsibilities && Negations.AreIn(label.Label, _set) ? new(RolePart.Other, true, "") : found : null;

    private void AddLabel(string label, RolePart part)
    {
        if (!_set.IsUnspaced && IsPlain(label))
        {
            _labels[label] = part;
            return;
        }
        var text = LabelText.Of(label);
        if (_set.IsUnspaced)
        {
            _labels[string.Concat(text.Words.Select(word => word.Text))] = part;
            return;
        }
        _labels[text.Joined] = part;
        if (Kept(text.Words) is { Length: > 0 } kept && kept.Length < text.Words.Length)
            _labels[LabelText.Join(kept)] = part;
    }

    /// <summary>Words in small letters, all of which are kept: so are nearly all labels, and need not be taken apart.</summary>
    private bool IsPlain(string label)
    {
        var (ignored, ands) = (_set.Ignored.GetAlternateLookup<ReadOnlySpan<char>>(), _set.And.GetAlternateLookup<ReadOnlySpan<char>>());
        foreach (var place in label.AsSpan().Split(' '))
        {
            var word = label.AsSpan(place);
            foreach (var c in word)
            {
                if (!char.IsLetter(c) || char.ToLowerInvariant(c) != c)
                    return false;
            }
            if (word.IsEmpty || ignored.Contains(word) || ands.Contains(word))
                return false;
        }
        return !LabelText.MayBeNumbered(label);
    }

    /// <summary>Nearly always all of them.</summary>
    private ImmutableArray<LabelWord> Kept(ImmutableArray<LabelWord> words)
    {
        foreach (var word in words)
        {
            if (!IsKept(word))
                return words.RemoveAll(other => !IsKept(other));
        }
        return words;
    }

    private bool IsKept(LabelWord word) => !_set.Ignored.Contains(word.Text) && word.Text != "&" && !_set.And.Contains(word.Text);

    /// <summary>Drops ignored words if two words are left: "what is a *" would match every question.</summary>
    private (string[] Words, bool IsFull) Gapped(string label)
    {
        var parts = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = parts.SelectMany(word => word == "*" ? ["*"] : LabelText.Of(word).Words.Where(IsKept).Select(word => word.Text)).ToArray();
        return kept.Length > 2
            ? (kept, false) : ([.. parts.SelectMany(word => word == "*" ? ["*"] : LabelText.Of(word).Words.Select(word => word.Text))], true);
    }

    private PartLabel? ReadSpaced(LabelText label)
    {
        if (_labels.TryGetValue(label.Joined, out var part))
            return new(part, true, "");
        var kept = Kept(label.Words);
        if (kept.IsEmpty)
            return null;
        if (kept.Length < label.Words.Length && _labels.TryGetValue(LabelText.Join(kept), out part))
            return new(part, true, "");
        return WithGap(label, label.Words, kept) ?? BeforeOf(label) ?? ByWords(label) ?? (Mistyped(label) is { } meant ? ReadSpaced(meant) : null);
    }

    /// <summary>"Responsibilites", "Reponsibilities": a word this long can only be a typo of another; null if there is none.</summary>
    private LabelText? Mistyped(LabelText label)
    {
        foreach (var word in label.Words.Length > MostWordsMistyped ? [] : label.Words)
        {
            if (word.Text.Length < ShortestMistyped || _words.ContainsKey(word.Text))
                continue;
            foreach (var (meant, (part, _)) in _words)
            {
                if (part == RolePart.Responsibilities && meant.Length >= ShortestMistyped && meant[0] == word.Text[0]
                    && Nearest.Distance(word.Text, meant, 2) == 1)
                    return LabelText.Of(label.Label[..word.Start] + meant + label.Label[Math.Min(word.End, label.Label.Length)..]);
            }
        }
        return null;
    }

    private const int ShortestMistyped = 14;
    private const int MostWordsMistyped = 12;

    private PartLabel? WithGap(LabelText label, ImmutableArray<LabelWord> all, ImmutableArray<LabelWord> kept)
    {
        foreach (var pattern in _withGap)
        {
            if (pattern.Gap(pattern.IsFull ? all : kept) is { } gap)
                return new(pattern.Part, true, gap.Length == 0 ? "" : Text(label, gap[0].Start, gap[^1].End)) { HasGap = true };
        }
        return null;
    }

    /// <summary>"What you'll bring to the role", "What you'll do at Lamp": the label is the words before "to" or "at".</summary>
    private PartLabel? BeforeOf(LabelText label)
    {
        for (var end = label.Words.Length - 2; end > 0; end--)
        {
            if (!_set.Of.Contains(label.Words[end].Text))
                continue;
            var head = label.Words[..end];
            var kept = Kept(head);
            // "What our keepers do at the quay".
            if (head.Length > 3 && WithGap(label, head, kept) is { Rest.Length: > 0 } named)
                return named;
            // "Purpose of the keeper".
            if (head.Length == 1 && _labels.TryGetValue(LabelText.Join(head), out var aim) && aim is RolePart.Purpose && end + 1 < label.Words.Length)
                return new(aim, true, Text(label, label.Words[end + 1].Start, label.Words[^1].End));
            // "Resources for keepers" is other; "Duties of keepers" is matched by its words.
            if (head.Length == 1 && _labels.TryGetValue(LabelText.Join(head), out var other) && other is RolePart.Other)
                return new(other, true, Text(label, label.Words[end + 1].Start, label.Words[^1].End));
            if ((kept.Length < 2 && head.Length < 2) || !(_labels.TryGetValue(LabelText.Join(head), out var part)
                || (kept.Length > 1 && _labels.TryGetValue(LabelText.Join(kept), out part))))
                continue;
            var rest = label.Words[(end + 1)..].Where(word => IsKept(word) && !_neutral.Contains(word.Text)).ToList();
            return new(part, true, rest.Count == 0 ? "" : Text(label, rest[0].Start, rest[^1].End));
        }
        return null;
    }

    private PartLabel? ByWords(LabelText label)
    {
        var words = label.Words;
        var first = words.TakeWhile(word => !IsKept(word)).Count();
        var end = first;
        while (end < words.Length && !(end > first && _set.Of.Contains(words[end].Text)))
            end++;
        // "Description of duties": the words before "of" are ignored.
        if (first < words.Length && _set.Of.Contains(words[first].Text))
        {
            first++;
            end = words.Length;
        }
        var head = words[Math.Min(first, end)..end];
        var found = Parts(head);
        // "List of duties".
        if (found.Part is null && head.Length is 1 or 2 && _containers.Contains(head[_set.NounOpens ? 0 : ^1].Text) && end < words.Length)
        {
            head = words[end..];
            end = words.Length;
            found = Parts([.. head.SkipWhile(word => _set.Of.Contains(word.Text))]);
        }
        if (found.Part is not { } part)
            return null;
        var complement = words[end..].Where(word => IsKept(word) && !_set.Of.Contains(word.Text) && !_neutral.Contains(word.Text)
            && !_words.ContainsKey(word.Text)).ToList();
        var others = found.Others.Count > 0 ? found.Others : complement;
        var isWhole = others.Count == 0;
        return new(part, isWhole, isWhole ? "" : Text(label, others[0].Start, others == complement ? EndOf(words, others[^1]) : others[^1].End))
        {
            IsWeak = !isWhole && !found.MayStandWithOthers,
        };
    }

    /// <summary>"Tareas del coordinador general": where the noun opens, an adjective that is ignored elsewhere is part of the name.</summary>
    private int EndOf(ImmutableArray<LabelWord> words, LabelWord last)
    {
        var at = words.IndexOf(last);
        while (_set.NounOpens && at + 1 < words.Length && _set.Ignored.Contains(words[at + 1].Text) && !_neutral.Contains(words[at + 1].Text)
            && words[at + 1].Text.Length > LongestArticle)
            at++;
        return words[at].End;
    }

    /// <summary>In characters, with pronouns.</summary>
    private const int LongestArticle = 4;

    /// <summary>The part named by the words before "of": duties take precedence if several are named.</summary>
    private (RolePart? Part, bool MayStandWithOthers, List<LabelWord> Others) Parts(ImmutableArray<LabelWord> head)
    {
        RolePart? part = null;
        var others = new List<LabelWord>();
        var before = 0;
        var (strong, isDesirable) = (false, false);
        foreach (var side in Sides(head))
        {
            // "Keeper duties and guidelines": what stands beside the part's word is the name.
            if (!_set.NounOpens && part is not null && before > 0 && others.Count == before && side.Count == 1 && !_words.ContainsKey(side[0].Text))
                continue;
            var noun = _set.NounOpens
                ? side.FindIndex(word => !_neutral.Contains(word.Text)) : side.FindLastIndex(word => !_neutral.Contains(word.Text));
            for (var i = 0; i < side.Count; i++)
            {
                var isWord = _words.TryGetValue(side[i].Text, out var named);
                isDesirable |= isWord && named.Part == RolePart.Desirable;
                if (isWord && i == noun)
                {
                    part = part is RolePart.Responsibilities ? part : named.Part == RolePart.Responsibilities || part is null ? named.Part : part;
                    strong |= named.MayStandWithOthers;
                }
                else if (!isWord && !_neutral.Contains(side[i].Text))
                    others.Add(side[i]);
            }
            before = others.Count;
        }
        return (part is RolePart.Essential && isDesirable ? RolePart.Desirable : part, strong, others);
    }

    private IEnumerable<List<LabelWord>> Sides(ImmutableArray<LabelWord> head)
    {
        var side = new List<LabelWord>();
        foreach (var word in head)
        {
            if (word.Text == "&" || _set.And.Contains(word.Text))
            {
                if (side.Count > 0)
                    yield return side;
                side = [];
            }
            else if (IsKept(word))
                side.Add(word);
        }
        if (side.Count > 0)
            yield return side;
    }

    private static string Text(LabelText label, int start, int end) => label.Label[start..Math.Min(end, label.Label.Length)].Trim();
}
