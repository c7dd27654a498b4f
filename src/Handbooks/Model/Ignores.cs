using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Keys;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>An entry of <c>ignore:</c> in handbook.yml: findings that its authors decided to live with.</summary>
/// <param name="Id">In capitals.</param>
/// <param name="Paths">In which files; empty for all.</param>
/// <param name="Until">The last day on which it counts; null for ever.</param>
public sealed record IgnoreRule(Located<string> Id, ImmutableArray<Located<PathPattern>> Paths, string Reason, Located<Period>? Until)
{
    public bool Covers(Diagnostic diagnostic) =>
        Paths.IsEmpty || (diagnostic.Span.Source is not null
            && Paths.LastOrDefault(pattern => pattern.Value.Matches(diagnostic.Span.Path)) is { Value.IsExclusion: false });
}

/// <summary>HB2: what can be wrong with an ignore, in handbook.yml or in a comment.</summary>
public static class IgnoreDiagnostics
{
    public static readonly DiagnosticDescriptor WithoutReason = new("HB2060", Severity.Warning, "Ignore without a reason");
    public static readonly DiagnosticDescriptor NotPossible = new("HB2061", Severity.Warning, "Ignore of what must not be ignored");
    public static readonly DiagnosticDescriptor Unused = new("HB2062", Severity.Warning, "Ignore that ignores nothing");
    public static readonly DiagnosticDescriptor Expired = new("HB2063", Severity.Warning, "Expired ignore");

    internal static Diagnostic NoReason(SourceSpan comment, string id) =>
        WithoutReason.At(comment, $"this ignore of {id} gives no reason; nothing is ignored", $"Put the reason in brackets: ignore {id} (why).");

    internal static Diagnostic NoId(SourceSpan comment) =>
        ModelDiagnostics.UnknownDiagnosticId.At(comment, "this ignore names no diagnostic",
            "Write its id, as check prints it: ignore HB4004 (why).");

    internal static Diagnostic Refused(Located<string> id, DiagnosticDescriptor descriptor) =>
        NotPossible.At(id.Span, $"{descriptor.Id} cannot be ignored: {Lower(descriptor.Title)}",
            "Fix what it reports, and remove this ignore.");

    internal static Diagnostic NothingIgnored(Located<string> id, bool isComment) =>
        Unused.At(id.Span, isComment ? $"no {id.Value} is reported here; nothing is ignored" : $"no {id.Value} is reported; nothing is ignored",
            isComment ? "Remove the comment, or put it above the block that it is about." : "Remove this entry, or correct its path.");

    internal static Diagnostic Over(Located<string> id, Located<Period> until) =>
        Expired.At(until.Span, $"this ignore of {id.Value} ended on {until.Value.Last:yyyy-MM-dd}",
            "Fix what it reports, or set a later day.");

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];
}

internal static class IgnoreReader
{
    /// <summary>Entries without an id or a reason are left out, which is an error.</summary>
    public static ImmutableArray<IgnoreRule> Read(YamlNode? node, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        const string expected = "a list of entries with id: and reason:";
        if (node is null)
            return [];
        if (node is not YamlSequence list)
        {
            diagnostics.Add(ModelDiagnostics.Value(node, "ignore", expected));
            return [];
        }
        var rules = ImmutableArray.CreateBuilder<IgnoreRule>();
        foreach (var entry in list.Items)
        {
            if (entry is not YamlMapping mapping)
            {
                diagnostics.Add(ModelDiagnostics.Value(entry, "ignore", expected));
                continue;
            }
            var fields = new Fields(mapping, SettingsKeys.Ignored.All, diagnostics);
            var id = fields.Required("this ignore", mapping.Span, SettingsKeys.Ignored.Id);
            var paths = SettingsReader.Patterns(fields, SettingsKeys.Ignored.Path, diagnostics);
            var reason = fields.Required("this ignore", id?.Span ?? mapping.Span, SettingsKeys.Ignored.Reason);
            var until = fields.Period(SettingsKeys.Ignored.Until);
            fields.ReportUnknown();
            if (id is not null && reason is not null && paths is { } patterns)
                rules.Add(new(id.With(id.Value.ToUpperInvariant()), patterns, reason.Value, until));
        }
        return rules.ToImmutable();
    }
}
