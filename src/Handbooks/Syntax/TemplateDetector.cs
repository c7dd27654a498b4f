using Handbooks.Text;

namespace Handbooks.Syntax;

/// <summary>Whether front matter has placeholders that a tool fills in when it creates a page: <c>title: {{ title }}</c>.</summary>
/// <remarks>Looked for in the lines as they are: to YAML, such a value is a group of keys, or a fault.</remarks>
internal static class TemplateDetector
{
    /// <summary>Values that a tool fills in whenever it shows the page.</summary>
    private static readonly string[] OfEveryBuild = ["site.", "page.", "config.", "book.", "$", "<", "%"];

    /// <summary>Keys that have text on an actual page: a placeholder in one means that the form is not filled in.</summary>
    private static readonly string[] Names = ["title", "role", "name", "id", "slug"];

    /// <param name="end">Where the front matter ends.</param>
    public static bool Of(SourceText source, int end)
    {
        var head = source.Text.AsSpan(0, end);
        if (head.IndexOf("{{") < 0 && head.IndexOf("{%") < 0)
            return false;
        foreach (var line in head.EnumerateLines())
        {
            if (IsGap(line.Trim()))
                return true;
        }
        return false;
    }

    private static bool IsGap(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("#"))
            return false;
        var sign = line.IndexOfAny(':', '=');
        var key = sign > 0 && line[..sign].IndexOf('{') < 0 ? line[..sign].Trim() : default;
        var value = (key.IsEmpty ? line.TrimStart("- ") : line[(sign + 1)..]).Trim().Trim("\"'").Trim();
        var opening = value.IndexOf("{{");
        if (opening < 0)
            return value.StartsWith("{%") && value.EndsWith("%}");
        var length = value[opening..].IndexOf("}}");
        if (length < 0)
            return false;
        var inside = value[(opening + 2)..(opening + length)].TrimStart("-. ");
        foreach (var known in OfEveryBuild)
        {
            if (inside.StartsWith(known, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return (opening == 0 && length + 2 == value.Length) || IsName(key);
    }

    private static bool IsName(ReadOnlySpan<char> key)
    {
        foreach (var name in Names)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
