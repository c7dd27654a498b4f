using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;

namespace Handbooks.Rendering.Gate;

/// <summary>All that the gate looks for: what is internal, less what public things say of themselves and what the tool says.</summary>
internal sealed class Secrets
{
    private readonly GateSubject _subject;
    private readonly List<SecretName> _all;
    private readonly HashSet<ulong> _known;
    private readonly WeakNames _weak;
    private readonly SentenceIndex _sentences = new();
    private NameIndex _names;
    private ToolsWords? _tool;

    public Secrets(GateSubject subject)
    {
        _subject = subject;
        var published = subject.Declarations.ToDeclarations();
        var prose = OwnText.Prose(published).ToList();
        _known = OwnText.Names(subject.Published.Linked).Append(published.Settings.Title).Concat(OwnText.Hosts(published.Settings))
            .Select(NameStrength.Key).ToHashSet();
        _all = Names(subject, published, _known);
        _weak = new WeakNames(subject, _all, prose);
        _names = Index();
        // The ones that nothing takes out come first.
        foreach (var sentence in InternalText.Sentences(subject.All, subject.Handbook)
            .OrderBy(sentence => (sentence.IsMarked ? 0 : 2) + (sentence.IsLabel ? 1 : 0)))
            _sentences.Add(sentence);
        _sentences.TakeOut(OwnText.Fields(published), _ => true);
        _sentences.TakeOut(OwnText.Labels(published, subject.Published.Linked), sentence => sentence.IsLabel);
        if (prose.Exists(own => _sentences.In(own.Text).Any()))
            LearnTool();
        var repeated = prose.SelectMany((own, block) => _sentences.In(own.Text).Select(sentence => (Block: block, Sentence: sentence))).ToList();
        var copied = repeated.Select(pair => pair.Sentence).Where(sentence => sentence.IsMarked).ToHashSet();
        copied.ExceptWith(CommonSentences.Of([.. prose.Select(own => own.Text)], [.. repeated.Where(pair => copied.Contains(pair.Sentence))]));
        Repeated = [.. LeakReport.OfRepeated(repeated.Where(pair => !copied.Contains(pair.Sentence))
            .Select(pair => (prose[pair.Block].Span, pair.Sentence))), .. _weak.Named];
        _sentences.TakeOut(prose.Select(own => own.Text), _ => true, kept: copied);
    }

    /// <summary>
    /// From here on what the tool says by itself is no hit. Learning it costs a site, so it is only done where something was found:
    /// most builds find nothing.
    /// </summary>
    public void LearnTool()
    {
        if (_tool is not null)
            return;
        _tool = new ToolsWords(_subject.Blank(), _all);
        _names = Index();
        _sentences.TakeOut(_tool.Texts, _ => true);
    }

    private NameIndex Index() => new(
        _all.Where(name => _tool?.Say(name) != true && (!(name.IsWeak || _weak.Doubtful.Contains(name)) || _weak.IsSought(name))),
        OwnText.Phrases(_subject.Published.Linked, _subject.All.Settings), _known);

    /// <summary>What public text says as internal text does, without being stopped for it.</summary>
    public ImmutableArray<Diagnostic> Repeated { get; }

    /// <summary>The hits of a text, by what it says and by what its letters look like.</summary>
    public void Find(Reading reading, SearchRoom room, List<Hit> hits)
    {
        var (text, words) = (reading.Text, room.Words);
        var hasLooks = WordReader.Read(text, words, room.Compounds);
        _names.Find(text, words, hits);
        _sentences.Find(text, words, hits);
        if (room.Compounds.Count > 0 && !_names.IsEmpty)
        {
            Compounds.Read(text, words, room.Compounds, room.Parts);
            _names.Find(text, room.Parts, hits);
        }
        if (hasLooks)
        {
            WordReader.Read(text, words, byLooks: true);
            _names.Find(text, words, hits);
            _sentences.Find(text, words, hits);
        }
        if (hits.Count > 0)
            hits.RemoveAll(hit => (reading.IsRaw && IsShort(reading, hit))
                || (reading.IsOfTool && (IsPolicy(reading.Text, hit) || _tool?.SayAt(reading, hit) == true)));
    }

    /// <summary>
    /// At the head of each page the tool names the page's security policy, and handbooks have one, too: without this,
    /// each of them would pay for learning what the tool says.
    /// </summary>
    private static bool IsPolicy(string text, Hit hit) =>
        text.AsSpan(0, Math.Min(text.Length, hit.End + Policy.Length)).LastIndexOf(Policy) is >= 0 and var at && at <= hit.Start
            && hit.End <= at + Policy.Length;

    private const string Policy = "<meta http-equiv=\"" + Pages.ContentSecurityPolicy.Name;

    /// <summary>So many letters or fewer stand in pictures by chance.</summary>
    private const int RawLeast = 3;

    /// <summary>In what the tool wrote, signs between the letters do not count either; in other files less is taken for chance.</summary>
    private static bool IsShort(Reading reading, Hit hit)
    {
        if (!reading.IsOfTool)
            return hit.End - hit.Start <= RawLeast;
        var letters = 0;
        foreach (var c in reading.Text.AsSpan(hit.Start..hit.End))
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        return letters <= RawLeast;
    }

    private static List<SecretName> Names(GateSubject subject, Declarations published, HashSet<ulong> known)
    {
        var handbook = subject.Published.Linked;
        var paths = OwnText.Paths(published)
            .Concat(handbook.Roles.Select(role => role.Address).Concat(handbook.Items.Select(item => item.Address))
                .Concat(handbook.Pages.Select(page => page.Address))
                .Select(address => $"{address.Value}index".Trim('/')))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var addresses = WebAddress.Published(published);
        return
        [
            .. InternalText.Names(subject.All, subject.Handbook)
                .Select(NameStrength.Of).OfType<SecretName>()
                .Where(name => name.Bearer == NameBearer.Address
                    ? !addresses.Contains(name.Text) : name.IsPath
                    ? !paths.Contains(name.Text) && !handbook.Addresses.HasPage(name.Text) : !known.Contains(NameStrength.Key(name.Text)))
                .DistinctBy(name => (name.IsPath, NameStrength.Key(name.Text))),
        ];
    }
}
