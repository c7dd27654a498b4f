using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;

namespace Handbooks.Rendering.Gate;

/// <summary>What the gate searches for: internal names and sentences, except those that public sources or the generator use themselves.</summary>
internal sealed class InternalTerms
{
    private readonly GateSubject _subject;
    private readonly List<InternalName> _all;
    private readonly HashSet<ulong> _known;
    private readonly WeakNames _weak;
    private readonly SentenceIndex _sentences = new();
    private NameIndex _names;
    private GeneratedText? _generated;

    public InternalTerms(GateSubject subject)
    {
        _subject = subject;
        var published = subject.Declarations.ToDeclarations();
        var prose = PublicText.Prose(published).ToList();
        _known = PublicText.Names(subject.Published.Linked).Append(published.Settings.Title).Concat(PublicText.Hosts(published.Settings))
            .Select(NameStrength.Key).ToHashSet();
        _all = Names(subject, published, _known);
        _weak = new WeakNames(subject, _all, prose);
        _names = Index();
        // Where sentences share words, the first one added is reported: marked ones are never removed, so they come first.
        foreach (var sentence in InternalText.Sentences(subject.All, subject.Handbook)
            .OrderBy(sentence => (sentence.IsMarked ? 0 : 2) + (sentence.IsLabel ? 1 : 0)))
            _sentences.Add(sentence);
        _sentences.TakeOut(PublicText.Fields(published), _ => true);
        _sentences.TakeOut(PublicText.Labels(published, subject.Published.Linked), sentence => sentence.IsLabel);
        if (prose.Exists(own => _sentences.In(own.Text).Any()))
            LearnGeneratedText();
        var repeated = prose.SelectMany((own, block) => _sentences.In(own.Text).Select(sentence => (Block: block, Sentence: sentence))).ToList();
        var copied = repeated.Select(pair => pair.Sentence).Where(sentence => sentence.IsMarked).ToHashSet();
        copied.ExceptWith(CommonSentences.Of([.. prose.Select(own => own.Text)], [.. repeated.Where(pair => copied.Contains(pair.Sentence))]));
        Repeated = [.. LeakReport.OfRepeated(repeated.Where(pair => !copied.Contains(pair.Sentence))
            .Select(pair => (prose[pair.Block].Span, pair.Sentence))), .. _weak.Named];
        _sentences.TakeOut(prose.Select(own => own.Text), _ => true, kept: copied);
    }

    /// <summary>
    /// From here on, generated text is not reported. Learning it costs the rendering of a site, so it is done only after a first
    /// match: most builds have none.
    /// </summary>
    public void LearnGeneratedText()
    {
        if (_generated is not null)
            return;
        _generated = new GeneratedText(_subject.Blank(), _all);
        _names = Index();
        _sentences.TakeOut(_generated.Texts, _ => true);
    }

    private NameIndex Index() => new(
        _all.Where(name => _generated?.Contains(name) != true && (!(name.IsWeak || _weak.Doubtful.Contains(name)) || _weak.IsSearched(name))),
        PublicText.Phrases(_subject.Published.Linked, _subject.All.Settings), _known);

    /// <summary>Warnings for public text that shares words with internal text but does not stop the build.</summary>
    public ImmutableArray<Diagnostic> Repeated { get; }

    /// <summary>Adds what is found in a text, both as spelled and as its letters appear.</summary>
    public void Find(Reading reading, SearchBuffers buffers, List<Hit> hits)
    {
        var (text, words) = (reading.Text, buffers.Words);
        var hasLookalikes = WordReader.Read(text, words, buffers.Compounds);
        _names.Find(text, words, hits);
        _sentences.Find(text, words, hits);
        if (buffers.Compounds.Count > 0 && !_names.IsEmpty)
        {
            Compounds.Read(text, words, buffers.Compounds, buffers.Parts);
            _names.Find(text, buffers.Parts, hits);
        }
        if (hasLookalikes)
        {
            WordReader.Read(text, words, byAppearance: true);
            _names.Find(text, words, hits);
            _sentences.Find(text, words, hits);
        }
        if (hits.Count > 0)
            hits.RemoveAll(hit => (reading.IsRaw && IsShort(reading, hit))
                || (reading.IsGenerated && (IsPolicy(reading.Text, hit) || _generated?.ContainsAt(reading, hit) == true)));
    }

    /// <summary>
    /// Each page's head names its Content-Security-Policy, and many handbooks have a "security policy": without this exception, each
    /// of them would have to learn the generated text.
    /// </summary>
    private static bool IsPolicy(string text, Hit hit) =>
        text.AsSpan(0, Math.Min(text.Length, hit.End + Policy.Length)).LastIndexOf(Policy) is >= 0 and var at && at <= hit.Start
            && hit.End <= at + Policy.Length;

