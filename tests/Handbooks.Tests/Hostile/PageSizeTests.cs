using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Pages;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Hostile;

/// <summary>
/// Nothing that is made of a text is much larger than the text, whatever repeats in it; where it would be, that is one error with
/// a place.
/// </summary>
public sealed class PageSizeTests
{
    private static readonly int Size = TestSize.Of(24_000, 1_000_000);

    public static TheoryData<string> Names() => [.. MdNasty.All.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_made_of_a_page_is_not_much_larger_than_it(string name)
    {
        var text = MdNasty.All.Single(page => page.Name == name).Make(Size);
        var compilation = Compiled(("p.md", text));
        var most = Limit(text);
        Assert.All(compilation.Files.Where(file => file.Path is "team/p/index.html" or "public/p/index.html"),
            file => Assert.InRange(file.Content.Length, 0, most));
        if (!compilation.Diagnostics.Any(IsTooMuch))
            Assert.All(compilation.Files, file => Assert.InRange(file.Content.Length, 0, 2L * most));
        Assert.All(compilation.Diagnostics, diagnostic => diagnostic.AssertInside());
        // A mistake that is made a hundred thousand times is not printed as often.
        Assert.All(compilation.Diagnostics.Where(diagnostic => diagnostic.Fix is null).CountBy(diagnostic => diagnostic.Id),
            kind => Assert.InRange(kind.Value, 0, 10_001));
    }

    public static TheoryData<string, string> Repeated() => new()
    {
        { "an address", "[a]: https://e.com/{0}\n\n{1}" },
        { "a title of a link", "[a]: https://e.com '{0}'\n\n{1}" },
        { "an address of a picture", "[a]: https://e.com/{0}\n\n{2}" },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_long_address_is_not_repeated_for_ever(string what, string page)
    {
        var text = page.Replace("{0}", new string('u', 20_000), StringComparison.Ordinal)
            .Replace("{1}", NastyPage.Repeat("[a]\n\n", 10_000), StringComparison.Ordinal)
            .Replace("{2}", NastyPage.Repeat("![a]\n\n", 12_000), StringComparison.Ordinal);
        var compilation = Compiled(("p.md", text), ("q.md", "# Another page\n\n[[Missing]] and [a link](p.md).\n"));
        Assert.All(compilation.Files, file => Assert.InRange(file.Content.Length, 0, Limit(text)));
        // The rest of the handbook is built, and all else is reported.
        Assert.Contains(compilation.Files, file => file.Path == "team/q/index.html");
        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Span.Path == "q.md");
        var faults = compilation.Diagnostics.Where(diagnostic => diagnostic.Descriptor == OutputDiagnostics.PageTooLarge)
            .Select(fault => fault.Span.ToString());
        Assert.Equal(what == "a title of a link" ? [] : ["p.md:1:1"], faults);
    }

    [Fact]
    public void A_page_that_shows_others_has_the_same_limit()
    {
        var text = "# Hub\n\n" + NastyPage.Repeat("```{include} long.md\n```\n\n", 20_000);
        var compilation = Compiled(("hub.md", text), ("long.md", "# Long\n\n" + NastyPage.Repeat("Words of a text.\n\n", 100_000)));
        Assert.InRange(compilation.Files.Single(file => file.Path == "team/hub/index.html").Content.Length, 0, Limit(text));
        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Id is "HB1206" or "HB5016" && diagnostic.Span.Path == "hub.md");
    }

