using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Keys;
using Handbooks.Syntax.Yaml;

namespace Handbooks.Model;

/// <summary>Reads where the files of a handbook can be edited and looked at: "host", or templates of addresses.</summary>
internal sealed class SourceHostReader(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public SourceHost Read(Fields fields, string? repository)
    {
        var host = fields.Word(SettingsKeys.Host)?.Value ?? SourceHost.Of(repository);
        return new(
            Template(fields, SettingsKeys.EditUrl, "{path}", repository) ?? host.Edit,
            Template(fields, SettingsKeys.SourceUrl, "{path}", repository) ?? host.Line,
            Template(fields, SettingsKeys.CommitUrl, "{commit}", repository) ?? host.Commit);
    }

    /// <summary>A template that says for what it stands, in an address that can be opened.</summary>
    private string? Template(Fields fields, Key key, string part, string? repository)
    {
        if (fields.Text(key) is not { } text)
            return null;
        var example = text.Value.Replace("{repository}", repository ?? "", StringComparison.Ordinal);
        if (example.Contains(part, StringComparison.Ordinal)
            && Uri.TryCreate(example, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return text.Value;
        diagnostics.Add(ModelDiagnostics.Value(new YamlScalar(text.Value, true, text.Span), key.Name,
            $"an address that contains {part}, such as https://git.example.org/handbook/{(part == "{path}" ? "edit/{branch}/" : "commits/")}{part}"));
        return null;
    }
}
