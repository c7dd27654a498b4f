using System.Collections.Immutable;
using System.Text;
using Handbooks.Diagnostics;
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
public sealed record MendingResult(ImmutableArray<MendedFile> Files, ImmutableArray<Diagnostic> Left, Compilation Last);

/// <summary>Makes the fixes that the compiler's diagnostics carry, in memory.</summary>
public static class SourceMending
{
    /// <summary>Fixes that overlap are made one after another; more rounds than these no real damage takes.</summary>
    private const int MostRounds = 8;

    /// <param name="isChosen">Asked of every diagnostic that carries a fix.</param>
    /// <param name="compile">The whole compiler over a tree: what is mended is read again, until nothing chosen is left.</param>
    public static MendingResult Mend(SourceTree tree, Func<Diagnostic, bool> isChosen, Func<SourceTree, Compilation> compile)
    {
        var current = tree.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var made = new Dictionary<string, List<Diagnostic>>(StringComparer.Ordinal);
        for (var round = 0; ; round++)
        {
            var compilation = compile(tree with { Files = [.. tree.Files.Select(file => current[file.Path])] });
            var chosen = compilation.Diagnostics.Where(diagnostic => diagnostic.Fix is not null && current.ContainsKey(diagnostic.Span.Path) && isChosen(diagnostic)).ToImmutableArray();
            if (chosen.IsEmpty || round == MostRounds)
                return new(Changed(tree, current, made), chosen, compilation);
            foreach (var ofFile in chosen.GroupBy(diagnostic => diagnostic.Span.Path, StringComparer.Ordinal))
            {
                var fixes = FixOverlap.FirstOfEach([.. ofFile]);
                current[ofFile.Key] = Apply(current[ofFile.Key], fixes);
                (made.TryGetValue(ofFile.Key, out var before) ? before : made[ofFile.Key] = []).AddRange(fixes);
            }
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

    private static ImmutableArray<MendedFile> Changed(SourceTree tree, Dictionary<string, SourceFile> current, Dictionary<string, List<Diagnostic>> made) =>
        [.. tree.Files.Where(file => made.ContainsKey(file.Path)).Select(file => new MendedFile(file, current[file.Path], [.. made[file.Path]]))];
}
