using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Recovery;
using Handbooks.Syntax;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>Cuts off titles and names that are too long to be repeated, and reports each where it is written.</summary>
internal sealed class LongNames(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public PageShape Of(PageShape shape) => shape with { Title = Name(shape.Title) };

    public RoleDeclaration Of(RoleDeclaration role) =>
        !IsAnyTooLong([role.Title, role.Unit, role.Id, .. role.Aliases]) ? role : role with
        {
            Title = Name(role.Title),
            Unit = role.Unit is null ? null : Name(role.Unit),
            Id = role.Id is null ? null : Name(role.Id),
            Aliases = [.. role.Aliases.Select(alias => Name(alias))],
        };

    public ItemDeclaration Of(ItemDeclaration item) => item with
    {
        Title = Name(item.Title),
        PublicTitle = item.PublicTitle is null ? null : Name(item.PublicTitle),
        Id = Name(item.Id, isTold: item.HasExplicitId),
        Theme = item.Theme is { } theme && item.ThemeSpan is { } span ? Name(new(theme, span)).Value : item.Theme,
        Links = [.. item.Links.Select(link => link with { Title = LongName.Shortened(link.Title) })],
    };

    public PersonDeclaration Of(PersonDeclaration person) => person with { Name = Name(person.Name) };

    public string Of(Located<string> name) => Name(name).Value;

    private static bool IsAnyTooLong(ReadOnlySpan<Located<string>?> names)
    {
        foreach (var name in names)
        {
            if (name is not null && LongName.IsTooLong(name.Value))
                return true;
        }
        return false;
    }

    private Located<string> Name(Located<string> name, bool isTold = true)
    {
        if (!LongName.IsTooLong(name.Value))
            return name;
        if (isTold)
            diagnostics.Add(SyntaxDiagnostics.TooLong(name.Span, "a title or name", name.Value.Length));
        return name.With(LongName.Shortened(name.Value));
    }
}
