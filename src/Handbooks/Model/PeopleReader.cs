using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Keys;
using Handbooks.Syntax;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Yaml;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>Holders from people.yml: a list, or <c>people:</c>.</summary>
internal static class PeopleReader
{
    public const string Path = "people.yml";

    public static IEnumerable<PersonDeclaration> Read(DataDocument document, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var root = document.Root is YamlMapping { Entries: [{ Key.Value: "people" } only] } ? only.Value : document.Root;
        if (document.IsWhole && root is not null and not YamlSequence and not YamlScalar { IsNull: true })
            diagnostics.Add(NamesAsKeys(root, "a list of people") ?? ModelDiagnostics.Shape(root.Span, "a list of people"));
        var known = new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in (root as YamlSequence)?.Items ?? [])
        {
            if (entry is not YamlMapping mapping)
            {
                diagnostics.Add(entry is YamlScalar { IsNull: false } text
                    ? ModelDiagnostics.ShapeOf(entry.Span, Expected, $"- name: {BeforeAfter.Visible(text.Value, 60)}")
                    : ModelDiagnostics.Shape(entry.Span, Expected));
                continue;
            }
            if (NamesAsKeys(mapping, Expected) is { } form)
            {
                diagnostics.Add(form);
                continue;
            }
            var fields = new Fields(mapping, PersonKeys.All, diagnostics);
            var name = fields.Required("this person", mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span, PersonKeys.Name);
            var roles = Holdings(fields.Node(PersonKeys.Roles), diagnostics);
            var contact = ContactReader.Read(fields.Node(PersonKeys.Contact), isOurs: true, diagnostics);
            var account = fields.Text(PersonKeys.Account)?.Value;
            var visibility = fields.Visibility(Visibility.Internal) ?? Visibility.Internal;
            fields.ReportUnknown();
            if (name is null)
                continue;
            if (!known.TryAdd(name.Value, name.Span))
                diagnostics.Add(ModelDiagnostics.ListedTwice(name, known[name.Value]));
            yield return new PersonDeclaration(name, roles, visibility)
            {
                Contact = contact,
                Account = account is null || account.Contains('@', StringComparison.Ordinal) ? account : "@" + account,
            };
        }
    }

    private const string Expected = "a person: a group of keys with a name";

    /// <summary><c>Ada Holm: keeper</c>: names with their roles, as many people write them; null for anything else.</summary>
    private static Diagnostic? NamesAsKeys(YamlNode node, string expected) =>
        node is YamlMapping { Entries: [{ Key: var name, Value: var roles }, ..] entries }
            && !entries.Any(entry => HandbookKeys.Has(entry.Key.Value) || Nearest.To(entry.Key.Value, PersonKeys.All.Known) is not null)
            && RolesIn(roles) is { } held
            ? ModelDiagnostics.ShapeOf(name.Span, expected, $"- name: {BeforeAfter.Visible(name.Value, 60)}", $"  roles: {held}") : null;

    private static string? RolesIn(YamlNode node) => node switch
    {
        YamlScalar { IsNull: false } role => BeforeAfter.Visible(role.Value, 60),
        YamlSequence { Items: [_, ..] roles } when roles.All(role => role is YamlScalar) =>
            $"[{BeforeAfter.Visible(string.Join(", ", roles.OfType<YamlScalar>().Select(role => role.Value)), 100)}]",
        _ => null,
    };

    private static ImmutableArray<HoldingDeclaration> Holdings(YamlNode? node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var holdings = ImmutableArray.CreateBuilder<HoldingDeclaration>();
        foreach (var entry in node is null ? [] : node is YamlSequence list ? list.Items : [node])
        {
            if (entry is YamlScalar { IsNull: false } role)
                holdings.Add(new HoldingDeclaration(new(role.Value.Trim(), role.Span), null, null, null, false));
            else if (entry is YamlMapping mapping)
            {
                var fields = new Fields(mapping, PersonKeys.Holding.All, diagnostics);
                if (fields.Required("this holding", mapping.Span, PersonKeys.Holding.Role) is not { } held)
                    continue;
                holdings.Add(Holding(fields, held, diagnostics));
                fields.ReportUnknown();
            }
            else
                diagnostics.Add(ModelDiagnostics.Value(entry, "roles", "a role's id, or a group (role:, from:, to:, share:, interim:)"));
        }
        return holdings.ToImmutable();
    }

    private static HoldingDeclaration Holding(Fields fields, Located<string> role, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var (from, to) = (fields.Day(PersonKeys.Holding.From), fields.Day(PersonKeys.Holding.To));
        if (from is not null && to is not null && to.Value < from.Value)
            diagnostics.Add(ModelDiagnostics.Backwards(to.Span, from.Span));
        return new HoldingDeclaration(
            role, from?.Value, to?.Value, fields.Share(PersonKeys.Holding.Share), fields.Flag(PersonKeys.Holding.Interim) ?? false);
    }
}

/// <summary>Someone who holds roles.</summary>
public sealed record PersonDeclaration(Located<string> Name, ImmutableArray<HoldingDeclaration> Roles, Visibility Visibility) : IVisible
{
    /// <summary>As visible as the person.</summary>
    public Contact? Contact { get; init; }

    /// <summary>At the host of the repository: @ines, or a mail address. No site shows it.</summary>
    public string? Account { get; init; }
}

/// <param name="Share">The part of a full position, from 0 to 1; null where it is not given.</param>
public sealed record HoldingDeclaration(Located<string> Role, DateOnly? From, DateOnly? To, double? Share, bool Interim);
