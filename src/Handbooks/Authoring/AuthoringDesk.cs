using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Text;

namespace Handbooks.Authoring;

/// <summary>A handbook to which something is added: what it is now, and a way to read what it would be.</summary>
/// <param name="Check">Every error and warning of a tree.</param>
internal sealed record AuthoringDesk(
    SourceTree Tree, Declarations Declarations, Handbook Handbook, Func<SourceTree, ImmutableArray<Diagnostic>> Check)
{
    public HandbookSettings Settings => Declarations.Settings;

    /// <summary>Why no page can be in that folder; null where one can.</summary>
    public string? FaultOf(string folder) =>
        !SourcePath.IsInside(folder) ? $"the folder \"{folder}\" is not in the handbook, or has a name that some systems cannot store."
        : Settings.IsExcluded(folder.Length == 0 ? "new.md" : $"{folder}/new.md") ? $"handbook.yml excludes the folder \"{folder}\"; choose another."
        : null;

    /// <summary>There is something of that path, in letters that some system takes for the same.</summary>
    public SourceSpan? Taken(string path)
    {
        var same = FileNameComparer.Instance;
        return Tree.Files.FirstOrDefault(file => same.Equals(file.Path, path))?.Text.Start
            ?? (Tree.Assets.FirstOrDefault(asset => same.Equals(asset.Path, path)) is { } taken ? new SourceText(taken.Path, "").Start : null);
    }

    /// <summary>A page as the handbook would read it.</summary>
    public (PageDocument Page, string Title, ImmutableArray<RoleDeclaration> Roles) Read(string path, string text)
    {
        var page = PageParser.Parse(new SourceFile(SourceKind.Markdown, new SourceText(path, text)), Settings.Parts, Settings.Title).Value;
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var visibility = Settings.DefaultVisibility(path);
        var frontMatter = FrontMatter.Read(page, visibility, Settings, found);
        return (page, DeclarationReader.ShapeOf(page, frontMatter).Title.Value, DeclarationReader.ReadRoles(page, Settings, visibility, found));
    }

    /// <summary>The draft, unless it brings an error or a warning that was not there: then that is why there is none.</summary>
    public DraftResult Checked(Draft draft)
    {
        var before = Check(Tree).Select(Key).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Diagnostic> added = [.. Check(draft.In(Tree)).Where(found => !before.Contains(Key(found)))];
        return added.IsEmpty
            ? DraftResult.Of(draft with { IsPublic = Settings.DefaultVisibility(draft.Path) == Visibility.Public }) : DraftResult.Hindered(added);
    }

    /// <summary>Lines move when some are added above them.</summary>
    private static string Key(Diagnostic found) => $"{found.Id} {found.Span.Path} {found.Message}";
}
