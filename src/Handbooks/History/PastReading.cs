using System.Collections.Immutable;
using Handbooks.Comparison;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Syntax;

namespace Handbooks.History;

/// <param name="IsPublic">What the settings say of the file, then and now.</param>
/// <param name="Settings">Today's handbook.yml, by which pages are read; empty for data files, which do not depend on it.</param>
internal sealed record ReadingKey(string Blob, string Path, bool IsPublic, string Settings);

/// <summary>What one version of one file declares, for the team and for partners.</summary>
/// <param name="IsWhole">False where a fault cut the reading short: something that it lacks may still have been meant.</param>
internal sealed record PastReading(bool IsWhole, PerAudience<ItemState> Items, PerAudience<RoleState> Roles)
{
    public static PastReading Nothing { get; } = new(true, PerAudience<ItemState>.Nothing, PerAudience<RoleState>.Nothing);

    /// <summary>A file that exists and cannot be read.</summary>
    public static PastReading Unreadable { get; } = Nothing with { IsWhole = false };

    /// <param name="path">Of the file in that version.</param>
    /// <param name="bytes">Null where git does not have them.</param>
    /// <param name="settings">Today's, so that a change of settings does not look like a change of roles.</param>
    public static PastReading Of(string path, byte[]? bytes, Visibility byDefault, HandbookSettings settings)
    {
        if (SourceTree.KindOf(path) is not { } kind || bytes is null || bytes.Length > SourceReader.LimitOf(kind)
            || SourceDecoder.Decode(path, bytes) is not { Fault: null } decoded)
            return Unreadable;
        var file = new SourceFile(kind, decoded.Text, decoded.Encoding);
        return kind == SourceKind.Yaml
            ? OfItems(PageParser.ParseData(file), byDefault, settings.Day) : OfRoles(PageParser.Parse(file, settings.Parts, settings.Title),
                byDefault, settings);
    }

    private static PastReading OfItems(Result<DataDocument> document, Visibility byDefault, KnownDay today)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var items = ItemReader.Read(document.Value, byDefault, today, diagnostics).ToList();
        var faults = diagnostics.Where(IsOfContent).Concat(document.Diagnostics.Where(IsError)).ToList();
        return Nothing with
        {
            IsWhole = document.Value.IsWhole && !faults.Any(IsError),
            Items = new(
                [.. items.Select(item => ItemState.Of(item) with { IsDoubtful = IsAmong(faults, item) })],
                [.. items.Where(item => item.Visibility == Visibility.Public)
                    .Select(item => ItemState.Of(new Published<ItemDeclaration>(item.AsPublished())) with { IsDoubtful = IsAmong(faults, item) })]),
        };
    }

    private static PastReading OfRoles(Result<PageDocument> page, Visibility byDefault, HandbookSettings settings)
    {
        var roles = DeclarationReader.ReadRoles(page.Value, settings, byDefault, ImmutableArray.CreateBuilder<Diagnostic>());
        return Nothing with
        {
            IsWhole = !page.Diagnostics.Any(IsError),
            Roles = new(
                [.. roles.Select(RoleState.Of)],
                [.. roles.Where(role => role.Visibility == Visibility.Public).Select(role => RoleState.Of(new Published<RoleDeclaration>(role)))]),
        };
    }

    /// <summary>A value that was ignored reads as its default, such as "planned".</summary>
    private static bool IsAmong(List<Diagnostic> faults, ItemDeclaration item) =>
        faults.Any(fault => fault.Span.Start >= item.Span.Start && fault.Span.Start < item.Span.End);

    private static bool IsOfContent(Diagnostic diagnostic) => IsError(diagnostic) || diagnostic.Descriptor == ModelDiagnostics.WrongValue;

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;
}

/// <param name="Public">Made from published declarations alone.</param>
internal sealed record PerAudience<T>(ImmutableArray<T> Team, ImmutableArray<T> Public)
{
    public static PerAudience<T> Nothing { get; } = new([], []);
}
