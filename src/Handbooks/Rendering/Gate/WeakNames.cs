using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;

namespace Handbooks.Rendering.Gate;

/// <summary>Names that are common words, or are used as such: they count only if public text does not use them itself.</summary>
internal sealed class WeakNames
{
    /// <summary>A word unknown to the lists counts as ordinary if so many other internal pages write it in lower case.</summary>
    private const int Enough = 2;

    private readonly HashSet<InternalTerm> _used = [], _lowerCase = [];
    private readonly Dictionary<InternalTerm, PublicProse> _named = [], _beginSentence = [];

    /// <param name="names">All names, including strong ones.</param>
    /// <param name="prose">Public text.</param>
    public WeakNames(GateSubject subject, IReadOnlyList<InternalName> names, IReadOnlyList<PublicProse> prose)
    {
        var words = names.Where(name => name.IsWeak || IsWord(name)).ToList();
        if (words.Count > 0)
            FindUses(subject.All, words);
        var weak = names.Where(name => name.IsWeak || Doubtful.Contains(name)).ToList();
        if (weak.Count == 0)
            return;
        var index = new NameIndex(weak, []);
        foreach (var text in PublicText.Fields(subject.Declarations.ToDeclarations()))
            _used.UnionWith(Hits(index, text).Select(hit => hit.Term));
        var inFields = _used.ToHashSet();
        foreach (var own in prose)
        {
            foreach (var hit in Hits(index, own.Text))
            {
                _used.Add(hit.Term);
                if (!inFields.Contains(hit.Term))
                    Record((InternalName)hit.Term, own, hit.Start);
            }
        }
        // A capitalized word that begins a sentence may be a name, unless it is in lower case elsewhere.
        foreach (var (name, own) in _beginSentence.Where(pair => !_lowerCase.Contains(pair.Key)))
            _named.TryAdd(name, own);
        Named = LeakReport.OfNamed(_named.Select(pair => (pair.Value.Span, pair.Key)));
    }

    /// <summary>Single words that no list knows but internal text uses as ordinary words.</summary>
    public HashSet<InternalTerm> Doubtful { get; } = [];

    /// <summary>Warnings where public text may refer to something internal.</summary>
    public ImmutableArray<Diagnostic> Named { get; } = [];

    /// <summary>Whether the gate searches for the name.</summary>
    public bool IsSearched(InternalName name) => !_used.Contains(name);

    private static bool IsWord(InternalName name) =>
        name is { IsWeak: false, IsPath: false } && name.Bearer is not (NameBearer.Person or NameBearer.Address) && NameStrength.IsOneWord(name);

    /// <summary>Finds names that internal text uses in lower case, as ordinary words.</summary>
    private void FindUses(Declarations all, List<InternalName> words)
    {
        var (index, users) = (new NameIndex(words, []), new Dictionary<InternalTerm, HashSet<string>>());
        foreach (var page in all.Pages.Where(page => page.Visibility == Visibility.Internal))
        {
            foreach (var (text, _) in ProseText.Of(page.Document.Markdown))
            {
                foreach (var hit in Hits(index, text).Where(hit => hit.Start < text.Length && char.IsLower(text[hit.Start])))
                {
                    _lowerCase.Add(hit.Term);
                    if (!users.TryGetValue(hit.Term, out var paths))
                        users.Add(hit.Term, paths = []);
                    if (page.Path != hit.Term.Span.Path)
                        paths.Add(page.Path);
                }
            }
        }
        foreach (var (term, paths) in users)
        {
            var name = (InternalName)term;
            if (name.IsWeak && NameStrength.IsOneWord(name))
                _used.Add(name);
            else if (!name.IsWeak && paths.Count >= Enough)
                Doubtful.Add(name);
        }
    }

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

    private static List<Hit> Hits(NameIndex index, string text)
    {
        var hits = new List<Hit>();
        index.Find(text, WordReader.Of(text), hits);
        return hits;
    }
}
