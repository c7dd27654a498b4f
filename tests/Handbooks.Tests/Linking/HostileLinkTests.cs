using System.Text;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking;

/// <summary>Links that nobody writes, and very many of them.</summary>
public sealed class HostileLinkTests
{
    [Fact]
    public void Ten_thousand_links_are_read_and_each_broken_one_reported()
    {
        var page = new StringBuilder("# Page\n\n");
        for (var i = 0; i < 10_000; i++)
            page.Append("[a](missing/").Append(i).Append(".md#x) [b](Index.md#No").Append(i).Append(")\n\n");
        var compilation = Compile.Files(("index.md", "# Home\n\n## x\n"), ("page.md", page.ToString()));
        Assert.Equal(9_999, Assert.Single(compilation.Of("HB3003")).Related.Length);
        Assert.Equal(10_000, compilation.Of("HB3016").Length);
    }

    [Fact]
    public void Paths_of_any_kind_are_at_worst_a_diagnostic()
    {
        var paths = new[]
        {
            string.Concat(Enumerable.Repeat("../", 100)) + "x.md", new string('a', 50_000), string.Join('/', Enumerable.Repeat("a", 10_000)),
            "a\0b.md", "%00", "%", "%zz", "%2e%2e/%2e%2e/x",
            "..", "...", "....//x", "/", "//", "///", "\\", "\\..\\..", "#", "##", "#%", "?", "?#", "a?b#c?d#e", "con", "a:b", ":", "x:",
            "./.././../", "\ud800", "~", "*", "[", "]", "<", " ", "\u00a0", "é", "e\u0301",
            "index.md/", "index.md/..", "index.md/../index.md", "handbook.yml/x", "file.png/index.md", "/handbook/", "/docs", "#L1", "#:~:",
            "#user-content-", "xref:", "role:", "#role:", "%252e",
        };
        foreach (var path in paths)
        {
            var compilation = Compile.Files(
                ("index.md", $"# Home\n\n[a]({path}) [b](<{path}>) ![c](<{path}>) <a href=\"{path}\">d</a> [[{path}]] {{doc}}`{path}`\n\n"
                    + $"[e]: <{path}>\n[e]\n"), ("file.png", "PNG"),
                ("roadmap/x.yml", "- title: One\n  links: [https://example.org]\n"));
            Assert.All(compilation.Diagnostics, diagnostic => diagnostic.AssertInside());
            Assert.Empty(compilation.Of("HB5001"));
            Assert.Empty(compilation.Of("HB5003"));
            Assert.All(compilation.Files, file => Assert.DoesNotContain("..", file.Path.Split('/')));
        }
    }

    [Fact]
    public void Whatever_is_linked_every_link_that_leads_somewhere_leads_to_a_file_of_the_site()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var compilation = Random(new Dice(seed));
            Assert.Empty(compilation.Of("HB5001").Select(diagnostic => $"seed {seed}: {diagnostic.Line()}"));
            Assert.All(compilation.Diagnostics, diagnostic => diagnostic.AssertInside());
        }
    }

    private static Compilation Random(Dice dice)
    {
        string[] names = ["a", "b", "Index", "index", "README", "_index", "My page", "é", "role"];
        string[] folders = ["", "x/", "x/y/", "X/", "roles/", "z z/", "roadmap/"];
        string[] heads = ["", "---\nslug: /s\n---\n", "---\nrole: true\n---\n", "---\nid: q\naliases: [/old]\n---\n", "---\nweight: 3\n---\n"];
        string[] pieces = ["../", "./", "/", "x", "y", "a", "b", "index", "README", ".md", ".html", "%20", " ", "My page", "é", "X", "roles", "s",
            "old", "#", "h", "h-1", "H", "?", "\\", "roadmap", "p.png"];
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["p.png"] = "PNG",
            ["x/P.png"] = "PNG",
            ["roadmap/r.yml"] = "- {id: h, title: H}\n",
        };
        for (var i = 0; i < 12; i++)
        {
            var text = new StringBuilder(dice.One(heads)).Append("# T").Append(i).Append("\n\n## h\n\n## Responsibilities\n\n- h\n- b\n\n");
            for (var link = 0; link < 20; link++)
                text.Append(dice.Once(4) ? "![i](<" : "[w](<").Append(dice.Text(pieces, 1, 6)).Append(">)\n\n");
            files[dice.One(folders) + dice.One(names) + ".md"] = text.ToString();
        }
        return Compile.Files([.. files.Select(file => (file.Key, file.Value))]);
    }

    [Fact]
    public void Brackets_in_any_number_are_read()
    {
        foreach (var piece in (string[])["](a b.md)", "[^x]", "[a] (b.md)", "]", "](", "[^", "] ("])
        {
            var text = new StringBuilder("# Page\n\n");
            for (var i = 0; i < 20_000; i++)
                text.Append(piece).Append(i % 200 == 199 ? "\n\n" : " ");
            Assert.All(Compile.Files(("index.md", text.ToString())).Diagnostics, diagnostic => diagnostic.AssertInside());
        }
    }
}
