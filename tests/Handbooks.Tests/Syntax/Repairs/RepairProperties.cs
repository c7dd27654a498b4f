using System.Text.RegularExpressions;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Repairs;

public sealed partial class RepairProperties
{
    private static readonly string[] Pieces =
    [
        "word", "Lead", "é", "’", "😀", " ", "  ", "\n", "\r\n", "\n\n", "\r", "\t", "# ", "## ", "#### ", "#", "- ", "* ", "1. ", "> ", "| ", "`",
        "```\n", "```{note}\n", "**", "_", "\\", "\\\n", "\\\n\n",
        "&#x20;", "&nbsp;", "&#x200B;", "\u00A0", "\u202F", "\u200B", "\u200C", "\u200D", "\u200F", "\u2060", "\uFEFF", "\u00AD", "\u202B", "\u202C",
        "\u202E", "\u2067", "\u2069", "\0", "\u0003", "\v", "\u0085", "\u2028",
        "â€™", "Ã©", "Ã¢â‚¬â„¢", "â", "Ã", "Â ", "¶", "#\n", "[#](#a \"Permalink\")", "Permalink to this heading", "Responsibilities#\n",
        "Facilitate things", "می", "คำ", "<pre>", "</pre>", "\uD800", "---\n", "title: a: b\n", "\ttitle: x\n",
    ];

    /// <summary>
    /// Any page: every fix lies in its file and in order, those of one reading can be made together, and what is mended needs no
    /// mending.
    /// </summary>
    [Fact]
    public void Fixes_of_any_page_can_be_made_and_then_none_is_left()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var dice = new Dice(seed);
            var text = (dice.Once(4) ? "---\n" : "") + dice.Text(Pieces, 1, 60);
            var compilation = Compile.Files(("a.md", text));
            Assert.All(compilation.Diagnostics, AssertSound);
            var repairs = compilation.Diagnostics.Where(diagnostic => diagnostic.Fix is { IsSuggestion: false } && diagnostic.Id != "HB1108")
                .ToList();
            Assert.Equal(repairs.Count, FixOverlap.FirstOfEach(repairs).Count);
            var mended = Mended.Run(SourceTree.Of(("a.md", text)));
            Assert.True(mended.Left.IsEmpty, $"seed {seed}: {string.Join(", ", mended.Left.Select(left => left.Line()))}");
            if (mended.Files is [var file])
                Assert.Empty(Mended.Run(SourceTree.Of(("a.md", file.After.Text.Text))).Files);
        }
    }

    [Fact]
    public void Fixes_of_any_data_can_be_made_and_then_none_is_left()
    {
        string[] pieces = ["- ", "title: ", "title:", "x: ", "a", "b: c", "\n", "\n  ", "\n\t", "\t", "“", "”", "@", "`", "*", "%", "\"", "'", " # ",
            "[", "]", "|\n", "\r\n", ":", "visibility: ", "public"];
        for (var seed = 0; seed < 1_500; seed++)
        {
            var text = new Dice(seed).Text(pieces, 1, 40);
            var compilation = Compile.Files(("index.md", "# Home\n"), ("roadmap/a.yml", text));
            Assert.All(compilation.Diagnostics, AssertSound);
            var mended = Mended.Run(SourceTree.Of(("index.md", "# Home\n"), ("roadmap/a.yml", text)));
            Assert.True(mended.Left.IsEmpty, $"seed {seed}");
        }
    }

    /// <summary>A page that its author wrote well, then damaged at random: it reads as before, and mended it is what it was.</summary>
    [Fact]
    public void Damage_to_a_clean_page_changes_nothing_that_is_read()
    {
        const string clean = """
            ---
            role: Harbour Pilot
            ---

            # Harbour Pilot

            The harbour pilot’s word counts wherever ships turn. Café keepers listen.

            ## Responsibilities

            ### On board

            - Bring every ship safely through the narrows
            - Agree with captains where they anchor
            - Own the chart’s corrections

            ### On land

            - Teach younger pilots the northern channel
            - Report what storms have moved

            ## Nice to have

            - Speaks several languages
            """;
        var expected = Model(Compile.Files(("roles/pilot.md", clean)));
        for (var seed = 0; seed < 200; seed++)
        {
            var damaged = Damage(clean, new Dice(seed));
            var compilation = Compile.Files(("roles/pilot.md", damaged));
            Assert.Equal(expected, Model(compilation));
            Assert.Equal(clean, Mended.Files(("roles/pilot.md", damaged)).Single().Text);
        }
    }

    private static string Damage(string text, Dice dice)
    {
        var body = text.IndexOf("# Harbour", StringComparison.Ordinal);
        for (var times = dice.Between(1, 12); times > 0; times--)
        {
            var lines = text[body..].Split('\n');
            var at = dice.Below(lines.Length);
            lines[at] = DamageLine(lines[at], dice);
            text = text[..body] + string.Join('\n', lines);
        }
        return dice.Once(3) ? text.Replace("\n### ", "\n##### ", StringComparison.Ordinal) : text;
    }

    private static string DamageLine(string line, Dice dice)
    {
        if (line.Length < 8 || line.Any(c => c is '\u00A0' or '&' or '\u200B' or '\u0003' or '€' or 'Ã'))
            return line;
        var gap = line.LastIndexOf(' ');
        var word = line[(gap + 1)..];
        return dice.Below(7) switch
        {
            0 => line + "&#x20;",
            1 when line.StartsWith("- ", StringComparison.Ordinal) => "-\u00A0" + line[2..],
            2 when word.Length > 3 && line[..gap].Split(' ')[^1].Trim('-', '#').Length > 3 => line[..gap] + "\u00A0" + word,
            3 => line[..^2] + "\u200B" + line[^2..],
            4 => line[..^2] + "\u0003" + line[^2..],
            5 => line.Replace("’", "â€™", StringComparison.Ordinal).Replace("é", "Ã©", StringComparison.Ordinal),
            6 => line[..^3] + "\u00AD" + line[^3..],
            _ => line,
        };
    }

    private static void AssertSound(Diagnostic diagnostic)
    {
        diagnostic.AssertInside();
        var last = 0;
        foreach (var edit in diagnostic.Fix?.Edits ?? [])
        {
            Assert.InRange(edit.Start, last, diagnostic.Span.Source.Text.Length);
            Assert.InRange(edit.End, edit.Start, diagnostic.Span.Source.Text.Length);
            Assert.False(edit.Start == edit.End && edit.Replacement.Length == 0);
            last = edit.End;
        }
    }

    private static string Model(Compilation compilation) => Place().Replace(compilation.Text("team/data/roles.json"), "");

    [GeneratedRegex("\"(line|column)\": [0-9]+")]
    private static partial Regex Place();
}
