using Handbooks.Authoring;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Authoring;

/// <summary>Whatever title somebody types: what is written reads back as that title, or nothing is written.</summary>
public sealed class NewTitleTests
{
    private static readonly string[] Pieces =
    [
        "Keeper", " ", "\"", "'", ":", ": ", " #", "#", "# ", "*", "**", "_", "`", "[", "](x)", "<b>", "&amp;", "{#id .a}", "{{ x }}", "!", "|", "~",
            "\\", "%",
        "@", "- ", "1. ", "> ", "$x$", "😀", "👩‍🔧", "حارس", "‏", "e\u0301", "发布经理", "CON", "../", "/", "null", "true", "RD-1", "…", "\u00a0", "(R)",
            ":smile:",
        "{role}", "[[a]]", "--- ", "=", "+++", "?", ",", "^", "\u200b", "İ", "https://example.org",
    ];

    private static readonly string[] Named =
    [
        "\"", "a: b", "# x", "true", "null", "~", "1.5", "[x]", "{x}", "*x*", "a # b", "a\\b", "<script>alert(1)</script>", "{{ title }}", "-", "---",
            "+++", "CON", "nul.md", "…",
        new string('x', 300), string.Concat(Enumerable.Repeat("漢", 300)), "حارس الميناء", "% of work", "@home", "&x", "!x", "| x", "> x", "'x'",
            "Head of R&D: “Labs”",
    ];

    [Fact]
    public void Title_reads_back_exactly()
    {
        var dice = new Dice(7);
        var titles = Named.Concat(Enumerable.Range(0, 50).Select(_ => dice.Text(Pieces, 1, 5).Trim())).ToList();
        (string Path, string Text)[][] handbooks =
        [
            [],
            [("roles/lamp-keeper.md", "# Lamp Keeper\n\n## Responsibilities\n\n- Trim the wicks\n"), ("roadmap/a.yml", "- id: RD-1\n  title: One\n")],
        ];
        var (written, refused) = (0, 0);
        foreach (var files in handbooks)
        {
            var tree = SourceTree.Of(files);
            var sources = new Result<SourceTree>(tree, []);
            foreach (var title in titles)
            {
                var role = HandbookCompiler.NewRole(sources, title, null);
                var page = HandbookCompiler.NewPage(sources, title, "guide");
                var item = HandbookCompiler.NewItem(sources, title, new(Horizon.Next, null, null));
                if (role.Draft is { } roleDraft)
                    Assert.Contains(title.Trim(), HandbookCompiler.Understand(roleDraft.In(tree)).Handbook.Roles.Select(found => found.Title));
                if (page.Draft is { } pageDraft)
                    Assert.Contains((pageDraft.Path, title.Trim()),
                        HandbookCompiler.Understand(pageDraft.In(tree)).Declarations.Pages.Select(found => (found.Path, found.Title.Value)));
                if (item.Draft is { } itemDraft)
                    Assert.Contains(title.Trim(), HandbookCompiler.Understand(itemDraft.In(tree))
                        .Declarations.Items.Select(found => found.Title.Value));
                foreach (var result in (DraftResult[])[role, page, item])
                {
                    written += result.Draft is null ? 0 : 1;
                    refused += result.Draft is null ? 1 : 0;
                    Assert.All(result.Draft?.Path.Split('/') ?? [], segment => Assert.Equal(segment, Handbooks.Text.PortableName.Of(segment)));
                }
            }
        }
        // Unprintable characters, gaps for tools and what brings a warning cannot be part of a title; all else can.
        Assert.True(written > 2 * refused, $"{written} written, {refused} refused");
    }
}
