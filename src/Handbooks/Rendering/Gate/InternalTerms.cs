using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Rendering.Gate.Readings;

namespace Handbooks.Rendering.Gate;

/// <summary>What the gate searches for: internal names and sentences, except those that public sources or the generator use themselves.</summary>
internal sealed class InternalTerms
{
    private readonly GateSubject _subject;
    private readonly SentenceIndex _sentences;
    private readonly NameIndex _names;
    private GeneratedText? _generated;

    public InternalTerms(GateSubject subject)
    {
        _subject = subject;
        var published = subject.Declarations.ToDeclarations();
        var known = new Lazy<HashSet<ulong>>(() => [.. PublicText.Names(subject.Published.Linked).Append(published.Settings.Title)
            .Concat(PublicText.Hosts(published.Settings)).Select(NameStrength.Key)]);
        var all = Names(subject, published, known);
        var secret = new InternalProse(subject.All, subject.Handbook, new NameIndex(WeakNames.Words(all)));
        _sentences = new SentenceIndex(secret.Sentences);
        var weak = new WeakNames(all, secret.InLowerCase);
        Repeated = all.Count == 0 && _sentences.IsEmpty ? [] : Compare(published, weak);
        _names = new NameIndex(all.Where(weak.IsSearched), () => PublicText.Phrases(subject.Published.Linked, subject.All.Settings),
            all.Count > 0 ? known.Value : null);
    }

    /// <summary>Nothing is internal that a public file could reveal.</summary>
    public bool IsEmpty => _names.IsEmpty && _sentences.IsEmpty;

    /// <summary>
    /// From here on, generated text is not reported. Learning it costs the rendering of a site, so it is done only after a first
    /// match: most builds have none.
    /// </summary>
    /// <param name="found">What was found, of which some may be generated.</param>
    public void LearnGeneratedText(IEnumerable<InternalTerm> found)
    {
        if (_generated is null)
        {
            _generated = new GeneratedText(_subject.Blank());
            _sentences.TakeOut(_generated.Texts, _ => true);
        }
        _generated.Find([.. found.OfType<InternalName>()]);
    }

    /// <summary>Warnings for public text that shares words with internal text but does not stop the build.</summary>
    public ImmutableArray<Diagnostic> Repeated { get; }

