using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>What makes the sites look like their organisation's. Whatever handbook.yml names here is on both sites.</summary>
public sealed record Branding
{
    /// <summary>A colour such as #0b6e4f for links and marks; null for the theme's own.</summary>
    public string? Accent { get; init; }

    /// <summary>The path of a picture beside the title.</summary>
    public Located<string>? Logo { get; init; }

    /// <summary>The path of the picture that browsers show in a tab.</summary>
    public Located<string>? Icon { get; init; }

    /// <summary>The path of the picture that other sites show with a link to this one.</summary>
    public Located<string>? Image { get; init; }

    /// <summary>The path of a style sheet that comes after the theme's own.</summary>
    public Located<string>? Style { get; init; }

    public ImmutableArray<SiteLink> Header { get; init; } = [];

    public ImmutableArray<SiteLink> Footer { get; init; } = [];

    public string? FooterText { get; init; }

    /// <summary>A folder whose files are copied to the root of both sites; with a slash at its end.</summary>
    public Located<string>? Static { get; init; }

    public IEnumerable<Located<string>> Files => ((Located<string>?[])[Logo, Icon, Image, Style]).OfType<Located<string>>();

    /// <summary>Whether handbook.yml publishes a file by naming it, or its folder.</summary>
    public bool Publishes(string path) => Files.Any(file => file.Value == path) || StaticPath(path) is not null;

    /// <summary>Where a file is on the sites if it is copied to their root; null for any other file.</summary>
    public string? StaticPath(string path) =>
        Static is { Value: var folder } && path.StartsWith(folder, StringComparison.Ordinal) ? path[folder.Length..] : null;
}

/// <summary>A link on every page, as handbook.yml has it.</summary>
public sealed record SiteLink(string Text, Located<string> To);

/// <summary>Reads <see cref="Branding"/> from the keys <c>brand</c>, <c>header</c>, <c>footer</c> and <c>static</c>.</summary>
internal sealed class BrandingReader(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    public Branding Read(Fields settings)
    {
        var brand = Group(settings.Node("brand"), "brand");
        var accent = brand?.Text("accent");
        var read = new Branding
        {
            Accent = Accent(accent),
            Logo = Path(brand?.Text("logo")),
            Icon = Path(brand?.Text("icon", "favicon")),
            Image = Path(brand?.Text("image", "og_image")),
            Style = Path(brand?.Text("style", "css", "style_sheet")),
            Header = Links(settings.Node("header"), "header"),
            Static = settings.Text("static") is { } folder ? folder.With(folder.Value.Trim('/', '.') + "/") : null,
        };
        brand?.ReportUnknown();
        var node = settings.Node("footer");
        if (node is YamlSequence or null)
            return read with { Footer = Links(node, "footer") };
        if (node is YamlScalar text)
            return read with { FooterText = text.Value.Trim() };
        var footer = Group(node, "footer")!;
        read = read with { FooterText = footer.Text("text")?.Value, Footer = Links(footer.Node("links"), "links") };
        footer.ReportUnknown();
        return read;
    }

    private Fields? Group(YamlNode? node, string key)
    {
        if (node is not null and not YamlMapping)
            diagnostics.Add(ModelDiagnostics.Value(node, key, "a group of keys"));
        return node is YamlMapping mapping ? new Fields(mapping, diagnostics) : null;
    }

    private string? Accent(Located<string>? accent)
    {
        if (accent is null || (accent.Value.Length is 4 or 7 && accent.Value[0] == '#' && accent.Value[1..].All(char.IsAsciiHexDigit)))
            return accent?.Value;
        diagnostics.Add(ModelDiagnostics.Value(new YamlScalar(accent.Value, true, accent.Span), "accent", "a colour such as \"#0b6e4f\""));
        return null;
    }

    /// <summary>From the input folder, however it is written.</summary>
    private static Located<string>? Path(Located<string>? written)
    {
        if (written is null)
            return null;
        var path = written.Value.Replace('\\', '/').TrimStart('/');
        return written.With(path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);
    }

    /// <summary>A list of <c>Text: target</c>, or of groups with <c>title:</c> and <c>to:</c>.</summary>
    private ImmutableArray<SiteLink> Links(YamlNode? node, string key)
    {
        var links = ImmutableArray.CreateBuilder<SiteLink>();
        foreach (var entry in node is null ? [] : node is YamlSequence list ? list.Items : [node])
        {
            if (entry is YamlMapping { Entries: [{ Value: YamlScalar { IsNull: false } only } single] } && single.Key.Value is not ("title" or "to"))
                links.Add(new(single.Key.Value.Trim(), new(only.Value.Trim(), only.Span)));
            else if (entry is YamlMapping mapping)
            {
                var fields = new Fields(mapping, diagnostics);
                var (title, to) = (fields.Required("this link", entry.Span, "title"), fields.Required("this link", entry.Span, "to"));
                fields.ReportUnknown();
                if (title is not null && to is not null)
                    links.Add(new(title.Value, to));
            }
            else
                diagnostics.Add(ModelDiagnostics.Value(entry, key, "a list of links such as \"- Imprint: about/imprint.md\""));
        }
        return links.ToImmutable();
    }
}
