using System.Collections.Immutable;
using Handbooks.Diagnostics;

namespace Handbooks.Rendering.Gate;

/// <summary>Names that are common words, or are used as such: they count only if public text does not use them itself.</summary>
internal sealed class WeakNames
{
    /// <summary>A word unknown to the lists counts as ordinary if so many other internal pages write it in lower case.</summary>
    private const int Enough = 2;

    private readonly HashSet<InternalTerm> _used = [];
    private readonly Dictionary<InternalTerm, PublicProse> _named = [], _beginSentence = [];
    private readonly HashSet<InternalTerm> _lowerCase;
    private readonly NameIndex _index;
    private HashSet<InternalTerm> _inFields = [];

    /// <param name="names">All names, including strong ones.</param>
    /// <param name="inLowerCase">The paths of the internal pages that write one of the <see cref="Words"/> in lower case.</param>
    public WeakNames(IReadOnlyList<InternalName> names, IReadOnlyDictionary<InternalTerm, List<string>> inLowerCase)
    {
        _lowerCase = [.. inLowerCase.Keys];
        foreach (var (term, paths) in inLowerCase)
        {
            var name = (InternalName)term;
            if (name.IsWeak && NameStrength.IsOneWord(name))
                _used.Add(name);
            else if (!name.IsWeak && paths.Count(path => path != term.Span.Path) >= Enough)
                Doubtful.Add(name);
        }
        _index = new NameIndex(names.Where(IsWeak));
    }

    /// <summary>Single words that no list knows but internal text uses as ordinary words.</summary>
    public HashSet<InternalTerm> Doubtful { get; } = [];

    /// <summary>Names that internal text may use as ordinary words.</summary>
    public static IEnumerable<InternalName> Words(IEnumerable<InternalName> names) => names.Where(name => name.IsWeak || (!name.IsPath
        && name.Bearer is not (NameBearer.Person or NameBearer.Address) && NameStrength.IsOneWord(name)));

    /// <summary>Whether the gate searches for the name.</summary>
    public bool IsSearched(InternalName name) => !IsWeak(name) || !_used.Contains(name);

    /// <summary>Warnings where public text may refer to something internal.</summary>
    public ImmutableArray<Diagnostic> Named()
    {
        // A capitalized word that begins a sentence may be a name, unless it is in lower case elsewhere.
        foreach (var (name, own) in _beginSentence.Where(pair => !_lowerCase.Contains(pair.Key)))
            _named.TryAdd(name, own);
        return LeakReport.OfNamed(_named.Select(pair => (pair.Value.Span, pair.Key)));
    }

    /// <summary>Takes the names that fields of public things use.</summary>
    public void ReadFields(IEnumerable<string> fields, SearchBuffers buffers)
    {
        foreach (var text in _index.IsEmpty ? [] : fields)
        {
            WordReader.Read(text, buffers.Words);
            _used.UnionWith(Find(text, buffers).Select(hit => hit.Term));
        }
        _inFields = [.. _used];
    }

    /// <summary>The names in a text whose words are already read.</summary>
    public List<Hit> Find(string text, SearchBuffers buffers)
    {
        buffers.Hits.Clear();
        _index.Find(text, buffers.Words, buffers.Hits);
        return buffers.Hits;
    }

    /// <param name="hits">In a block of public text.</param>
    public void Take(PublicProse own, IEnumerable<Hit> hits)
    {
        foreach (var hit in hits)
        {
            _used.Add(hit.Term);
            if (!_inFields.Contains(hit.Term))
                Record((InternalName)hit.Term, own, hit.Start);
        }
    }

    private bool IsWeak(InternalName name) => name.IsWeak || Doubtful.Contains(name);

    /// <summary>Records whether the word is used as a name: capitalized within a sentence, or in a script without capitals.</summary>
    /// <remarks>Roles that public text names are reported by a check (HB4002).</remarks>
    private void Record(InternalName name, PublicProse own, int at)
    {
        if (!name.IsTitle || name.Bearer == NameBearer.Role || !NameStrength.IsOneWord(name))
            return;
        if (Doubtful.Contains(name) || !(char.IsLower(own.Text[at]) || char.IsUpper(own.Text[at])))
            _named.TryAdd(name, own);
        else if (char.IsLower(own.Text[at]))
            _lowerCase.Add(name);
        else if (!own.IsHeading)
            (IsWithinSentence(own.Text, at) ? _named : _beginSentence).TryAdd(name, own);
    }

    private static bool IsWithinSentence(string text, int at)
    {
        for (at--; at >= 0 && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '“' or '‘' or '(' or '[' or '\''); at--)
        {
        }
        return at >= 0 && text[at] is not ('.' or '!' or '?' or ':' or ';' or '…' or '|' or '•');
    }
}
