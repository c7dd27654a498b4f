namespace Handbooks.Benchmarks;

/// <summary>
/// The same pages as a site for Hugo, with its fastest kind of navigation: a menu for each unit, made once. It gets links between
/// pages, tables of contents and a sitemap; no matrix, no checks, no second site.
/// </summary>
internal static class HugoSite
{
    private const string Settings = """
        baseURL = "https://harbour.example/"
        title = "The harbour handbook"
        disableKinds = ["taxonomy", "term"]

        """;

    private const string Frame = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{{ .Title }} · {{ .Site.Title }}</title></head>
        <body>
        <header><a href="{{ "/" | relURL }}">{{ .Site.Title }}</a></header>
        <nav>{{ partialCached "unit.html" . .Params.team }}</nav>
        <main><h1>{{ .Title }}</h1>{{ .Content }}{{ block "main" . }}{{ end }}</main>
        <aside>{{ .TableOfContents }}</aside>
        </body>
        </html>
        """;

    private const string Unit = """
        {{ with .Params.team }}<h2>{{ . }}</h2><ul>
        {{ range where site.RegularPages "Params.team" . }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
        </ul>{{ end }}
        """;

    private const string List = """
        {{ define "main" }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
        """;

    private const string Single = """
        {{ define "main" }}{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}
        """;

    private const string Link = """
        {{- $page := .Page.GetPage (index (split .Destination "#") 0) -}}
        <a href="{{ with $page }}{{ .RelPermalink }}{{ else }}{{ .Destination | safeURL }}{{ end }}">{{ .Text | safeHTML }}</a>
        """;

    public static bool IsInstalled
    {
        get
        {
            try
            {
                Measurement.OfCommand(Path.GetTempPath(), "hugo", "version");
                return true;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return false;
            }
        }
    }

    public static void Write(string handbook, string folder)
    {
        Put(folder, "config.toml", Settings);
        Put(folder, "layouts/_default/baseof.html", Frame);
        Put(folder, "layouts/_default/list.html", List);
        Put(folder, "layouts/_default/single.html", Single);
        Put(folder, "layouts/_default/_markup/render-link.html", Link);
        Put(folder, "layouts/partials/unit.html", Unit);
        foreach (var path in Directory.GetFiles(handbook, "*.md", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(handbook, path);
            Put(folder, Path.Combine("content", relative == "index.md" ? "_index.md" : relative), File.ReadAllText(path));
        }
    }

    private static void Put(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
