using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Keys;
using Handbooks.Sources;
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

    /// <summary>Where handbook.yml asks for a picture of each page, drawn by the tool; null if it does not.</summary>
    public SourceSpan? PageImages { get; init; }

    /// <summary>The path of the font of those pictures; the file itself is not published.</summary>
    public Located<string>? Font { get; init; }

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

    /// <summary>Files in that folder that are pages and data, or hidden; those that git and a desktop put everywhere are left out.</summary>
    internal IEnumerable<string> Uncopied(SourceTree tree) =>
        tree.Files.Select(file => file.Path).Concat(tree.Hidden.Where(path => !IsDebris(path[(path.LastIndexOf('/') + 1)..])))
            .Where(path => StaticPath(path) is not null);

    private static bool IsDebris(string name) =>
        name is ".DS_Store" or "node_modules" || name.StartsWith("._", StringComparison.Ordinal) || name.StartsWith(".git", StringComparison.Ordinal);
}

/// <summary>A link on every page, as handbook.yml has it.</summary>
public sealed record SiteLink(string Text, Located<string> To);

/// <summary>Reads <see cref="Branding"/> from the keys <c>brand</c>, <c>header</c>, <c>footer</c> and <c>static</c>.</summary>
internal sealed class BrandingReader(ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private static readonly ImmutableArray<string> Pictures = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif", ".ico"];

    public Branding Read(Fields settings)
    {
        var brand = Group(settings.Node(SettingsKeys.Brand), SettingsKeys.Brand);
        var accent = brand?.Text(BrandKeys.Accent);
        var read = new Branding
        {
            Accent = Accent(accent),
            Logo = Path(brand?.Text(BrandKeys.Logo), BrandKeys.Logo, Pictures),
            Icon = Path(brand?.Text(BrandKeys.Icon), BrandKeys.Icon, Pictures),
            Image = Path(brand?.Text(BrandKeys.Image), BrandKeys.Image, Pictures),
            PageImages = brand?.WhereTrue(BrandKeys.PageImages),
            Font = Path(brand?.Text(BrandKeys.Font), BrandKeys.Font, [".ttf", ".otf"]),
            Style = Path(brand?.Text(BrandKeys.Style), BrandKeys.Style, [".css"]),
            Header = Links(settings.Node(SettingsKeys.Header), SettingsKeys.Header),
            Static = Folder(Path(settings.Text(SettingsKeys.Static))),
        };
        brand?.ReportUnknown();
        var node = settings.Node(SettingsKeys.Footer);
        if (node is YamlSequence or null)
            return read with { Footer = Links(node, SettingsKeys.Footer) };
        if (node is YamlScalar text)
            return read with { FooterText = text.Value.Trim() };
        var footer = Group(node, SettingsKeys.Footer)!;
        read = read with { FooterText = footer.Text(FooterKeys.Text)?.Value, Footer = Links(footer.Node(FooterKeys.Links), FooterKeys.Links) };
        footer.ReportUnknown();
        return read;
    }

    private Fields? Group(YamlNode? node, Key key)
    {
        if (node is not null and not YamlMapping)
            diagnostics.Add(ModelDiagnostics.Value(node, key.Name, "a group of keys"));
        return node is YamlMapping mapping ? new Fields(mapping, key.Below!, diagnostics) : null;
    }

    private string? Accent(Located<string>? accent)
    {
        if (accent is null || (accent.Value.Length is 4 or 7 && accent.Value[0] == '#' && accent.Value[1..].All(char.IsAsciiHexDigit)))
            return accent?.Value;
        diagnostics.Add(ModelDiagnostics.Value(new YamlScalar(accent.Value, true, accent.Span), "accent", "a colour such as \"#0b6e4f\""));
        return null;
    }

    /// <summary>A file of a kind that a browser can show there.</summary>
    private Located<string>? Path(Located<string>? written, Key key, ImmutableArray<string> endings)
    {
        if (written is null || endings.Contains(System.IO.Path.GetExtension(written.Value).ToLowerInvariant()))
            return Path(written);
        diagnostics.Add(ModelDiagnostics.Value(new YamlScalar(written.Value, true, written.Span), key.Name,
            $"the path of a file that ends with {string.Join(" or ", endings)}"));
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

    /// <summary>A folder below the input folder: neither that itself nor one beside it.</summary>
    private Located<string>? Folder(Located<string>? written)
    {
        if (written is null)
            return null;
        var path = written.Value.TrimEnd('/');
        if (!path.Split('/').Any(part => part is "" or "." or ".."))
            return written.With(path + "/");
        diagnostics.Add(ModelDiagnostics.Value(new YamlScalar(written.Value, true, written.Span), SettingsKeys.Static.Name,
            "a folder in the input folder, such as static"));
        return null;
    }

    /// <summary>A list of <c>Text: target</c>, or of groups with <c>title:</c> and <c>to:</c>.</summary>
    private ImmutableArray<SiteLink> Links(YamlNode? node, Key key)
    {
        var links = ImmutableArray.CreateBuilder<SiteLink>();
        foreach (var entry in node is null ? [] : node is YamlSequence list ? list.Items : [node])
        {
            if (entry is YamlMapping { Entries: [{ Value: YamlScalar { IsNull: false } only } single] } && single.Key.Value is not ("title" or "to"))
                links.Add(new(single.Key.Value.Trim(), new(only.Value.Trim(), only.Span)));
            else if (entry is YamlMapping mapping)
            {
                var fields = new Fields(mapping, LinkKeys.All, diagnostics);
                var title = fields.Required("this link", entry.Span, LinkKeys.Title);
                var to = fields.Required("this link", entry.Span, LinkKeys.To);
                fields.ReportUnknown();
                if (title is not null && to is not null)
                    links.Add(new(title.Value, to));
            }
            else
                diagnostics.Add(ModelDiagnostics.Value(entry, key.Name, "a list of links such as \"- Imprint: about/imprint.md\""));
        }
        return links.ToImmutable();
    }
}
