namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>The values without quotes that a slip may be repaired in: who may read something is never guessed.</summary>
internal static class PlainValues
{
    public static IEnumerable<YamlScalar> Of(YamlNode? node) => node switch
    {
        YamlMapping map => map.Entries.Where(entry => !YamlLine.IsVisibility(entry.Key.Value)).SelectMany(entry => Of(entry.Value)),
        YamlSequence list => list.Items.SelectMany(Of),
        YamlScalar { IsPlain: true } scalar => [scalar],
        _ => [],
    };
}
