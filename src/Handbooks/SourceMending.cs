using System.Collections.Immutable;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Pages;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks;

/// <summary>A file of the input folder before and after.</summary>
/// <param name="Fixes">What was mended in it, in the order in which it was done.</param>
public sealed record MendedFile(SourceFile Before, SourceFile After, ImmutableArray<Diagnostic> Fixes)
{
    public string Path => Before.Path;
}

/// <summary>What a run of fixes makes of an input folder, and what it had to leave.</summary>
/// <param name="Files">Those that change, in order of path.</param>
/// <param name="Left">Fixes that were chosen and not made: the last round still found them.</param>
/// <param name="Last">What the compiler says of the mended files.</param>
/// <param name="Withheld">Paths of files that were left as they are: mended, they would change what is public.</param>
public sealed record MendingResult(ImmutableArray<MendedFile> Files, ImmutableArray<Diagnostic> Left, Compilation Last,
    ImmutableArray<string> Withheld);

/// <summary>Makes the fixes that the compiler's diagnostics carry, in memory. What is public before is public afterwards, and nothing else.</summary>
public static class SourceMending
{
    /// <summary>Fixes that overlap are made one after another; more rounds than these no real damage takes.</summary>
    private const int MostRounds = 8;

    /// <param name="isChosen">Asked of every diagnostic that carries a fix.</param>
    /// <param name="compile">The whole compiler over a tree: what is mended is read again, until nothing chosen is left.</param>
    public static MendingResult Mend(SourceTree tree, Func<Diagnostic, bool> isChosen, Func<SourceTree, Compilation> compile)
    {
        var damaged = tree.Files.Where(file => file.IsDamaged).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var current = tree.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var made = new Dictionary<string, List<Diagnostic>>(StringComparer.Ordinal);
        var withheld = new SortedSet<string>(StringComparer.Ordinal);
        HashSet<(string, string, int)>? publicBefore = null;
        for (var round = 0; ; round++)
        {
            var compilation = compile(tree with { Files = [.. tree.Files.Select(file => current[file.Path])] });
            var published = PublicThings(compilation.Public);
            publicBefore ??= published;
            if (Suspects(publicBefore, published, made) is { Count: > 0 } suspects)
            {
                Restore(tree, suspects, current, made);
                withheld.UnionWith(suspects);
                continue;
            }
            var chosen = compilation.Diagnostics.Where(diagnostic =>
                diagnostic.Fix is not null && current.ContainsKey(diagnostic.Span.Path) && !withheld.Contains(diagnostic.Span.Path)
                    && !damaged.Contains(diagnostic.Span.Path) && isChosen(diagnostic)).ToImmutableArray();
            if (chosen.IsEmpty || round >= MostRounds)
                return new(Changed(tree, current, made), chosen, compilation, [.. withheld]);
            foreach (var ofFile in chosen.GroupBy(diagnostic => diagnostic.Span.Path, StringComparer.Ordinal))
            {
                var fixes = FixOverlap.FirstOfEach([.. ofFile]);
                current[ofFile.Key] = Apply(current[ofFile.Key], fixes);
                (made.TryGetValue(ofFile.Key, out var before) ? before : made[ofFile.Key] = []).AddRange(fixes);
            }
        }
    }

    /// <summary>What is public, by the file that it is written in: a fix may correct a title, and may not publish or withdraw anything.</summary>
    private static HashSet<(string Kind, string Path, int Count)> PublicThings(Inventory inventory) =>
    [
        .. inventory.Pages.Concat(inventory.Roles).Select(thing => ("page", thing.Source.Path, 0)),
        .. inventory.Items.CountBy(item => item.Source.Path).Select(file => ("items", file.Key, file.Value)),
        .. inventory.People.DistinctBy(person => person.Source).CountBy(person => person.Source.Path)
        .Select(file => ("people", file.Key, file.Value)),
        .. inventory.Files.Select(file => ("file", file.Name, 0)),
    ];

    /// <summary>Mended files to blame for a change of what is public: those that changed themselves, or else all.</summary>
    private static List<string> Suspects(HashSet<(string Kind, string Path, int Count)> before, HashSet<(string Kind, string Path, int Count)> after,
        Dictionary<string, List<Diagnostic>> made)
    {
        var changed = before.Except(after).Concat(after.Except(before)).Select(thing => thing.Path).ToHashSet(StringComparer.Ordinal);
        if (changed.Count == 0)
            return [];
        var own = made.Keys.Where(changed.Contains).ToList();
        return own.Count > 0 ? own : [.. made.Keys];
    }

    private static void Restore(SourceTree tree, List<string> paths, Dictionary<string, SourceFile> current,
        Dictionary<string, List<Diagnostic>> made)
    {
        foreach (var file in tree.Files.Where(file => paths.Contains(file.Path)))
        {
            current[file.Path] = file;
            made.Remove(file.Path);
        }
    }

    private static SourceFile Apply(SourceFile file, List<Diagnostic> fixes)
    {
        var text = new StringBuilder();
        var copied = 0;
        foreach (var edit in fixes.SelectMany(diagnostic => diagnostic.Fix!.Edits).OrderBy(edit => edit.Start).ThenBy(edit => edit.End))
        {
            text.Append(file.Text.Text, copied, edit.Start - copied).Append(edit.Replacement);
            copied = edit.End;
        }
        text.Append(file.Text.Text, copied, file.Text.Text.Length - copied);
        return file with
        {
            Text = new SourceText(file.Path, text.ToString()),
            Encoding = fixes.Exists(diagnostic => diagnostic.Fix!.WritesUtf8) ? SourceEncoding.Utf8 : file.Encoding,
        };
    }

    private static ImmutableArray<MendedFile> Changed(SourceTree tree, Dictionary<string, SourceFile> current,
        Dictionary<string, List<Diagnostic>> made) =>
        [.. tree.Files.Where(file => made.ContainsKey(file.Path)).Select(file => new MendedFile(file, current[file.Path], [.. made[file.Path]]))];
}