    private const string Policy = "<meta http-equiv=\"" + Pages.ContentSecurityPolicy.Name;

    /// <summary>So few letters occur in binary data by chance.</summary>
    private const int RawLeast = 3;

    /// <summary>In generated files only letters and digits count; in others, all characters.</summary>
    private static bool IsShort(Reading reading, Hit hit)
    {
        if (!reading.IsGenerated)
            return hit.End - hit.Start <= RawLeast;
        var letters = 0;
        foreach (var c in reading.Text.AsSpan(hit.Start..hit.End))
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        return letters <= RawLeast;
    }

    private static List<InternalName> Names(GateSubject subject, Declarations published, HashSet<ulong> known)
    {
        var handbook = subject.Published.Linked;
        var paths = PublicText.Paths(published)
            .Concat(handbook.Roles.Select(role => role.Address).Concat(handbook.Items.Select(item => item.Address))
                .Concat(handbook.Pages.Select(page => page.Address))
                .Select(address => $"{address.Value}index".Trim('/')))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var addresses = LinkedAddress.Published(published);
        return
        [
            .. InternalText.Names(subject.All, subject.Handbook)
                .Select(NameStrength.Of).OfType<InternalName>()
                .Where(name => name.Bearer == NameBearer.Address
                    ? !addresses.Contains(name.Text) : name.IsPath
                    ? !paths.Contains(name.Text) && !handbook.Addresses.HasPage(name.Text) : !known.Contains(NameStrength.Key(name.Text)))
                .DistinctBy(name => (name.IsPath, NameStrength.Key(name.Text))),
        ];
    }
}

/// <summary>What the generator writes without being given it: the names and sentences on the site of a blank handbook.</summary>
internal sealed class GeneratedText
{
    /// <summary>How many characters on either side must be generated, too. In a tag, the adjacent ones distinguish a key from a value.</summary>
    private const int Around = 8, BeforeInTag = 1, AfterInTag = 2;

    private readonly HashSet<(InternalTerm, string)> _places = [];
    private readonly HashSet<InternalTerm> _said = [];

    /// <param name="blank">The public site of the blank handbook.</param>
    /// <param name="names">All internal names.</param>
    public GeneratedText(ImmutableArray<OutputFile> blank, IReadOnlyList<InternalName> names)
    {
        var index = new NameIndex(names, [], read: WordReader.WithNumbersAlike);
        var (hits, base64) = (new List<Hit>(), new Base64Runs());
        foreach (var file in blank)
        {
            new FileReadings(Read, base64).Read(file.Path, file.Content, isGenerated: true);
            Read(Escapes.UndoWeb(new Reading(file.Path["public/".Length..], at => at)));
        }

        void Read(Reading reading)
        {
            Texts.Add(reading.Text);
            hits.Clear();
            index.Find(reading.Text, WordReader.WithNumbersAlike(reading.Text), hits);
            foreach (var hit in hits)
            {
                _said.Add(hit.Term);
                if (IsPerson(hit.Term))
                    _places.Add((hit.Term, Place(reading, hit)));
            }
        }
    }

    /// <summary>Every reading of the blank site.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>A name that the generator writes reveals nothing, unless it is a person's.</summary>
    public bool Contains(InternalName name) => !(IsPerson(name) && !name.IsWeak) && _said.Contains(name);

    /// <summary>The generator writes this person's name in the same place.</summary>
    public bool ContainsAt(Reading reading, Hit hit) => _places.Count > 0 && IsPerson(hit.Term) && _places.Contains((hit.Term, Place(reading, hit)));

    private static bool IsPerson(InternalTerm term) => term is InternalName { Bearer: NameBearer.Person };

    private static string Place(Reading reading, Hit hit)
    {
        var isKey = reading.IsTags || reading.Text.AsSpan(hit.End).StartsWith("\":");
        var (before, after) = isKey ? (BeforeInTag, AfterInTag) : (Around, Around);
        return $"{(isKey ? 't' : 'v')}{reading.Text[Math.Max(0, hit.Start - before)..Math.Min(reading.Text.Length, hit.End + after)]}";
    }
}

/// <summary>Lists that one thread reuses while it searches.</summary>
internal sealed class SearchBuffers
{
    public List<Word> Words { get; } = [];

    /// <summary>Indexes of compound words.</summary>
    public List<int> Compounds { get; } = [];

    /// <summary>The parts of compound words, with their neighbours.</summary>
    public List<Word> Parts { get; } = [];

    public List<Hit> Hits { get; } = [];

    public Base64Runs Base64 { get; } = new();
}
