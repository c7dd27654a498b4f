using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Handbooks.Localization;

/// <summary>A text that the sites say.</summary>
/// <param name="Key">With dots: <c>roles.title</c>.</param>
/// <param name="Yaml">As handbook.yml would say it, on one line.</param>
public sealed record SiteWord(string Key, string Yaml)
{
    private static readonly JavaScriptEncoder Letters = JavaScriptEncoder.Create(UnicodeRanges.All);

    internal static string Of(JsonElement text) => text.ValueKind switch
    {
        JsonValueKind.Object => $"{{ {string.Join(", ", text.EnumerateObject().Select(form => $"{form.Name}: {Of(form.Value)}"))} }}",
        JsonValueKind.Array => $"[{string.Join(", ", text.EnumerateArray().Select(Of))}]",
        _ => $"\"{Quoted(text.ToString())}\"",
    };

    /// <summary>JSON's escapes are YAML's, but a quotation mark reads better with a backslash than with its code.</summary>
    private static string Quoted(string text) =>
        Letters.Encode(text).Replace("\\u0022", "\\\"", StringComparison.Ordinal).Replace("\\u0027", "'", StringComparison.Ordinal)
            .Replace("\\u002B", "+", StringComparison.Ordinal).Replace("\\u0026", "&", StringComparison.Ordinal);
}
