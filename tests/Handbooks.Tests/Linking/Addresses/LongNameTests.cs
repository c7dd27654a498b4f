using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking.Addresses;

/// <summary>What would be too long for a file is cut, or told where it is written; the same on every system.</summary>
public sealed class LongNameTests
{
    private static readonly string Han = string.Concat(Enumerable.Repeat("漢字", 45));

    [Theory]
    [InlineData("漢", 90)]
    [InlineData("é", 200)]
    [InlineData("Ω", 140)]
    [InlineData("ย", 100)]
    [InlineData("a", 300)]
    public void A_role_and_an_item_of_a_long_title_have_a_shorter_address(string letter, int times)
    {
        var title = string.Concat(Enumerable.Repeat(letter, times));
        var compilation = Compile.Files(
            ("roles/a.md", $"---\nrole: {title}\nvisibility: public\n---\n\n# {title}\n\n## Responsibilities\n\n- Works\n"),
            ("roadmap/a.yml", $"- {{title: \"{title}\", theme: \"{title}\", accountable: \"{title}\", visibility: public}}\n"),
            ("index.md", $"See [[{title}]] and [it](roles/a.md).\n"));
        Assert.Equal(3, compilation.Of("HB3044").Length);
        Assert.Equal(["roadmap/a.yml:1:11", "roadmap/a.yml:1:11", "roles/a.md:2:7"],
            compilation.Of("HB3044").Select(diagnostic => diagnostic.Place()));
        Fits(compilation);
    }

    [Theory]
    [InlineData("id: \"{0}\"")]
    [InlineData("id: \"{0}\", moved_from: [\"{0}-before\"]")]
    [InlineData("id: x, moved_from: [\"{0}\", \"{0}1\"]")]
    public void An_explicit_id_is_cut_and_told_and_a_former_one_leads_on(string fields)
    {
        var compilation = Compile.Files(("roadmap/a.yml",
            $"- {{title: A, {string.Format(System.Globalization.CultureInfo.InvariantCulture, fields, Han)}, visibility: public}}\n"));
        Assert.Empty(compilation.Of("HB3042"));
        Assert.Equal(fields.StartsWith("id: x", StringComparison.Ordinal) ? 0 : 1, compilation.Of("HB3044").Length);
        Fits(compilation);
    }

    [Theory]
    [InlineData("/{0}/")]
    [InlineData("/plans/{0}.html")]
    [InlineData("plans/{0}/a")]
    [InlineData("/aux/")]
    [InlineData("/plans/com1.html")]
    public void A_former_address_that_no_file_can_have_is_told(string written)
    {
        var compilation = Compile.Files(("a.md", $"---\nmoved_from: [\"{written.Replace("{0}", Han, StringComparison.Ordinal)}\"]\n---\n\n# A\n"));
        Assert.Equal("a.md:2:14", compilation.The("HB3042").Place());
        Fits(compilation);
    }

    [Theory]
    [InlineData(12, 200)]
    [InlineData(60, 60)]
    [InlineData(450, 1)]
    [InlineData(3, 255)]
    public void A_path_that_is_too_deep_keeps_the_folders_that_fit(int depth, int length)
    {
        var folder = string.Join('/', Enumerable.Repeat(new string('d', length), depth));
        var compilation = Compile.Files(
            (folder + "/one.md", "# One\n\n[two](two.md) ![](p.png)\n"), (folder + "/two.md", "# Two\n"), (folder + "/p.png", "x"),
            ("index.md", $"[one]({folder}/one.md)\n"));
        Assert.Equal(depth == 3 ? 0 : 3, compilation.Of("HB3044").Length);
        Assert.Equal(2, compilation.Files.Count(file => file.Path.StartsWith("team/ddd", StringComparison.Ordinal)
            || (length == 1 && file.Path.StartsWith("team/d/", StringComparison.Ordinal))));
        Assert.Single(compilation.Files, file => file.Path.EndsWith(".png", StringComparison.Ordinal));
        Fits(compilation);
    }

    [Fact]
    public void A_number_behind_a_long_name_still_fits()
    {
        var name = new string('n', 255);
        var compilation = Compile.Files((name + ".md", "# One\n"), (name + "/index.md", "# Two\n"), (name.ToUpperInvariant() + ".md", "# Three\n"));
        Assert.Equal(2, compilation.Of("HB3012").Length);
        Fits(compilation);
    }

    private static void Fits(Compilation compilation)
    {
        Assert.False(compilation.HasErrors, string.Join('\n', compilation.Diagnostics.Select(Compile.Line)));
        PortableTree.IsPortable(compilation.Files.Select(file => file.Path));
        Assert.Empty(compilation.Of("HB5001"));
        using var folder = new TemporaryFolder();
        Handbooks.Output.SitePublisher.Publish(folder["out"], compilation.Files);
    }
}
