using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Rendering.Gate.Readings;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>
/// Searches the public site for internal names and sentences: every byte of every file, and its name, in each encoding that a
/// person or program could read. The public model contains nothing internal, but authors may have written it into public text.
/// </summary>
public static class LeakGate
{
    /// <summary>Where files of the input folder are, except those that handbook.yml puts at the root of the site.</summary>
    private const string Attachments = "public/files/";

    /// <summary>In bytes. A larger file is published unsearched, and that is reported.</summary>
    private const long Limit = 32 << 20;

    /// <param name="files">Of the public site; paths begin with <c>public/</c>.</param>
    public static ImmutableArray<Diagnostic> Check(ImmutableArray<OutputFile> files, GateSubject subject)
    {
        var terms = new InternalTerms(subject);
        var own = subject.ThemeAssets.ToHashSet();
        var copied = CopiedToRoot(subject.Published.Linked);
        var found = new (List<Leak> Leaks, bool IsPartial)[files.Length];
        SearchAll(Enumerable.Range(0, files.Length));
        WordFiles.TakeOut(files, found, own);
        var hits = Enumerable.Range(0, files.Length).Where(i => found[i].Leaks.Count > 0).ToList();
        if (hits.Count > 0)
        {
            terms.LearnGeneratedText(hits.SelectMany(i => found[i].Leaks).Select(leak => leak.Term).Distinct());
            SearchAll(hits);
            WordFiles.TakeOut(files, found, own);
        }
        return
        [
            .. LeakReport.Of(found.SelectMany(file => file.Leaks), WrittenPages(subject.Published.Linked)),
            .. terms.Repeated,
            .. files.Where((_, i) => found[i].IsPartial).Select(Unsearched),
        ];

        void SearchAll(IEnumerable<int> which)
        {
            var places = which.ToArray();
            Parallel.For(0, places.Length, () => new SearchBuffers(), (at, _, buffers) =>
            {
                var file = files[places[at]];
                // Theme assets contain nothing from a handbook, and copied files are read to the end even if nothing is internal: some
                // cannot be searched. Streamed files are large: they are read one at a time below.
                if (!file.IsStreamed)
                    found[places[at]] = (!file.IsDrawn && own.Contains(file.Content)) || (terms.IsEmpty && !IsCopied(file, copied)) ? ([], false)
                        : Search(file, IsCopied(file, copied), terms, buffers);
                return buffers;
            }, _ => { });
            foreach (var i in places.Where(i => files[i].IsStreamed))
                found[i] = Search(files[i], IsCopied(files[i], copied), terms, new SearchBuffers());
        }

        static Diagnostic Unsearched(OutputFile file) => new SourceText(file.Path, "").Start is var place && file.Length > Limit
            ? RenderingDiagnostics.TooLargeToSearch(place, file.Length, Limit)
            : RenderingDiagnostics.Unsearched(place);
    }

    /// <summary>Output paths of pages that authors wrote.</summary>
    private static HashSet<string> WrittenPages(Handbook published) =>
        [.. published.Roles.Select(role => role.Address).Concat(published.Items.Select(item => item.Address))
            .Concat(published.Pages.Select(page => page.Address).Except(SitePath.Generated)).Select(address => "public/" + address.FilePath)];

    private static HashSet<string> CopiedToRoot(Handbook published) =>
        [.. published.Branding.Static.Select(path => "public/" + published.Settings.Branding.StaticPath(path))];

    /// <summary>Whether an author wrote it, in whatever format: such a file is unpacked, and none of its text is the tool's.</summary>
    private static bool IsCopied(OutputFile file, HashSet<string> copiedToRoot) =>
        file.Path.StartsWith(Attachments, StringComparison.Ordinal) || copiedToRoot.Contains(file.Path);

    private static (List<Leak>, bool) Search(OutputFile file, bool isCopied, InternalTerms terms, SearchBuffers buffers)
    {
        var leaks = new Dictionary<InternalTerm, Leak>();
        var readings = new FileReadings(reading => Read(reading, isName: false), buffers.Base64);
        // A drawn picture is searched by the words on it.
        if (file.IsDrawn || file.Length <= Limit)
            readings.Read(file.IsDrawn ? file.Path + ".txt" : file.Path, file.Readable, !isCopied);
        var folder = file.Path.StartsWith(Attachments, StringComparison.Ordinal) ? Attachments : "public/";
        Read(Escapes.UndoWeb(new Reading(file.Path[folder.Length..], at => at)), isName: true);
        return ([.. leaks.Values], readings.IsPartial || (!file.IsDrawn && file.Length > Limit));

        void Read(Reading reading, bool isName)
        {
            buffers.Hits.Clear();
            terms.Find(reading, buffers, buffers.Hits);
            foreach (var hit in buffers.Hits)
                leaks.TryAdd(hit.Term, new Leak(file, hit.Term, isName ? null : () => reading.ToByte(hit.Start))
                {
                    Text = reading.Text[hit.Start..Math.Min(hit.End, reading.Text.Length)],
                });
        }
    }
}

/// <summary>What the gate compares: the whole handbook, and the part that the public site was generated from.</summary>
/// <param name="Blank">The public site of an empty handbook: all its text is generated. Called at most once, and only if something
/// internal is found.</param>
/// <param name="ThemeAssets">Style sheets and scripts of the theme.</param>
public sealed record GateSubject(
    Declarations All,
    Handbook Handbook,
    PublicDeclarations Declarations,
    PublicHandbook Published,
    Func<ImmutableArray<OutputFile>> Blank,
    ImmutableArray<ReadOnlyMemory<byte>> ThemeAssets);
