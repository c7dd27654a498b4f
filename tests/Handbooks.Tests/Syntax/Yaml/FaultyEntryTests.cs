using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Yaml;

/// <summary>A list with broken entries: each fault has its line and a sentence, and what can be read is kept.</summary>
public sealed class FaultyEntryTests
{
    /// <summary>The forms that real roadmaps were broken in, with other words.</summary>
    public static TheoryData<string, string, string, string> Broken() => new()
    {
        {
            "keys that stand as far left as their dash",
            "items:\n  - title: Kiln\n    target: 2027\n  - title: Glaze\n  summary: Blue, and green\n  - title: Wheel\n  summary: A quiet one\n"
                + "  - title: Clay\n    target: 2028\n",
            "5:3: error HB1001: this line is indented by 2 instead of 4 spaces | 7:3: error HB1001: this line is indented by 2 instead of 4 spaces",
            "kiln glaze wheel clay"
        },
        {
            "a tab in a list within an entry",
            "items:\n  - title: Kiln\n    milestones:\n      - title: Brick\n      - title: Door\n\tdone: true\n      - title: Roof\n"
                + "  - title: Clay\n    target: 2028\n",
            "6:1: error HB1001: this line is indented with a tab",
            "kiln clay"
        },
        {
            "a bracket that nobody opened",
            "- title: Kiln\n- title: Glaze\n  responsible: [potter, }\n- title: Clay\n",
            "3:25: error HB1001: } does not close what [ opened",
            "kiln glaze clay"
        },
        {
            "a value with a name, and an entry that uses it",
            "- title: Kiln\n  accountable: &who potter\n- title: Glaze\n  accountable: *who\n- title: Clay\n",
            "2:16: error HB1003: a value cannot start with & unless it is quoted | 4:16: error HB1003: a value cannot start with * unless it is "
                + "quoted",
            "kiln glaze clay"
        },
        {
            "a fault in the last entry",
            "- title: Kiln\n- title: Clay\n- title: Glaze\n summary: Blue\n",
            "4:2: error HB1001: this line is indented by 1 instead of 2 spaces",
            "kiln clay glaze"
        },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Each_is_told_and_the_others_are_kept(string what, string text, string told, string kept)
    {
        Assert.NotEmpty(what);
        foreach (var lineEnd in (string[])["\n", "\r\n"])
        {
            var compilation = Compile.Files(("roadmap/pottery.yml", text.Replace("\n", lineEnd, StringComparison.Ordinal)));
            Assert.Equal(told, string.Join(" | ", compilation.Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("HB1",
                StringComparison.Ordinal)).Select(diagnostic => diagnostic.Line().Replace("roadmap/pottery.yml:", "", StringComparison.Ordinal))));
            Assert.Equal(kept.Split(' '), compilation.Items().Select(item => item.Said("id")));
        }
    }

    /// <summary>What stands in an item is never taken from its neighbour, whichever line is at fault.</summary>
    [Fact]
    public void No_item_becomes_public_by_a_fault()
    {
        string[] lines = ["- title: Kiln", "  visibility: internal", "- title: Glaze", "  links:", "    - https://a.example",
            "  visibility: internal", "- title: Clay", "  visibility: public"];
        foreach (var slip in (string[])["  : [", " x", "}", "- - {", "\"", "    - [", "  &a"])
        {
            for (var at = 0; at <= lines.Length; at++)
            {
                var compilation = Compile.Files(("roadmap/pottery.yml", string.Join('\n', [.. lines[..at], slip, .. lines[at..]])));
                Assert.DoesNotContain(compilation.Items("public"), item => item.Said("id") is "kiln" or "glaze");
            }
        }
    }

    [Fact]
    public void A_file_of_nothing_but_faults_ends()
    {
        var text = string.Concat(Enumerable.Repeat("- title: [\n", 3000));
        Assert.NotEmpty(Compile.Files(("roadmap/pottery.yml", text)).Of("HB1001"));
    }
}
