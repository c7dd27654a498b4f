using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Keys;
using Handbooks.Model.Navigation;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Tags;
using Handbooks.Syntax.Visibility;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>The front matter of a page.</summary>
internal sealed record FrontMatter
{
    public Located<string>? Title { get; init; }
    public string? Description { get; init; }
    public Visibility? Visibility { get; init; }

    /// <summary>The place of a visibility that was read only after a repair, which publishes nothing.</summary>
    public SourceSpan? Unsure { get; init; }

    /// <summary>Words of other tools that keep the page internal where only a pattern would publish it.</summary>
    public KeptBack? KeptBack { get; init; }

    private Visibility ByDefault { get; init; }
    private KnownDay Today { get; init; }
    private bool IsWhole { get; init; } = true;
    private ImmutableArray<VisibilityClaim> Claims { get; init; } = [];

    /// <summary>The name under <c>role:</c>, empty for <c>role: true</c>; null where the page does not say that it is one.</summary>
    public Located<string>? Role { get; init; }

    /// <summary><c>role: false</c>: the page is no role, whatever it looks like.</summary>
    public bool RoleDenied { get; init; }

    /// <summary>The place of <c>roles: sections</c>.</summary>
    public SourceSpan? RoleSections { get; init; }

    public Located<string>? Id { get; init; }

    /// <summary>Empty where the page states that there are none; null where it states nothing.</summary>
    public ImmutableArray<Located<string>>? Aliases { get; init; }
    public Located<string>? Unit { get; init; }

    /// <summary>Roles and accounts that review changes to the page.</summary>
    public ImmutableArray<Located<string>> Owners { get; init; } = [];
    public Located<string>? ReportsTo { get; init; }
    public Located<string>? Extends { get; init; }
    public string? Purpose { get; init; }
    public Contact? Contact { get; init; }
    public RoleStatus? Status { get; init; }
    public RoleKind? Kind { get; init; }

    /// <summary>Ids or addresses that the page or its role had before.</summary>
    public ImmutableArray<Located<string>> MovedFrom { get; init; } = [];

    public ImmutableArray<string> OtherAddresses { get; init; } = [];
    public NavigationHint Navigation { get; init; } = NavigationHint.None;

