using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax;
using Handbooks.Syntax.Yaml;

namespace Handbooks.Model;

/// <summary>Holders from people.yml: a list, or <c>people:</c>.</summary>
internal static class PeopleReader
{
    public const string Path = "people.yml";

    public static IEnumerable<PersonDeclaration> Read(DataDocument document, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var root = document.Root is YamlMapping { Entries: [{ Key.Value: "people" } only] } ? only.Value : document.Root;
        if (document.IsWhole && root is not null and not YamlSequence and not YamlScalar { IsNull: true })
            diagnostics.Add(ModelDiagnostics.Shape(root.Span, "a list of people"));
        foreach (var entry in (root as YamlSequence)?.Items ?? [])
        {
            if (entry is not YamlMapping mapping)
            {
                diagnostics.Add(ModelDiagnostics.Shape(entry.Span, "a person: a group of keys with a name"));
                continue;
            }
            var fields = new Fields(mapping, diagnostics);
            var name = fields.Text("name");
            var roles = Holdings(fields.Node("roles", "role"), diagnostics);
            var visibility = fields.Visibility(Visibility.Internal) ?? Visibility.Internal;
            fields.ReportUnknown();
            if (name is null)
                diagnostics.Add(ModelDiagnostics.Missing(mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span, "this person", "name"));
            else
                yield return new PersonDeclaration(name, roles, visibility);
        }
    }

    private static ImmutableArray<HoldingDeclaration> Holdings(YamlNode? node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var holdings = ImmutableArray.CreateBuilder<HoldingDeclaration>();
        foreach (var entry in node is null ? [] : node is YamlSequence list ? list.Items : [node])
        {
            if (entry is YamlScalar { IsNull: false } role)
                holdings.Add(new HoldingDeclaration(new(role.Value.Trim(), role.Span), null, null, null, false));
            else if (entry is YamlMapping mapping)
            {
                var fields = new Fields(mapping, diagnostics);
                var held = fields.Text("role");
                var holding = held is null ? null : new HoldingDeclaration(held, fields.Day("from"), fields.Day("to"), fields.Share("share"), fields.Flag("interim") ?? false);
                if (holding is null)
                    diagnostics.Add(ModelDiagnostics.Missing(mapping.Span, "this holding", "role"));
                else
                {
                    fields.ReportUnknown();
                    holdings.Add(holding);
                }
            }
            else
                diagnostics.Add(ModelDiagnostics.Value(entry, "roles", "a role's id, or a group (role:, from:, to:, share:, interim:)"));
        }
        return holdings.ToImmutable();
    }
}
