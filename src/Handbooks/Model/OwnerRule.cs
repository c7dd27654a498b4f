using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Keys;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>Who reviews changes to the files of a pattern, as handbook.yml says under "owners".</summary>
/// <param name="Owners">Roles by id or name, and accounts such as @ines or @mill/crew.</param>
public sealed record OwnerRule(Located<string> Pattern, ImmutableArray<Located<string>> Owners)
{
    internal static ImmutableArray<OwnerRule> Read(YamlNode? node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (node is not null and not YamlMapping)
            diagnostics.Add(ModelDiagnostics.Value(node, "owners", "a pattern and its owner on each line: roles/**: product-lead"));
        var entries = (node as YamlMapping)?.Entries ?? [];
        var rules = ImmutableArray.CreateBuilder<OwnerRule>();
        foreach (var entry in entries)
        {
            // Each key is a pattern of its own, in which case and hyphens matter.
            var key = new Key(Fields.Normal(entry.Key.Value), ValueKind.Texts, "The owners of these files");
            var owners = new Fields(new YamlMapping([entry], node!.Span), new("owners", [key]), diagnostics).List(key);
            var pattern = new Located<string>(entry.Key.Value.Trim(), entry.Key.Span);
            if (PatternSlips.Of(pattern.Value) is var (message, help))
                diagnostics.Add(PublishingDiagnostics.PatternSlip(pattern.Span, $"owners: {message}", help));
            else if (pattern.Value.StartsWith('!'))
                diagnostics.Add(PublishingDiagnostics.PatternSlip(pattern.Span, "owners: a pattern here cannot exclude",
                    "Name the owner of those files in a later line: the last pattern that matches a file decides."));
            else
                rules.Add(new(pattern, owners));
        }
        return rules.ToImmutable();
    }
}
