using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Model.LetterTables;
using Handbooks.Model.Navigation;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Attachments;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>All that the files of a handbook declare, typed, each in path order; nothing refers to anything yet.</summary>
public sealed record Declarations(
    HandbookSettings Settings,
    ImmutableArray<PageDeclaration> Pages,
    ImmutableArray<RoleDeclaration> Roles,
    ImmutableArray<ItemDeclaration> Items,
    ImmutableArray<PersonDeclaration> People,
    ImmutableArray<AssetDeclaration> Assets)
{
    public NavigationDeclarations Navigation { get; init; } = NavigationDeclarations.None;

    /// <summary>Paths of files that are not read: their faults are not reported.</summary>
    public FrozenSet<string> Unread { get; init; } = [];

    /// <summary>Paths of files in the folder for the site's root that are not copied because of what they are.</summary>
    public ImmutableArray<string> Uncopied { get; init; } = [];

    /// <summary>The same, with everything in these files internal.</summary>
    public Declarations KeepingInternal(IReadOnlySet<string> paths) => paths.Count == 0 ? this : this with
    {
        Pages = [.. Pages.Select(page => !paths.Contains(page.Path) ? page : page with
        {
            Visibility = Visibility.Internal,
            IsFaulty = true,
            IsInternalByFaultAlone = page.IsInternalByFaultAlone || page.Visibility == Visibility.Public,
        })],
        Roles = [.. Roles.Select(role => paths.Contains(role.Page.Path) ? role with { Visibility = Visibility.Internal } : role)],
    };

    /// <summary>Paths of data files, ours and those of other tools, which are not part of a site.</summary>
    public ImmutableArray<string> DataFiles { get; init; } = [];
}

/// <summary>A file that may travel with a site.</summary>
public sealed record AssetDeclaration(SourceAsset File, Visibility Visibility) : IVisible
{
    /// <summary>What is published of it; the file is not read before something links to it.</summary>
    public Attachment Attachment { get; } = new(File);
}

/// <summary>A Markdown page with its front matter.</summary>
public sealed record PageDeclaration(
    PageDocument Document,
    Located<string> Title,
    string? Description,
    Visibility Visibility,
    PageLetters Letters) : IVisible
{
    public string Path => Document.Path;

    /// <summary>It is marked internal, not only internal by default.</summary>
    public bool IsMarkedInternal { get; init; }

    /// <summary>It is marked public; otherwise a pattern publishes it.</summary>
    public bool IsMarkedPublic { get; init; }

    /// <summary>It cannot be read as its author meant it, so only the team sees it.</summary>
    public bool IsFaulty { get; init; }

    /// <summary>It, or what it says of its readers, was not understood, which is reported: its author may well mean it to be public.</summary>
    public bool IsMisread { get; init; }

    /// <summary>It would be public without its fault, and nothing in it suggests otherwise, so its names are not secret.</summary>
    public bool IsInternalByFaultAlone { get; init; }

    /// <summary>Its addresses in other tools, by its front matter: links to these lead to the page. Without slashes at their ends.</summary>
    public ImmutableArray<string> OtherAddresses { get; init; } = [];

    /// <summary>Its former addresses on this site.</summary>
    public ImmutableArray<Located<string>> MovedFrom { get; init; } = [];

    /// <summary>Roles and accounts that review changes to it.</summary>
    public ImmutableArray<Located<string>> Owners { get; init; } = [];

    /// <summary>Its label and position in the menu, by its front matter.</summary>
    public NavigationHint Navigation { get; init; } = NavigationHint.None;

    /// <summary>The pages that it lists below itself.</summary>
    public ImmutableArray<NavigationItem> Toctree { get; init; } = [];
}
