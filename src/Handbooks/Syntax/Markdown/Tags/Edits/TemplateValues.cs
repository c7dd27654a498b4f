using System.Text;
using Handbooks.Syntax.Yaml;

namespace Handbooks.Syntax.Markdown.Tags.Edits;

/// <summary>Values that a page's front matter gives to expressions: <c>{{ page.title }}</c>, <c>{{ key }}</c>.</summary>
internal sealed class TemplateValues(YamlMapping? frontMatter, string? siteTitle)
{
    /// <summary>Filters that change nothing where the result is text on a page or an address within the site.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "escape", "e", "h", "strip", "relative_url", "absolute_url", "markdownify", "safe", "safeHTML", "escape_once", "trim", "xml_escape",
        "smartify", "relURL", "absURL",
    };

    private readonly Dictionary<(string Expression, bool IsAddress), string?> _found = [];
    private readonly Dictionary<YamlMapping, Dictionary<string, YamlNode>> _byKey = new(ReferenceEqualityComparer.Instance);

    /// <summary>The value, so written that it is text to Markdown and HTML alike; null where there is none.</summary>
    public string? Find(string expression, bool isAddress)
    {
        if (!_found.TryGetValue((expression, isAddress), out var text))
            _found[(expression, isAddress)] = text = Read(expression, isAddress);
        return text;
    }

    private string? Read(string expression, bool isAddress)
    {
        var parts = expression.Split('|', StringSplitOptions.TrimEntries);
        if (!parts[1..].All(Harmless.Contains))
            return null;
        var name = parts[0];
        if (name.Length > 1 && name[0] is '"' or '\'' && name[^1] == name[0])
            return Text(name[1..^1]);
        // The site's own address: what follows it is a path from the site's root.
        if (isAddress && name is "site.baseurl" or "site.url" or "site.github.url" or "base_url" or "baseurl" or "site.base_url" or ".Site.BaseURL"
            or "site.baseUrl" or "relative_path" or "site.root")
            return "";
        if (name is "site.title" or "site.name" or ".Site.Title" or "config.site_name")
            return siteTitle is null ? null : Text(siteTitle);
        return Key(name) is { } value ? Text(value) : null;
    }

    private string? Key(string name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["page.meta.", "page.", "$frontmatter.", "frontmatter.", ".Params.", ".Page.", "."])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return Scalar(frontMatter, name[prefix.Length..].Split('.'));
        }
        return Scalar(frontMatter, name.Split('.')) ?? Scalar(frontMatter, ["substitutions", name])
            ?? Scalar(frontMatter, ["myst", "substitutions", name]);
    }

    private string? Scalar(YamlMapping? mapping, ReadOnlySpan<string> path)
    {
        YamlNode? node = mapping;
        foreach (var name in path)
            node = node is YamlMapping at ? ByKey(at).GetValueOrDefault(name) : null;
        return node is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
    }

    /// <summary>Case ignored; the first of equal keys.</summary>
    private Dictionary<string, YamlNode> ByKey(YamlMapping mapping)
    {
        if (_byKey.TryGetValue(mapping, out var known))
            return known;
        var byKey = new Dictionary<string, YamlNode>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in mapping.Entries)
            byKey.TryAdd(entry.Key.Value, entry.Value);
        return _byKey[mapping] = byKey;
    }

    private static string Text(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in TagText.Plain(value).Trim())
        {
            if (c is '\r' or '\n')
                text.Append(' ');
            else if (c is '*' or '_' or '`' or '[' or ']' or '<' or '>' or '&' or '"' or '\'' or '\\' or '|' or '{' or '}' or '~' or '$'
                or '^' or '=')
                text.Append("&#").Append(((int)c).ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(';');
            else
                text.Append(c);
        }
        return text.ToString();
    }
}