    [Fact]
    public void A_long_value_is_not_filled_in_for_ever()
    {
        var text = $"---\nnote: {new string('v', 20_000)}\n---\n\n# Page\n\n{NastyPage.Repeat("{{ page.note }}\n\n", 20_000)}";
        var compilation = Compiled(("p.md", text));
        Assert.InRange(compilation.Files.Single(file => file.Path == "team/p/index.html").Content.Length, 0, 400_000);
        Assert.Equal("HB1012", Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Warning).Id);
    }

    /// <summary>What people write, or export, is read however long it is.</summary>
    [Theory]
    [InlineData("[lamp {0}](https://lamps.example/of/the/harbour/{0}) ", 5_000)]
    [InlineData("[lamp {0}](lamp-{0}.md), ", 5_000)]
    [InlineData("<https://lamps.example/{0}> ", 5_000)]
    [InlineData("https://lamps.example/{0} ", 5_000)]
    [InlineData("[[lamp {0}]] ", 5_000)]
    [InlineData("<a href=\"https://lamps.example/{0}\">lamp {0}</a> ", 5_000)]
    [InlineData("- [lamp {0}](https://lamps.example/{0}) **bold {0}** and *stress*\n", 5_000)]
    [InlineData("## Part {0}\n\nSome words of [lamp {0}](https://lamps.example/{0}) and *oil*.\n\n- One thing\n- Another **thing**\n\n", 20_000)]
    public void A_page_with_much_in_it_is_read(string piece, int times)
    {
        var text = "# Lamps\n\n" + string.Concat(Enumerable.Range(0, times)
            .Select(i => piece.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        var compilation = Compiled(("p.md", text[..Math.Min(text.Length, 2 * 1024 * 1024)]));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Descriptor.IsPageFault);
    }

    [Fact]
    public void References_are_read_with_their_definitions()
    {
        var text = string.Join(' ', Enumerable.Range(0, 5_000).Select(i => $"[lamp {i}][l{i}]")) + "\n\n"
            + string.Join('\n', Enumerable.Range(0, 5_000).Select(i => $"[l{i}]: https://lamps.example/{i}"));
        Assert.DoesNotContain(Compiled(("p.md", text)).Diagnostics, diagnostic => diagnostic.Descriptor.IsPageFault);
    }

    [Fact]
    public void A_page_has_so_many_responsibilities_at_most()
    {
        var text = "# Editor\n\n## Responsibilities\n\n" + NastyPage.Repeat("- Own the budget\n", 17 * 5_050);
        var compilation = Compiled(("p.md", text));
        var fault = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB1013");
        Assert.Equal("p.md:5005:3", fault.Span.ToString());
    }

    /// <summary>A sentence that names so many roles is the quote of each of their letters.</summary>
    [Fact]
    public void A_list_of_the_whole_handbook_has_a_limit()
    {
        const int roles = 120;
        var page = new StringBuilder("---\nroles: sections\n---\n\n# Crew\n\n");
        for (var i = 0; i < roles; i++)
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"## Mate {i}\n\n- Keep watch {i}\n\n");
        var table = $"# Table\n\n| What | {string.Join(" | ", Enumerable.Range(0, roles).Select(i => $"Mate {i}"))} |\n"
            + $"|{NastyPage.Repeat("-|", 2 * (roles + 1))}\n"
            + $"| {new string('d', 50_000)} |{NastyPage.Repeat("A|", 2 * roles)}\n";
        var compilation = Compiled(("crew.md", page.ToString()), ("table.md", table));
        var most = (10 * (page.Length + table.Length)) + (1 << 20) + (4096 * 2 * (roles + 1));
        Assert.All(compilation.Files, file => Assert.InRange(file.Content.Length, 0, most));
        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Descriptor == OutputDiagnostics.WholeTooLarge
            && diagnostic.Span.Path == "table.md");
    }

    public static TheoryData<string, string> LongNames() => new()
    {
        { "p.md", "# {0}\n\nText.\n" },
        { "p.md", "---\ntitle: {0}\n---\n\nText.\n" },
        { "p.md", "---\nrole: {0}\nunit: {0}\naliases: [\"{0}\"]\n---\n\n## Responsibilities\n\n- Own it\n" },
        { "p.md", "# Roles\n\n## {0}\n\n### Responsibilities\n\n- Own it\n" },
        { "roadmap/r.yml", "- id: R-1\n  title: {0}\n  theme: {0}\n  links:\n    - title: {0}\n      url: https://e.com\n" },
        { "people.yml", "- name: {0}\n  roles: [mate]\n" },
        { "handbook.yml", "title: {0}\n" },
    };

    /// <summary>Pages beside it name it in menus, lists and tables; what is told of it is told at its place.</summary>
    [Theory]
    [MemberData(nameof(LongNames))]
    public void A_long_name_is_cut_off_where_it_is_repeated(string path, string text)
    {
        const int length = 60_000;
        var name = NastyPage.Repeat("Name ", length).TrimEnd();
        (string, string)[] others = [("mate.md", "---\nrole: Mate\n---\n\n- Keep watch\n"),
            .. Enumerable.Range(0, 20).Select(i => ($"q{i}.md", $"# Page {i}\n\n[[p]] and [p](p.md)\n"))];
        var compilation = Compiled([(path, text.Replace("{0}", name, StringComparison.Ordinal)), .. others]);
        Assert.Contains(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB1011" && diagnostic.Span.Path == path);
        Assert.InRange(compilation.Files.Sum(file => (long)file.Content.Length), 0, 4_000_000);
        Assert.All(compilation.Diagnostics, diagnostic => Assert.InRange(diagnostic.Message.Length + (diagnostic.Help?.Length ?? 0), 0, 1_700));
    }

    /// <summary>What HTML leaves open, a browser opens again in each block that follows.</summary>
    [Fact]
    public void Open_formatting_is_not_repeated_in_every_block()
    {
        var text = string.Concat(Enumerable.Range(0, 180).Select(i => $"<i class=c{i}>")) + "\n" + NastyPage.Repeat("<p>x\n", 50_000);
        Assert.All(Compiled(("p.md", "<div>\n" + text)).Files, file => Assert.InRange(file.Content.Length, 0, Limit(text)));
    }

    private static bool IsTooMuch(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;

    private static int Limit(string text) => (10 * Encoding.UTF8.GetByteCount(text)) + (1 << 20);

    private static Compilation Compiled(params (string Path, string Text)[] files) =>
        HandbookCompiler.Compile(new(SourceTree.Of(files), []), new HandbookTheme(), new CompilerOptions());
}