    /// <summary>Compares public text with internal text, and excludes from the search what both say.</summary>
    private ImmutableArray<Diagnostic> Compare(Declarations published, WeakNames weak)
    {
        var (fields, prose) = (PublicText.Fields(published).ToList(), PublicText.Prose(published).ToArray());
        weak.ReadFields(fields, new SearchBuffers());
        _sentences.TakeOut(fields, _ => true);
        var labels = prose.Where(own => own.IsHeading).Select(own => own.Text)
            .Concat(PublicText.Duties(_subject.Published.Linked).Select(duty => duty.Text));
        _sentences.TakeOut(labels, sentence => sentence.IsLabel);

        var read = new (Hit[] Names, ulong[] Runs)[prose.Length];
        Parallel.For(0, prose.Length, () => new SearchBuffers(), (i, _, buffers) =>
        {
            var text = prose[i].Text;
            var hasLookalikes = WordReader.Read(text, buffers.Words);
            read[i] = ([.. weak.Find(text, buffers)], _sentences.Among(buffers.Runs.Of(text, buffers.Words, hasLookalikes)));
            return buffers;
        }, _ => { });
        foreach (var (own, (names, _)) in prose.Zip(read))
            weak.Take(own, names);
        if (Array.Exists(read, own => _sentences.Repeated(own.Runs).Any()))
            LearnGeneratedText([]);
        var repeated = read.SelectMany((own, block) => _sentences.Repeated(own.Runs).Select(sentence => (Block: block, Sentence: sentence))).ToList();
        var copied = repeated.Select(pair => pair.Sentence).Where(sentence => sentence.IsMarked).ToHashSet();
        copied.ExceptWith(CommonSentences.Of([.. prose.Select(own => own.Text)], [.. repeated.Where(pair => copied.Contains(pair.Sentence))]));
        var kept = copied.SelectMany(SentenceIndex.RunsOf).ToHashSet();
        _sentences.TakeOut(read.SelectMany(own => own.Runs).Where(run => !kept.Contains(run)), _ => true);
        return [.. LeakReport.OfRepeated(repeated.Where(pair => !copied.Contains(pair.Sentence))
            .Select(pair => (prose[pair.Block].Span, pair.Sentence))), .. weak.Named()];
    }

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
            hits.RemoveAll(hit => (reading.IsRaw && IsShort(reading, hit)) || _generated?.Contains(hit.Term) == true
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

    private static List<InternalName> Names(GateSubject subject, Declarations published, Lazy<HashSet<ulong>> known)
    {
        var handbook = subject.Published.Linked;
        var paths = new Lazy<HashSet<string>>(() => PublicText.Paths(published)
            .Concat(handbook.Roles.Select(role => role.Address).Concat(handbook.Items.Select(item => item.Address))
                .Concat(handbook.Pages.Select(page => page.Address))
                .Select(address => $"{address.Value}index".Trim('/')))
            .ToHashSet(StringComparer.OrdinalIgnoreCase));
        var addresses = new Lazy<HashSet<string>>(() => LinkedAddress.Published(published));
        return
        [
            .. InternalNames.Of(subject.All, subject.Handbook)
                .Select(NameStrength.Of).OfType<InternalName>()
                .Select(name => (Name: name, Key: NameStrength.Key(name.Text)))
                .Where(name => !IsPublic(name.Name, name.Key))
                .DistinctBy(name => (name.Name.IsPath, name.Key))
                .Select(name => name.Name),
        ];

        bool IsPublic(InternalName name, ulong key) => name.Bearer == NameBearer.Address ? addresses.Value.Contains(name.Text)
            : name.IsPath ? paths.Value.Contains(name.Text) || handbook.Addresses.HasPage(name.Text) : known.Value.Contains(key);
    }
}

/// <summary>What the generator writes without being given it: the names and sentences on the site of a blank handbook.</summary>
internal sealed class GeneratedText
{
    /// <summary>How many characters on either side must be generated, too. In a tag, the adjacent ones distinguish a key from a value.</summary>
    private const int Around = 8, BeforeInTag = 1, AfterInTag = 2;

    private readonly HashSet<(InternalTerm, string)> _places = [];
    private readonly HashSet<InternalTerm> _said = [];
    private readonly List<Reading> _readings = [];

    /// <param name="blank">The public site of the blank handbook.</param>
    public GeneratedText(ImmutableArray<OutputFile> blank)
    {
        var base64 = new Base64Runs();
        foreach (var file in blank)
        {
            new FileReadings(_readings.Add, base64).Read(file.Path, WordFiles.WithoutLists(file), isGenerated: true);
            _readings.Add(Escapes.UndoWeb(new Reading(file.Path["public/".Length..], at => at)));
        }
    }

    /// <summary>Every reading of the blank site.</summary>
    public IEnumerable<string> Texts => _readings.Select(reading => reading.Text);

    /// <summary>Looks for names that were found elsewhere.</summary>
    public void Find(IReadOnlyCollection<InternalName> names)
    {
        var (index, hits) = (new NameIndex(names, read: WordReader.WithNumbersAlike), new List<Hit>());
        foreach (var reading in index.IsEmpty ? [] : _readings)
        {
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

    /// <summary>A name that the generator writes reveals nothing, unless it is a person's.</summary>
    public bool Contains(InternalTerm term) => term is InternalName name && !(IsPerson(name) && !name.IsWeak) && _said.Contains(name);

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

    public RunReader Runs { get; } = new();

    public Base64Runs Base64 { get; } = new();
}
