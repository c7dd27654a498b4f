using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Schemas;

/// <summary>YAML as an editor sees it that knows the core schema of YAML 1.2: a plain scalar may be a number, a truth value or nothing.</summary>
internal static partial class YamlJson
{
    /// <summary>The value of a text in YAML without faults.</summary>
    public static JsonNode? Of(string yaml) => Of(YamlReader.Read(new SourceText("value.yml", yaml)).Value);

    /// <summary>Of two equal keys the last one counts.</summary>
    public static JsonNode? Of(YamlNode? node)
    {
        switch (node)
        {
            case null:
                return null;
            case YamlScalar scalar:
                return Of(scalar);
            case YamlSequence list:
                return new JsonArray([.. list.Items.Select(Of)]);
            case YamlMapping mapping:
                var members = new JsonObject();
                foreach (var (key, value) in mapping.Entries)
                    members[key.Value] = Of(value);
                return members;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static JsonValue? Of(YamlScalar scalar)
    {
        if (!scalar.IsPlain)
            return JsonValue.Create(scalar.Value);
        return scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => null,
            "true" or "True" or "TRUE" => JsonValue.Create(true),
            "false" or "False" or "FALSE" => JsonValue.Create(false),
            var text when Integer().IsMatch(text)
                && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) =>
                JsonValue.Create(whole),
            var text when Number().IsMatch(text) && double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
                JsonValue.Create(number),
            var text => JsonValue.Create(text),
        };
    }

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
