using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;

namespace Handbooks.Rendering.Gate;

/// <summary>All that the gate looks for: what is internal, less what public things say of themselves.</summary>
internal sealed class Secrets
{
    private readonly NameIndex _names;
    private readonly SentenceIndex _sentences = new();
    private readonly HashSet<Secret> _wordsOfTheme = [];

    public Secrets(GateSubject subject)
    {
        var published = subject.Declarations.ToDeclarations();
        var prose = OwnText.Prose(published).ToList();
        var names = Strong(subject, published);
        _names = new NameIndex([.. names.Where(name => !name.IsWeak), .. Rare(subject, published, [.. names.Where(name => name.IsWeak)], prose.Select(own => own.Text))], OwnText.Phrases(subject.Published.Linked, subject.OwnTexts, subject.All.Settings.Title));
        foreach (var asset in subject.ThemeAssets)
            _wordsOfTheme.UnionWith(Find(_names, Reading.OfUtf8(asset).Text).Select(hit => hit.Secret));
        // The ones that nothing takes out come first.
        foreach (var sentence in InternalText.Sentences(subject.All, subject.Handbook).OrderBy(sentence => (sentence.IsMarked ? 0 : 2) + (sentence.IsLabel ? 1 : 0)))
            _sentences.Add(sentence);
        _sentences.TakeOut(OwnText.Fields(published).Concat(subject.OwnTexts), _ => true);
        _sentences.TakeOut(OwnText.Labels(published, subject.Published.Linked), sentence => sentence.IsLabel);
        var repeated = prose.SelectMany((own, block) => _sentences.In(own.Text).Select(sentence => (Block: block, Sentence: sentence))).ToList();
        var copied = repeated.Select(pair => pair.Sentence).Where(sentence => sentence.IsMarked).ToHashSet();
        copied.ExceptWith(CommonSentences.Of([.. prose.Select(own => own.Text)], [.. repeated.Where(pair => copied.Contains(pair.Sentence))]));
        Repeated = LeakReport.OfRepeated(repeated.Where(pair => !copied.Contains(pair.Sentence)).Select(pair => (prose[pair.Block].Span, pair.Sentence)));
        _sentences.TakeOut(prose.Select(own => own.Text), _ => true, kept: copied);
    }

    /// <summary>What public text says word for word as internal text does, without being stopped for it.</summary>
    public ImmutableArray<Diagnostic> Repeated { get; }

    /// <summary>The hits of a text; a name that is a word of the theme's own is none in markup.</summary>
    public void Find(Reading reading, List<Word> words, List<Hit> hits)
    {
        WordReader.Read(reading.Text, words);
        _names.Find(reading.Text, words, hits);
        if (reading.IsOfTool && hits.Count > 0)
            hits.RemoveAll(hit => ToolsOwnMarkup.Is(reading.Text, hit, hit.Secret is SecretName { IsWeak: true } || _wordsOfTheme.Contains(hit.Secret)));
        _sentences.Find(reading.Text, words, hits);
    }

    private static List<SecretName> Strong(GateSubject subject, Declarations published)
    {
        var handbook = subject.Published.Linked;
        var known = OwnText.Names(handbook).Concat(subject.OwnTexts).Append(published.Settings.Title).Select(NameStrength.Key).ToHashSet();
        var paths = OwnText.Paths(published)
            .Concat(handbook.Roles.Select(role => role.Address).Concat(handbook.Items.Select(item => item.Address)).Concat(handbook.Pages.Select(page => page.Address))
                .Select(address => $"{address.Value}index".Trim('/')))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var addresses = WebAddress.Published(published);
        return
        [
            .. InternalText.Names(subject.All, subject.Handbook)
                .Select(NameStrength.Of).OfType<SecretName>()
                .Where(name => name.Bearer == NameBearer.Address ? !addresses.Contains(name.Text) : name.IsPath ? !paths.Contains(name.Text) && !handbook.Addresses.HasPage(name.Text) : !known.Contains(NameStrength.Key(name.Text)))
                .DistinctBy(name => (name.IsPath, NameStrength.Key(name.Text))),
        ];
    }

    /// <summary>Of weak names those that neither public text nor the theme says for itself, and no text at all as a common word.</summary>
    private static IEnumerable<SecretName> Rare(GateSubject subject, Declarations published, List<SecretName> weak, IEnumerable<string> prose)
    {
        if (weak.Count == 0)
            return [];
        var index = new NameIndex(weak, []);
        var said = new HashSet<Secret>();
        foreach (var text in prose.Concat(OwnText.Fields(published)).Concat(subject.OwnTexts).Concat(subject.ThemeAssets.Select(asset => Reading.OfUtf8(asset).Text)))
            said.UnionWith(Find(index, text).Select(hit => hit.Secret));
        foreach (var (text, _) in subject.All.Pages.Where(page => page.Visibility == Visibility.Internal).SelectMany(page => ProseText.Of(page.Document.Markdown)))
            said.UnionWith(Find(index, text).Where(hit => char.IsLower(text[hit.Start]) && NameStrength.IsOneWord((SecretName)hit.Secret)).Select(hit => hit.Secret));
        return weak.Where(name => !said.Contains(name));
    }

    private static List<Hit> Find(NameIndex index, string text)
    {
        var hits = new List<Hit>();
        index.Find(text, WordReader.Of(text), hits);
        return hits;
    }
}
