using System.Collections.Frozen;
using Handbooks.Checks;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Links;
using Handbooks.Linking.Names;
using Handbooks.Model;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks;

/// <summary>One mistake, one message: what follows from another finding, and goes with it, is not reported.</summary>
internal static class Consequences
{
    private static readonly FrozenSet<DiagnosticDescriptor> MisreadYaml =
        [YamlDiagnostics.InvalidYaml, YamlDiagnostics.YamlFeature, YamlDiagnostics.DuplicateKey, SyntaxDiagnostics.MergeConflict];

    /// <summary>Of two findings on one line, the first kinds explain the second ones.</summary>
    private static readonly (FrozenSet<DiagnosticDescriptor> Causes, FrozenSet<DiagnosticDescriptor> Effects)[] OfLine =
    [
        // What a value is wrong for says nothing new of a line that could only be guessed at.
        ([YamlDiagnostics.InvalidYaml, YamlDiagnostics.YamlFeature, RepairDiagnostics.HalfOfPair],
            [ModelDiagnostics.UnknownKey, ModelDiagnostics.UnknownFrontMatterKey, ModelDiagnostics.WrongValue, ModelDiagnostics.WrongShape,
                ModelDiagnostics.Placeholder, LinkDiagnostics.UndefinedRole, LinkDiagnostics.UnknownAccountable, LinkDiagnostics.UnknownItem]),
        // A bracket that is not closed may hide what is missing. Both are errors, so the build ends either way.
        ([YamlDiagnostics.InvalidYaml], [ModelDiagnostics.MissingKey]),
        ([ModelDiagnostics.WrongValue], [LinkDiagnostics.UnknownAccountable]),
        // A value that must be another one needs no quotes.
        ([ModelDiagnostics.WrongValue, LinkDiagnostics.UndefinedRole, LinkDiagnostics.UnknownAccountable, LinkDiagnostics.UnknownItem],
            [RepairDiagnostics.YamlReservedSign]),
        ([RepeatedDuties.Check.Descriptor], [ContradictoryLetters.Check.Descriptor]),
        ([LetterTableChecks.UnknownRole.Descriptor], [NameDiagnostics.MistypedRole]),
        // A letter is missing because it could not be read.
        ([RoleDiagnostics.UnknownLetter, RoleDiagnostics.LetterWithoutMark, LetterTableChecks.UnknownLetter.Descriptor,
                LinkDiagnostics.CellWithoutLetter],
            [MissingLetters.Accountable.Descriptor, MissingLetters.Responsible.Descriptor, NearDuplicate.Check.Descriptor]),
    ];

    /// <summary>What a page lacks, and what had to be guessed of it, if its front matter, or a part of it, was not read as it was meant.</summary>
    private static readonly FrozenSet<DiagnosticDescriptor> GapsOfPage =
        [MissingParts.Responsibilities.Descriptor, MissingParts.Purpose.Descriptor, MissingParts.Metrics.Descriptor,
            RoleDiagnostics.RoleByConvention, RoleDiagnostics.AliasFound, NameDiagnostics.UndefinedRoleName];

    /// <summary>Why a person does not hold the role that they were meant to.</summary>
    private static readonly FrozenSet<DiagnosticDescriptor> FaultsOfPeople =
        [.. MisreadYaml, ModelDiagnostics.UnknownKey, ModelDiagnostics.MissingKey, ModelDiagnostics.WrongShape, LinkDiagnostics.UndefinedRole];

    /// <summary>A name that nothing has.</summary>
    private static readonly FrozenSet<DiagnosticDescriptor> UnknownNames =
        [LinkDiagnostics.UndefinedRole, LinkDiagnostics.UnknownItem, LinkDiagnostics.UnknownAccountable];

    /// <summary>What is public is unknown while handbook.yml cannot be read; only the gate can then say something of it.</summary>
    private static readonly FrozenSet<DiagnosticDescriptor> AboutTheSites =
        [PublicRefersToInternal.Check.Descriptor, RenderingDiagnostics.RepeatedText];

    /// <summary>Without what follows from something else, in the same order.</summary>
    /// <param name="found">With their final severities.</param>
    public static List<Diagnostic> TakeOut(IReadOnlyCollection<Diagnostic> found)
    {
        var kinds = OfLine.Select(rule => found.Where(cause => rule.Causes.Contains(cause.Descriptor)).Select(LineOf).ToHashSet()).ToArray();
        var halfRead = found.Where(cause => cause.Descriptor == DialectDiagnostics.NotClosed || IsPageFault(cause))
            .Select(cause => cause.Span.Path).ToHashSet(StringComparer.Ordinal);
        var arePeopleHalfRead = found.Any(cause => FaultsOfPeople.Contains(cause.Descriptor) && cause.Span.Source is not null
            && DataFiles.IsPeople(cause.Span.Path));
        var unread = found.Where(IsOfUnreadData).Select(cause => cause.Span.Source).Distinct().SelectMany(NamesIn)
            .ToHashSet(StringComparer.Ordinal);
        var areSettingsFaulty = found.Any(cause => cause.Severity == Severity.Error && cause.Span.Source is not null
            && DataFiles.IsSettings(cause.Span.Path) && MisreadYaml.Contains(cause.Descriptor));
        var faults = found.Where(cause => IsPageFault(cause) || cause.Descriptor == PublishingDiagnostics.BadVisibility)
            .ToLookup(cause => cause.Span.Path);
        var belowEmpty = LinesBelowEmpty(found);
        var ofNoUse = found.Where(cause => cause.Descriptor == ModelDiagnostics.UnknownKey || cause.Descriptor == ModelDiagnostics.MissingKey)
            .Select(LineOf).ToHashSet();
        return WithLeaksAtTheirLinks([.. found.Where(effect => !Follows(effect)).Select(Explained)]);

        // What is named may be meant to be public.
        Diagnostic Explained(Diagnostic leak) =>
            leak.Descriptor == RenderingDiagnostics.LeakFound && faults[leak.Related[0].Span.Path].FirstOrDefault() is { } fault
                ? RenderingDiagnostics.LeakOfMisread(leak, fault) : leak;

        bool Follows(Diagnostic effect) =>
            OfLine.Index().Any(rule => rule.Item.Effects.Contains(effect.Descriptor) && kinds[rule.Index].Contains(LineOf(effect)))
            || (GapsOfPage.Contains(effect.Descriptor) && halfRead.Contains(effect.Span.Path))
            || (arePeopleHalfRead && effect.Descriptor == MissingParts.Holder.Descriptor)
            || (UnknownNames.Contains(effect.Descriptor) && unread.Contains(effect.Span.Text.Trim(AroundNames).Split('|')[0].Trim()))
            // A key that means nothing there means nothing twice.
            || (effect.Descriptor == YamlDiagnostics.DuplicateKey && effect.Related is [{ Span: var first }, ..] && IsOfData(first)
                && (ofNoUse.Contains(LineOf(first)) || belowEmpty.Contains(LineOf(effect))))
            || (areSettingsFaulty && AboutTheSites.Contains(effect.Descriptor));
    }

