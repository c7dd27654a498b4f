using System.Runtime.InteropServices;
using Handbooks.Linking;
using Handbooks.Model;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Rendering.Gate;

/// <summary>The text of internal things, read once and on all cores: its sentences, and the names that it uses as ordinary words.</summary>
internal sealed class InternalProse
{
    /// <param name="names">Names that may be ordinary words.</param>
    public InternalProse(Declarations all, Handbook handbook, NameIndex names)
    {
        var pages = all.Pages.Where(InternalNames.IsInternal).ToArray();
        var (duties, read) = (DutiesOf(handbook, pages), new BlockReader[pages.Length]);
        Parallel.For(0, pages.Length, () => new SearchBuffers(), (i, _, buffers) =>
        {
            read[i] = new BlockReader(names, duties, buffers);
            read[i].Read(pages[i]);
            return buffers;
        }, _ => { });
        var (roles, items) = (new BlockReader(names, duties, new()), new BlockReader(names, [], new()));
        foreach (var role in all.Roles.Where(role => InternalNames.IsInternal(role) && role.OwnPurpose is not null))
            roles.Whole(role.OwnPurpose!, "the purpose of a role", role.Title.Span, isMarked: false);
        foreach (var item in all.Items)
            items.Read(item);
        // Where sentences share words, the first one is reported: marked ones are never removed, so they come first.
        Sentences = [.. read.Append(roles).Append(items).SelectMany(part => part.Sentences)
            .OrderBy(read => (read.Sentence.IsMarked ? 0 : 2) + (read.Sentence.IsLabel ? 1 : 0))];
        foreach (var (term, path) in read.Zip(pages).SelectMany(pair => pair.First.InLowerCase.Select(term => (term, pair.Second.Path))))
        {
            ref var paths = ref CollectionsMarshal.GetValueRefOrAddDefault(InLowerCase, term, out _);
            (paths ??= []).Add(path);
        }
    }

    /// <summary>All that are long enough to be found, most important ones first.</summary>
    public IReadOnlyList<SentenceRuns> Sentences { get; }

    /// <summary>The paths of the pages that write a name in lower case.</summary>
    public Dictionary<InternalTerm, List<string>> InLowerCase { get; } = [];

    private static HashSet<ulong> DutiesOf(Handbook handbook, PageDeclaration[] pages)
    {
        var (paths, words) = (pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal), new List<Word>());
        var duties = new HashSet<ulong>();
        foreach (var (text, _) in PublicText.Duties(handbook).Where(duty => paths.Contains(duty.Span.Path)))
        {
            foreach (var sentence in ProseText.Sentences(text))
            {
                WordReader.Read(text.AsSpan(sentence), words);
                duties.Add(NameStrength.Key(CollectionsMarshal.AsSpan(words)));
            }
        }
        return duties;
    }

    /// <summary>Reads the text of one thing after another.</summary>
    private sealed class BlockReader(NameIndex names, HashSet<ulong> duties, SearchBuffers buffers)
    {
        public List<SentenceRuns> Sentences { get; } = [];
        public HashSet<InternalTerm> InLowerCase { get; } = [];

        public void Read(PageDeclaration page)
        {
            foreach (var (text, block) in ProseText.Of(page.Document.Markdown))
            {
                WordReader.Read(text, buffers.Words);
                FindNames(text);
                Split(text, new InternalSentence(text, .., "a sentence of a page", page.Document.SpanOf(block))
                {
                    IsOfSource = true,
                    IsMarked = page.IsMarkedInternal,
                    IsLabel = block is HeadingBlock,
                });
            }
            if (page.Description is { } description)
                Whole(description, "the description of a page", page.Document.Source.Start, page.IsMarkedInternal);
        }

        public void Read(ItemDeclaration item)
        {
            var isInternal = InternalNames.IsInternal(item);
            if (item.Summary is { } summary && (isInternal || item.PublicSummary is not null))
            {
                foreach (var (text, _) in ProseText.Of(summary.Markdown))
                {
                    WordReader.Read(text, buffers.Words);
                    Split(text, new InternalSentence(text, .., "a sentence of a roadmap item's summary", summary.Span)
                    {
                        IsOfSource = true,
                        IsMarked = item.IsMarkedInternal,
                    });
                }
            }
            foreach (var milestone in isInternal ? item.Milestones : [])
                Whole(milestone.Value.Title, "a milestone of a roadmap item", milestone.Span, item.IsMarkedInternal);
        }

        /// <summary>Takes a text as one sentence.</summary>
        public void Whole(string text, string kind, SourceSpan span, bool isMarked)
        {
            WordReader.Read(text, buffers.Words);
            Add(new InternalSentence(text, .., kind, span) { IsMarked = isMarked }, CollectionsMarshal.AsSpan(buffers.Words));
        }

        private void Split(string text, InternalSentence block)
        {
            var words = CollectionsMarshal.AsSpan(buffers.Words);
            foreach (var part in words.Length < SentenceIndex.Least ? [] : ProseText.Sentences(text))
            {
                var count = 0;
                while (count < words.Length && words[count].Start < part.End.Value)
                    count++;
                if (count >= SentenceIndex.Least)
                    Add(block with { Part = part }, words[..count]);
                words = words[count..];
            }
        }

        private void Add(InternalSentence sentence, ReadOnlySpan<Word> words)
        {
            if (!sentence.IsLabel && duties.Contains(NameStrength.Key(words)))
                sentence = sentence with { IsLabel = true };
            if (buffers.Runs.Of(sentence, words) is { } runs)
                Sentences.Add(runs);
        }

        private void FindNames(string text)
        {
            buffers.Hits.Clear();
            names.Find(text, buffers.Words, buffers.Hits);
            foreach (var hit in buffers.Hits)
            {
                if (hit.Start < text.Length && char.IsLower(text[hit.Start]))
                    InLowerCase.Add(hit.Term);
            }
        }
    }
}
