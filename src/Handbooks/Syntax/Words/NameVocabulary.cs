using System.Buffers;
using System.Collections.Immutable;
using Handbooks.Syntax.Yaml.Slips;

namespace Handbooks.Syntax.Words;

/// <summary>What a name refers to, judging by its words.</summary>
internal enum NameKind
{
    /// <summary>Its words do not show.</summary>
    Unknown,

    /// <summary>A job or an office: "Treasurer", "Lamp keeper", "Responsable produit".</summary>
    Job,

    /// <summary>A word with a typical job ending that is not in any list: "Fettler".</summary>
    Likely,

    /// <summary>Only a career step: "Senior", "Level 2".</summary>
    Level,

    /// <summary>A group of people: "Board", "Working group".</summary>
    Group,

    /// <summary>Not a person: a process, a document, a question.</summary>
    Thing,
}

/// <summary>How one language names jobs, and which names are not jobs.</summary>
internal sealed class NameVocabulary
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",–—/(:|[;");

    /// <summary>In letters: shorter words end many others by chance.</summary>
    private const int ShortestPart = 5;

    private readonly WordSet _set;
    private readonly HashSet<string> _jobs;
    private readonly HashSet<string> _heads;
    private readonly ImmutableArray<string> _endings;
    private readonly HashSet<string> _noJobs;
    private readonly HashSet<string> _groups;
    private readonly HashSet<string> _levels;
    private readonly HashSet<string> _things;
    private readonly HashSet<string> _openings;
    private readonly HashSet<string> _complements;
    private readonly HashSet<string> _articles;

    public NameVocabulary(WordSet set)
    {
        _set = set;
        (_jobs, _heads, _noJobs) = (set.Set("job nouns"), set.Set("job heads"), set.Set("no jobs"));
        (_groups, _levels, _things, _openings) = (set.Set("groups"), set.Set("level"), set.Set("no role"), set.Set("not opening"));
        _endings = set["job endings"];
        (_complements, _articles) = (set.Set("complements"), set.Set("indefinite articles"));
    }

    /// <param name="isOwn">The page is in this language, so word endings count, too.</param>
    public NameKind Read(LabelText name, bool isOwn)
    {
        if (name.Words.IsEmpty)
            return NameKind.Unknown;
        if (_set.IsUnspaced)
        {
            var whole = Unspaced(string.Concat(name.Words.Select(word => word.Text)));
            return whole is NameKind.Unknown && name.Label.AsSpan().IndexOfAny('(', '（') is > 1 and var bracketed
                ? Unspaced(string.Concat(name.Words.Where(word => word.End <= bracketed).Select(word => word.Text))) : whole;
        }
        // "Working group lead" begins with a group's name, "Working with clients" with a verb.
        if ((_openings.Contains(name.Words[0].Text) || IsVerbWithObject(name.Words)) && name.Words.Length > 1
            && !(name.Words.Length > 2 && _groups.Contains($"{name.Words[0].Text} {name.Words[1].Text}")))
            return NameKind.Thing;
        // "Head of marketing & advocacy".
        if (!_set.NounOpens && name.Words.Length is > 2 and < 8 && _heads.Contains(name.Words[0].Text) && _set.Of.Contains(name.Words[1].Text))
            return NameKind.Job;
        // "Guidelines & secretary": the words before "and" are not a job.
        var and = name.Words.TakeWhile(word => word.Text != "&" && !_set.And.Contains(word.Text)).Count();
        // "Marketing & communications lead": both come before the job.
        var isBeforeJob = and + 2 < name.Words.Length && _jobs.Contains(name.Words[^1].Text)
            && !name.Words.Skip(and + 1).Any(word => _set.Of.Contains(word.Text));
        if (and > 0 && and < name.Words.Length && !isBeforeJob && _things.Contains(name.Words[and - 1].Text) && !_set.NounOpens
            && !Separates(name.Label.AsSpan(0, name.Words[and - 1].Start)))
            return NameKind.Thing;
        var segments = Segments(name);
        var first = segments[0];
        if (first.Count == 0)
            return NameKind.Unknown;
        if (name.Words.All(word => _levels.Contains(word.Text) || _set.Ignored.Contains(word.Text) || word.Text.All(char.IsAsciiDigit))
            && _levels.Contains(first[0].Text))
            return first.Count == 1 && _jobs.Contains(first[0].Text)
                && first[0].Text is not ("associate" or "lead" or "staff" or "principal" or "expert") ? NameKind.Job : NameKind.Level;
        // "Engineer II", "Keeper level 2": the noun comes before the level.
        var noun = first.Count;
        while (noun > 1 && !_jobs.Contains(first[noun - 1].Text) && IsLevelWord(first[noun - 1].Text))
            noun--;
        if (noun < first.Count)
            first = first[..noun];
        var last = first[^1].Text;
        var nounFirst = First(first);
        // "Engineer II (IC 3a)": text in brackets is not part of the name.
        var bracket = name.Label.IndexOf(" (", StringComparison.Ordinal) is > 0 and var open ? open : name.Label.Length;
        if (name.Words.Any(word => word.Start < bracket && char.IsAsciiDigit(word.Text[0]) && word.Text.Length > 1
            && !IsLevelWord(word.Text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')) && !word.Text.All(char.IsAsciiDigit)))
            return NameKind.Thing;
        if (first.Count > 1 && _noJobs.Contains(LabelText.Join(first)))
            return NameKind.Thing;
        var found = _set.NounOpens
            ? Job(nounFirst, isOwn) : first.Count > 1 && _jobs.Contains($"{first[^2].Text} {last}") ? NameKind.Job : Job(last, isOwn);
        if (found == NameKind.Likely && (name.Words.Length > 4 || (first.Count > 1 && first[0].Text.EndsWith("ing", StringComparison.Ordinal))))
            found = NameKind.Unknown;
        if (found != NameKind.Unknown)
            return found;
        // "Software developer PHP", "Harbour manager North": a field after the job.
        if (!_set.NounOpens && first.Count > 1 && noun == first.Count && !_things.Contains(last) && !_groups.Contains(last) && !_set.Of.Contains(last)
            && _jobs.Contains(first[^2].Text) && name.Label.AsSpan(first[^1].Start, last.Length) is var field)
        {
            if (field.Length > 1 && field[1..].ContainsAnyInRange('A', 'Z'))
                return NameKind.Job;
            if (first.Count > 2 && first.Count < 5 && char.IsUpper(field[0]) && char.IsUpper(name.Label[first[^2].Start]))
                return NameKind.Likely;
        }
        // "Teamleiterin Werft": these languages put the job before the place.
        if (first.Count > 1 && _set.Language is "de" or "nl" or "sv" or "da" && Job(first[0].Text, false) == NameKind.Job)
            return NameKind.Job;
        // "Chairs' goals" are not chairs.
        if (!_set.NounOpens && isOwn && Forms(first[0].Text).Any(_heads.Contains)
            && !(first[0].End < name.Label.Length && name.Label[first[0].End] is '\'' or '’')
            && !(name.Words.Length > 1 && _set.Ignored.Contains(name.Words[1].Text)))
            return NameKind.Job;
        // "Marketing: Lead", "Communications (volunteer)", "Verein – Schatzmeister".
        if (!name.Label.Contains('(', StringComparison.Ordinal) && !name.Label.Contains('[', StringComparison.Ordinal)
            && segments.Skip(1).Any(segment => segment.Count is > 0 and <= 4
                && (_jobs.Contains(_set.NounOpens ? segment[0].Text : segment[^1].Text) || (_set.NounOpens && _jobs.Contains(segment[0].Text)))))
            return NameKind.Job;
        // Languages whose names begin with the noun also use English titles: "Tech lead". "técnica" is an adjective there.
        if (_set.NounOpens && first.Count > 1 && _jobs.Contains(last) && !IsAdjective(last))
            return NameKind.Job;
        // "Board of directors liaison" and "Terms of hire coordinator" are people; "election of members" is not.
        if (!_set.NounOpens && (_groups.Contains(last) || (_things.Contains(last)
            && name.Words.SkipWhile(word => word.Text != last).Skip(1).FirstOrDefault().Text == _set["of"][0])) && name.Words.Length > 2
            && _jobs.Contains(name.Words[^1].Text) && !name.Words[^1].Text.EndsWith('s') && !_set.Ignored.Contains(name.Words[^2].Text)
            && !_set.Of.Contains(name.Words[^2].Text))
            return NameKind.Job;
        // "Rules of conduct committee": the head noun is the last word, and "of" belongs to the words before it.
        if (!_set.NounOpens && name.Words.Length is > 3 and < 7 && _groups.Contains(name.Words[^1].Text)
            && _set.Of.Contains(name.Words[1].Text)
            && !name.Words.Skip(2).Any(word => _set.Ignored.Contains(word.Text) || _set.Of.Contains(word.Text)))
            return NameKind.Group;
        if (_groups.Contains(_set.NounOpens ? nounFirst : last) || _groups.Contains(LabelText.Join(first))
            || (isOwn && !_things.Contains(last) && IsCompoundGroup(last)))
            return NameKind.Group;
        return _things.Contains(_set.NounOpens ? nounFirst : last) || _openings.Contains(first[0].Text) || EndsInThing(name)
            ? NameKind.Thing : NameKind.Unknown;
    }

    /// <summary>"Designate a leader", "Nommer un responsable": an article follows the first word, which is no "of".</summary>
    private bool IsVerbWithObject(ImmutableArray<LabelWord> words) =>
        words.Length > 2 && _articles.Contains(words[1].Text) && !_articles.Contains(words[0].Text) && !_set.Of.Contains(words[0].Text)
        && !_jobs.Contains(words[0].Text);

    /// <summary>"Conflict of interest principles": the head noun is the last word, and "of" belongs to the words before it.</summary>
    private bool EndsInThing(LabelText name)
    {
        if (_set.NounOpens || !_things.Contains(name.Words[^1].Text))
            return false;
        var of = name.Words.TakeWhile(word => !_set.Of.Contains(word.Text)).Count();
        return of > 0 && name.Words.Skip(of + 1).Count(word => !_set.Ignored.Contains(word.Text)) > 1;
    }

    /// <summary>"Hovedstyret", "Vereinsausschuss": the last part of a compound is its noun, with or without an article.</summary>
    private bool IsCompoundGroup(string word)
    {
        if (_set.Language is not ("de" or "da" or "sv" or "nl"))
            return false;
        foreach (var group in _groups)
        {
            if (group.Length >= ShortestPart && word.Length > group.Length + 2 && word.LastIndexOf(group, StringComparison.Ordinal) is > 2 and var at
                && word[(at + group.Length)..] is "" or "et" or "en" or "t" or "n")
                return true;
        }
        return false;
    }

    private static bool IsAdjective(string word) => word.TrimEnd('s') is [.., 'i', 'c' or 'v', 'o' or 'a' or 'e'];

    public bool IsLevelWord(string word) => _levels.Contains(word) || word.All(char.IsAsciiDigit);

    public bool IsThing(string word) => _things.Contains(word);

    private static string First(List<LabelWord> words) =>
        words.Count > 1 && words[0].Text is "vice" or "co" or "sub" or "ex" or "premier" or "primer" ? words[1].Text : words[0].Text;

    private NameKind Job(string word, bool isOwn)
    {
        const int longEnding = 5;
        var found = NameKind.Unknown;
        foreach (var form in Forms(word))
        {
            if (_jobs.Contains(form))
                return NameKind.Job;
            if (_noJobs.Contains(form))
                return NameKind.Unknown;
            if (form.Length < 5 || _things.Contains(form))
                continue;
            foreach (var ending in _endings)
            {
                if (form.Length <= ending.Length + 1 || !form.EndsWith(ending, StringComparison.Ordinal))
                    continue;
                // "Teamleiterin": a noun at the end of a long word is its noun.
                if (ending.Length >= longEnding)
                    return NameKind.Job;
                found = isOwn ? NameKind.Likely : found;
            }
        }
        return found;
    }

    /// <summary>The word, its singular forms, and the part after its hyphen.</summary>
    private IEnumerable<string> Forms(string word)
    {
        yield return word;
        if (_noJobs.Contains(word))
            yield break;
        if (word.LastIndexOf('-') is > 0 and var hyphen && hyphen + 2 < word.Length)
            yield return word[(hyphen + 1)..];
        if (_set.Language is "de" or "sv" or "da" or "nl" or "it" or "pl" or "cs" or "ru" && !word.EndsWith('s'))
        {
            if (word.EndsWith("innen", StringComparison.Ordinal))
                yield return word[..^3];
            if (_set.Language == "it" && word.EndsWith('i'))
            {
                yield return word[..^1] + "e";
                yield return word[..^1] + "o";
            }
            else if (word.Length > 5 && word.EndsWith("en", StringComparison.Ordinal))
                yield return word[..^2];
            foreach (var form in OfGenitive(word))
                yield return form;
            yield break;
        }
        if (_set.Language is "sv" or "da" && word.Length > 6
            && (word.EndsWith("ens", StringComparison.Ordinal) || word.EndsWith("ets", StringComparison.Ordinal)))
            yield return word[..^3];
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
            yield return word[..^3] + "y";
        if (word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal))
            yield return word[..^2];
        if (word.Length > 3 && word[^1] == 's' && word[^2] != 's')
            yield return word[..^1];
        if (word.EndsWith("men", StringComparison.Ordinal))
            yield return word[..^2] + "an";
    }

    /// <summary>"Obowiązki skarbnika": languages without a word for "of" use a noun ending.</summary>
    private IEnumerable<string> OfGenitive(string word)
    {
        if (word.Length < 5)
            yield break;
        switch (_set.Language)
        {
            case "pl" or "cs" when word[^1] is 'a' or 'e':
                yield return word[..^1];
                break;
            case "pl" when word.EndsWith("ego", StringComparison.Ordinal):
                yield return word[..^3] + "y";
                break;
            case "pl" or "cs" when word[^1] is 'y' or 'i':
                yield return word[..^1] + "a";
                break;
            case "ru" when word[^1] == 'я':
                yield return word[..^1] + "ь";
                yield return word[..^1] + "й";
                break;
            case "ru" when word[^1] == 'а':
                yield return word[..^1];
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// The form of a word that is in the list of jobs ("skarbnik" for "skarbnika"); null if it needs no change or is not a job.
    /// </summary>
    public string? Nominative(string word)
    {
        var known = word.ToLowerInvariant();
        return _jobs.Contains(known)
            ? null : Forms(known).FirstOrDefault(_jobs.Contains) is { } form
            ? char.IsUpper(word[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form : null;
    }

    private NameKind Unspaced(string name)
    {
        // "PM（プロダクトマネージャー）": either may be the name. Level numbers follow it.
        name = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (name.Length == 0)
            return NameKind.Unknown;
        if (_levels.Contains(name))
            return NameKind.Level;
        var kind = NameKind.Unknown;
        for (var length = Math.Min(10, name.Length); length > 0; length--)
        {
            var ending = name[^length..];
            if (_noJobs.Contains(ending) || _things.Contains(ending))
                return NameKind.Thing;
            if (_groups.Contains(ending))
                return NameKind.Group;
            if (_jobs.Contains(ending) && (length > 1 || name.Length is >= 2 and <= 8))
                return NameKind.Job;
        }
        return kind;
    }

    /// <summary>The words before "of", a comma, a dash or a bracket; then those after it.</summary>
    private List<List<LabelWord>> Segments(LabelText name)
    {
        var segments = new List<List<LabelWord>> { new() };
        var isComplement = false;
        for (var i = 0; i < name.Words.Length; i++)
        {
            var word = name.Words[i];
            if (i > 0 && Separates(name.Label.AsSpan(name.Words[i - 1].End, word.Start - name.Words[i - 1].End)))
            {
                isComplement = false;
                segments.Add([]);
            }
            if (word.Text == "&" || _set.And.Contains(word.Text))
            {
                isComplement |= false;
                if (segments[^1].Count > 0 && !isComplement && _jobs.Contains(segments[^1][^1].Text))
                    segments.Add([]);
                continue;
            }
            if (segments[^1].Count > 0 && (_set.Of.Contains(word.Text)
                || (_complements.Contains(word.Text) && Job(segments[^1][^1].Text, true) != NameKind.Unknown)))
                isComplement = true;
            if (!isComplement && !(segments[^1].Count == 0 && _set.Ignored.Contains(word.Text) && !_jobs.Contains(word.Text)
                && !_heads.Contains(word.Text)))
                segments[^1].Add(word);
        }
        segments.RemoveAll(segment => segment.Count == 0);
        if (segments.Count == 0)
            segments.Add([]);
        return segments;
    }

    private static bool Separates(ReadOnlySpan<char> gap) => gap.IndexOfAny(Marks) >= 0 || gap.IndexOf(" - ") >= 0 || gap.IndexOf("- ") == 0;
}