    /// <summary>Something in a data file was left out, and the build ends with an error: what it would have defined is not missing.</summary>
    private static bool IsOfUnreadData(Diagnostic cause) =>
        cause.Severity == Severity.Error && IsOfData(cause.Span)
        && (MisreadYaml.Contains(cause.Descriptor)
            || cause.Descriptor == ModelDiagnostics.MissingKey || cause.Descriptor == ModelDiagnostics.WrongShape);

    /// <summary>
    /// Lines between a key that was reported as empty and the unknown one that most likely belongs to it. Those of a file's own keys,
    /// which may say what is public, are not among them.
    /// </summary>
    private static HashSet<(string Path, int Line)> LinesBelowEmpty(IEnumerable<Diagnostic> found)
    {
        var lines = new HashSet<(string Path, int Line)>();
        foreach (var cause in found.Where(cause => cause.Descriptor == ModelDiagnostics.UnknownKey && cause.Related is [_, ..]))
        {
            var empty = cause.Related[0].Span.StartPosition;
            for (var line = empty.Line + 1; line < cause.Span.StartPosition.Line && empty.Column > 1; line++)
                lines.Add((cause.Span.Path, line));
        }
        return lines;
    }

    private static bool IsOfData(SourceSpan place) => place.Source is not null && SourceTree.KindOf(place.Path) == SourceKind.Yaml;

    private static readonly char[] AroundNames = [' ', '"', '\'', ',', '[', ']', '{', '}'];

    /// <summary>The ids and titles that a text of data has, wherever they stand.</summary>
    private static List<string> NamesIn(SourceText data)
    {
        var names = new List<string>();
        foreach (var line in data.Text.AsSpan().EnumerateLines())
        {
            if (line.IndexOf(':') is > 0 and var colon && line[..colon].Trim(" -{\"'") is "id" or "title")
                names.Add(line[(colon + 1)..].Trim(AroundNames).ToString());
        }
        return names;
    }

    /// <summary>A malformed link that shows an internal path is reported once: by the gate, at the link, with how to write it.</summary>
    private static List<Diagnostic> WithLeaksAtTheirLinks(List<Diagnostic> found)
    {
        var links = found.FindAll(diagnostic => diagnostic.Descriptor == LinkDiagnostics.LinkAsText);
        var leaks = links.Count == 0 ? [] : found.FindAll(diagnostic => diagnostic.Descriptor == RenderingDiagnostics.LeakFound);
        foreach (var link in links)
        {
            var shown = leaks.FindAll(leak => IsShownBy(link.Span.Text, leak.Related[0].Span));
            // What other pages show as well, or alone, is another mistake.
            var pages = shown.Where(leak => IsPath(leak.Related[0].Span)).SelectMany(PagesOf).ToHashSet(StringComparer.Ordinal);
            if (pages.Count != 1)
                continue;
            shown.RemoveAll(leak => !pages.IsSupersetOf(PagesOf(leak)));
            found.RemoveAll(shown.Contains);
            found[found.IndexOf(link)] = RenderingDiagnostics.LeakInLink(link.Span, link.Help, shown[0]);
        }
        return found;
    }

    /// <summary>The path of an internal page, or its title, of which paths are often made.</summary>
    private static bool IsShownBy(string link, SourceSpan source) =>
        link.Contains(InputPath.WithoutEnding(source.Path), StringComparison.OrdinalIgnoreCase)
        && (IsPath(source) || Slug.Of(link).Contains(Slug.Of(source.Text), StringComparison.Ordinal));

    /// <summary>Of a path alone no place in the page is meant.</summary>
    private static bool IsPath(SourceSpan source) => source.Start == source.End;

    /// <summary>The pages of a site that show what leaks.</summary>
    private static IEnumerable<string> PagesOf(Diagnostic leak) =>
        leak.Related.Skip(1).Select(place => place.Span.Path).Prepend(leak.Span.Path).Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>It keeps a page off the public site.</summary>
    private static bool IsPageFault(Diagnostic cause) =>
        cause.Descriptor.IsPageFault && cause.Span.Source is not null && SourceTree.KindOf(cause.Span.Path) == SourceKind.Markdown;

    private static (string Path, int Line) LineOf(Diagnostic diagnostic) => LineOf(diagnostic.Span);

    private static (string Path, int Line) LineOf(SourceSpan place) => place.Source is null ? ("", 0) : (place.Path, place.StartPosition.Line);
}
