using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Rendering.Gate;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>
/// The last look at the public site: every byte of every file, and its name, is read in each way in which somebody could
/// read it, and searched for what is internal. The public model cannot hold such a thing; what an author wrote into public
/// text, it can.
/// </summary>
public static class LeakGate
{
    /// <summary>The folder of files that were copied from the input folder.</summary>
    private const string Copied = "public/files/";

    /// <summary>In bytes: a larger file is published and not searched, and that is reported.</summary>
    private const long Limit = 32 << 20;

    /// <param name="files">Of the public site, with the folder's name.</param>
    public static ImmutableArray<Diagnostic> Check(ImmutableArray<OutputFile> files, GateSubject subject)
    {
        var secrets = new Secrets(subject);
        var own = subject.ThemeAssets.ToHashSet();
        var found = new (List<Leak> Leaks, bool IsPartial)[files.Length];
        SearchAll(Enumerable.Range(0, files.Length));
        var hits = Enumerable.Range(0, files.Length).Where(i => found[i].Leaks.Count > 0).ToList();
        if (hits.Count > 0)
        {
            secrets.LearnTool();
            SearchAll(hits);
        }
        return
        [
            .. LeakReport.Of(found.SelectMany(file => file.Leaks), Written(subject.Published.Linked)),
            .. secrets.Repeated,
            .. files.Where((_, i) => found[i].IsPartial).Select(Unsearched),
        ];

        void SearchAll(IEnumerable<int> which)
        {
            var places = which.ToArray();
            Parallel.For(0, places.Length, () => new SearchRoom(), (at, _, room) =>
            {
                var file = files[places[at]];
                // What comes with the tool comes from no handbook; large files are in memory as a whole, so they take turns below.
                if (!file.IsStreamed)
                    found[places[at]] = own.Contains(file.Content) ? ([], false) : Search(file, secrets, room);
                return room;
            }, _ => { });
            foreach (var i in places.Where(i => files[i].IsStreamed))
                found[i] = Search(files[i], secrets, new SearchRoom());
        }

        static Diagnostic Unsearched(OutputFile file) => new SourceText(file.Path, "").Start is var place && file.Length > Limit
            ? RenderingDiagnostics.TooLargeToSearch(place, file.Length, Limit)
            : RenderingDiagnostics.Unsearched(place);
    }

    private static HashSet<string> Written(Handbook published) =>
        [.. published.Roles.Select(role => role.Address).Concat(published.Items.Select(item => item.Address))
            .Concat(published.Pages.Select(page => page.Address).Except(SitePath.Generated)).Select(address => "public/" + address.FilePath)];

    private static (List<Leak>, bool) Search(OutputFile file, Secrets secrets, SearchRoom room)
    {
        var leaks = new Dictionary<Secret, Leak>();
        var isCopied = file.Path.StartsWith(Copied, StringComparison.Ordinal);
        var readings = new FileReadings(reading => Read(reading, isName: false), room.Base64);
        if (file.Length <= Limit)
            readings.Read(file.Path, file.Content, !isCopied);
        Read(Escapes.UndoWeb(new Reading(file.Path[(isCopied ? Copied : "public/").Length..], at => at)), isName: true);
        return ([.. leaks.Values], readings.IsPartial || file.Length > Limit);

        void Read(Reading reading, bool isName)
        {
            room.Hits.Clear();
            secrets.Find(reading, room, room.Hits);
            foreach (var hit in room.Hits)
                leaks.TryAdd(hit.Secret, new Leak(file, hit.Secret, isName ? null : () => reading.ToByte(hit.Start)));
        }
    }
}