    /// <param name="byDefault">The visibility that the settings give the page.</param>
    public static FrontMatter Read(PageDocument page, Visibility byDefault, HandbookSettings settings, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var fields = new Fields(page.FrontMatter, FrontMatterKeys.All, diagnostics);
        var role = fields.Node(FrontMatterKeys.Role);
        var roles = fields.Node(FrontMatterKeys.Roles);
        if (role is not null and not YamlScalar)
            diagnostics.Add(ModelDiagnostics.Value(role, "role", "a role's name, true or false"));
        if (roles is not null and not YamlScalar { Value: "sections" })
            diagnostics.Add(ModelDiagnostics.Value(roles, "roles", "\"sections\""));
        var saysAliases = fields.Has(FrontMatterKeys.Aliases);
        // Hugo's aliases are addresses, a role's are names.
        var aliases = fields.List(FrontMatterKeys.Aliases).ToLookup(alias => alias.Value.StartsWith('/'));
        var isRole = role is not null and not YamlScalar { IsPlain: true, Value: "false" } || roles is not null;
        var read = new FrontMatter
        {
            Role = role is YamlScalar { IsNull: false } name and not { IsPlain: true, Value: "false" }
                ? new(name is { IsPlain: true, Value: "true" } ? "" : name.Value.Trim(), name.Span)
                : null,
            RoleDenied = role is YamlScalar { IsPlain: true, Value: "false" },
            RoleSections = roles is YamlScalar { Value: "sections" } ? roles.Span : null,
            Title = fields.Text(FrontMatterKeys.Title) is { } title ? TagText.Plain(title, diagnostics.Add) : null,
            Description = fields.Text(FrontMatterKeys.Description) is { } description ? TagText.Plain(description.Value) : null,
            ByDefault = byDefault,
            Today = settings.Day,
            IsWhole = page.IsWhole,
            Claims = page.Claims,
            Visibility = fields.Visibility(byDefault),
            KeptBack = fields.KeptBack(settings.Day, isStatusOurs: isRole || settings.IsAmongRoles(page.Path)),
            Unsure = page.IsFrontMatterAsWritten || fields.PublishedAt is not { } published || IsPlainLine(published) ? null : fields.PublishedAt,
            Id = fields.Text(FrontMatterKeys.Id),
            Aliases = saysAliases ? [.. aliases[false]] : null,
            Unit = fields.Text(FrontMatterKeys.Unit),
            Owners = fields.List(FrontMatterKeys.Owners),
            ReportsTo = fields.Text(FrontMatterKeys.ReportsTo),
            Extends = fields.Text(FrontMatterKeys.Extends),
            Purpose = fields.Text(FrontMatterKeys.Purpose)?.Value,
            Contact = ContactReader.Read(fields.Node(FrontMatterKeys.Contact), isRole || settings.IsAmongRoles(page.Path), diagnostics),
            MovedFrom = fields.List(FrontMatterKeys.MovedFrom),
            // Other tools use status and kind, too: invalid values are reported only on pages that are declared roles.
            Status = (isRole ? fields.Word(FrontMatterKeys.Status) : fields.WordIfOurs(FrontMatterKeys.Status))?.Value,
            Kind = (isRole ? fields.Word(FrontMatterKeys.Kind) : fields.WordIfOurs(FrontMatterKeys.Kind))?.Value,
        };
        fields.OfOtherTools(FrontMatterKeys.Language);
        read = read with
        {
            OtherAddresses = Model.OtherAddresses.Read(fields, page.Path, read.Id?.Value, aliases[true].Select(alias => alias.Value)),
            Navigation = NavigationHint.Read(fields),
        };
        fields.ReportUnknown(frontMatter: true);
        return read;
    }

    /// <summary>
    /// The page's own mark first; otherwise the settings, unless something at its head reads as if it should not be published.
    /// Front matter that could not be read whole, or only after a repair, publishes nothing.
    /// </summary>
    public Visibility DecideVisibility(ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var wouldPublish = ByDefault == Model.Visibility.Public;
        var claims = Claims.Where(claim => Today.Counts(claim.Kind, claim.Day)).ToList();
        if (claims.Find(claim => claim.Hindrance is not null) is { } hindered)
            diagnostics.Add(PublishingDiagnostics.Unread(hindered, wouldPublish));
        else if (!IsWhole)
            return Model.Visibility.Internal;
        else if (Unsure is { } place)
            diagnostics.Add(PublishingDiagnostics.ReadAfterRepair(place, wouldPublish));
        else if (Visibility is { } said)
            return said;
        else if (wouldPublish && KeptBack is not null)
            diagnostics.Add(PublishingDiagnostics.Kept(KeptBack));
        else if (claims is not [var claim, ..])
            return ByDefault;
        else if (wouldPublish || claim.NamesVisibility)
            diagnostics.Add(PublishingDiagnostics.Unread(claim, wouldPublish));
        return Model.Visibility.Internal;
    }

    /// <summary>The settings or the page ask to publish it, and nothing in it suggests otherwise.</summary>
    public bool AsksToBePublished =>
        (Visibility ?? ByDefault) == Model.Visibility.Public && KeptBack is null && Unsure is null && Claims.IsEmpty;

    /// <summary>The key begins the line of its value, so it reads the same with and without the repair of another line.</summary>
    private static bool IsPlainLine(SourceSpan value)
    {
        var line = value.Source.Line(value.StartPosition.Line).AsSpan().TrimStart("\"'");
        return line.StartsWith("visibility", StringComparison.OrdinalIgnoreCase) || line.StartsWith("public", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>For a page with several roles: what applies to all of them.</summary>
    public FrontMatter OfThePage() => this with { Id = null, Aliases = null, Purpose = null, Extends = null, MovedFrom = [] };
}
