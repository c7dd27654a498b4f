using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;

namespace Handbooks.Rendering.Gate;

/// <summary>Names that are common words, or are used as such: a hit only where public text does not say them for itself.</summary>
internal sealed class WeakNames
{
    /// <summary>In so many other internal texts a word that no list knows stands in small letters, and so is no name.</summary>
    private const int Enough = 2;

    private readonly HashSet<Secret> _said = [], _lower = [];
    private readonly Dictionary<Secret, OwnProse> _named = [], _begin = [];

    /// <param name="names">All of them, strong ones too.</param>
    /// <param name="prose">What public text says for itself.</param>
    public WeakNames(GateSubject subject, IReadOnlyList<SecretName> names, IReadOnlyList<OwnProse> prose)
    {
        var words = names.Where(name => name.IsWeak || IsWord(name)).ToList();
        if (words.Count > 0)
            Used(subject.All, words);
        var weak = names.Where(name => name.IsWeak || Doubtful.Contains(name)).ToList();
        if (weak.Count == 0)
            return;
        var index = new NameIndex(weak, []);
        foreach (var text in OwnText.Fields(subject.Declarations.ToDeclarations()))
            _said.UnionWith(Hits(index, text).Select(hit => hit.Secret));
        var told = _said.ToHashSet();
        foreach (var own in prose)
        {
            foreach (var hit in Hits(index, own.Text))
            {
                _said.Add(hit.Secret);
                if (!told.Contains(hit.Secret))
                    Look((SecretName)hit.Secret, own, hit.Start);
            }
        }
        // With a capital at the beginning of a sentence it may be a name, unless somebody writes it small elsewhere.
        foreach (var (name, own) in _begin.Where(pair => !_lower.Contains(pair.Key)))
            _named.TryAdd(name, own);
        Named = LeakReport.OfNamed(_named.Select(pair => (pair.Value.Span, pair.Key)));
    }

    /// <summary>Of one word, in no list of words, and yet used as one in internal text.</summary>
    public HashSet<Secret> Doubtful { get; } = [];

    /// <summary>Where public text may well mean what is internal.</summary>
    public ImmutableArray<Diagnostic> Named { get; } = [];

    /// <summary>The gate looks for it.</summary>
    public bool IsSought(SecretName name) => !_said.Contains(name);

    private static bool IsWord(SecretName name) =>
        name is { IsWeak: false, IsPath: false } && name.Bearer is not (NameBearer.Person or NameBearer.Address) && NameStrength.IsOneWord(name);

    /// <summary>What internal text has in small letters is a word there.</summary>
    private void Used(Declarations all, List<SecretName> words)
    {
        var (index, users) = (new NameIndex(words, []), new Dictionary<Secret, HashSet<string>>());
        foreach (var page in all.Pages.Where(page => page.Visibility == Visibility.Internal))
        {
            foreach (var (text, _) in ProseText.Of(page.Document.Markdown))
            {
                foreach (var hit in Hits(index, text).Where(hit => hit.Start < text.Length && char.IsLower(text[hit.Start])))
                {
                    _lower.Add(hit.Secret);
                    if (!users.TryGetValue(hit.Secret, out var paths))
                        users.Add(hit.Secret, paths = []);
                    if (page.Path != hit.Secret.Span.Path)
                        paths.Add(page.Path);
                }
            }
        }
        foreach (var (secret, paths) in users)
        {
            var name = (SecretName)secret;
            if (name.IsWeak && NameStrength.IsOneWord(name))
                _said.Add(name);
            else if (!name.IsWeak && paths.Count >= Enough)
                Doubtful.Add(name);
        }
    }

    /// <summary>Whether it stands there as a name does: with a capital in a sentence; of a script without capitals nobody can tell.</summary>
    /// <remarks>A role that public text names is reported by a check of its own (HB4002).</remarks>
    private void Look(SecretName name, OwnProse own, int at)
    {
        if (!name.IsTitle || name.Bearer == NameBearer.Role || !NameStrength.IsOneWord(name))
            return;
        if (Doubtful.Contains(name) || !(char.IsLower(own.Text[at]) || char.IsUpper(own.Text[at])))
            _named.TryAdd(name, own);
        else if (char.IsLower(own.Text[at]))
            _lower.Add(name);
        else if (!own.IsHeading)
            (IsWithinSentence(own.Text, at) ? _named : _begin).TryAdd(name, own);
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
