using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Navigation;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Tags;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>What a page says of itself above its text.</summary>
internal sealed record FrontMatter
{
    private static readonly Dictionary<string, RoleStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["active"] = RoleStatus.Active,
        ["draft"] = RoleStatus.Draft,
        ["vacant"] = RoleStatus.Vacant,
        ["retired"] = RoleStatus.Retired,
    };

    private static readonly Dictionary<string, RoleKind> Kinds = new(StringComparer.Ordinal)
    {
        ["position"] = RoleKind.Position,
        ["added"] = RoleKind.Added,
        ["rotating"] = RoleKind.Rotating,
        ["committee"] = RoleKind.Committee,
    };

    public Located<string>? Title { get; init; }
    public string? Description { get; init; }
    public Visibility? Visibility { get; init; }

    /// <summary>Another tool's word that keeps a page back which nothing but a pattern would publish.</summary>
    public YamlEntry? KeptBack { get; init; }

    /// <summary>The name under <c>role:</c>, empty for <c>role: true</c>; null where the page does not say that it is one.</summary>
    public Located<string>? Role { get; init; }

    /// <summary><c>role: false</c>: whatever the page looks like, it is none.</summary>
    public bool RoleDenied { get; init; }

    /// <summary>Where <c>roles: sections</c> stands.</summary>
    public SourceSpan? RoleSections { get; init; }

    public Located<string>? Id { get; init; }

    /// <summary>Empty where the page says that there are none; null where it says nothing.</summary>
    public ImmutableArray<Located<string>>? Aliases { get; init; }
    public Located<string>? Unit { get; init; }
    public Located<string>? ReportsTo { get; init; }
    public Located<string>? Extends { get; init; }
    public string? Purpose { get; init; }
    public RoleStatus? Status { get; init; }
    public RoleKind? Kind { get; init; }

    /// <summary>Ids or addresses that the page or its role had before.</summary>
    public ImmutableArray<Located<string>> MovedFrom { get; init; } = [];

    public ImmutableArray<string> OtherAddresses { get; init; } = [];
    public NavigationHint Navigation { get; init; } = NavigationHint.None;

    public static FrontMatter Read(PageDocument page, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var fields = new Fields(page.FrontMatter, diagnostics);
        var role = fields.Node("role");
        var roles = fields.Node("roles");
        if (role is not null and not YamlScalar)
            diagnostics.Add(ModelDiagnostics.Value(role, "role", "a role's name, true or false"));
        if (roles is not null and not YamlScalar { Value: "sections" })
            diagnostics.Add(ModelDiagnostics.Value(roles, "roles", "\"sections\""));
        var saysAliases = fields.Has("aliases");
        // Hugo's aliases are addresses, a role's are names.
        var aliases = fields.Texts("aliases").ToLookup(alias => alias.Value.StartsWith('/'));
        var isRole = role is not null and not YamlScalar { IsPlain: true, Value: "false" } || roles is not null;
        var read = new FrontMatter
        {
            Role = role is YamlScalar { IsNull: false } name and not { IsPlain: true, Value: "false" }
                ? new(name is { IsPlain: true, Value: "true" } ? "" : name.Value.Trim(), name.Span)
                : null,
            RoleDenied = role is YamlScalar { IsPlain: true, Value: "false" },
            RoleSections = roles is YamlScalar { Value: "sections" } ? roles.Span : null,
            Title = fields.Text("title") is { } title ? TagText.Plain(title, diagnostics.Add) : null,
            Description = fields.Text("description") is { } description ? TagText.Plain(description.Value) : null,
            Visibility = fields.Visibility(),
            KeptBack = fields.KeptBack(),
            Id = fields.Text("id"),
            Aliases = saysAliases ? [.. aliases[false]] : null,
            Unit = fields.Text("unit", "team"),
            ReportsTo = fields.Text("reports_to"),
            Extends = fields.Text("extends"),
            Purpose = fields.Text("purpose")?.Value,
            MovedFrom = fields.Texts("moved_from"),
            // Other tools have a status and a kind of their own: only where the page says that it is a role are they ours to judge.
            Status = (isRole ? fields.Word(Statuses, "status") : fields.WordIfOurs(Statuses, "status"))?.Value,
            Kind = (isRole ? fields.Word(Kinds, "kind") : fields.WordIfOurs(Kinds, "kind"))?.Value,
        };
        read = read with
        {
            OtherAddresses = Model.OtherAddresses.Read(fields, page.Path, read.Id?.Value, aliases[true].Select(alias => alias.Value)),
            Navigation = NavigationHint.Read(fields),
        };
        fields.ReportUnknown(frontMatter: true);
        return read;
    }

    /// <summary>The page's own word first; else what the settings say of it, unless another tool's word keeps it back.</summary>
    public Visibility VisibilityOr(Visibility byDefault, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (Visibility is { } said)
            return said;
        if (byDefault == Model.Visibility.Internal || KeptBack is null)
            return byDefault;
        diagnostics.Add(ModelDiagnostics.Kept(KeptBack));
        return Model.Visibility.Internal;
    }

    /// <summary>Where a page defines several roles: what it says of all of them.</summary>
    public FrontMatter OfThePage() => this with { Id = null, Aliases = null, Purpose = null, Extends = null, MovedFrom = [] };
}
