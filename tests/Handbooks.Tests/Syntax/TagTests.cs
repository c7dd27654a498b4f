using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax;

/// <summary>Tags of GitBook, Hugo, Jekyll and their kin, where they stand in unusual places.</summary>
public sealed class TagTests
{
    private static string Body(string text) => Compile.Files(("yard.md", text)).Body("team/yard/index.html");

    [Fact]
    public void A_list_that_a_closing_tag_follows_directly_does_not_take_it_in() =>
        Assert.Contains("<li>paint\n</li>", Body("# Y\n\n{% hint %}\n- scrape\n- paint\n{% endhint %}\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{% accordion title=\"Ropes\" %}}\nOver there.\n{{% /accordion %}}", "<p><strong>Ropes</strong></p>\n<p>Over there.</p>")]
    [InlineData("{{< blockquote author=\"Ada\" >}}\nOver there.\n{{< /blockquote >}}",
        "<blockquote>\n<p>Over there.</p>\n<p>— Ada</p>\n</blockquote>")]
    public void What_a_tag_says_of_its_text_is_shown(string tags, string shown) =>
        Assert.Contains(shown, Compile.Files(("a.md", $"# A\n\n{tags}\n")).Body("team/a/index.html"), StringComparison.Ordinal);

    [Fact]
    public void Several_tags_may_share_a_line()
    {
        var body = Body("# Y\n\n{% tabs %}{% tab title=\"Day\" %}\nWork.\n{% endtab %}{% endtabs %}\n");
        Assert.Contains("Day", body, StringComparison.Ordinal);
        Assert.DoesNotContain("{%", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_and_a_table_cell_hold_tags()
    {
        var body = Body("# Y\n\n> {% hint style=\"danger\" %}\n> Stop.\n> {% endhint %}\n\n| a | b |\n|---|---|\n"
            + "| {% hint %}x{% endhint %} | {{ y | upcase }} |\n");
        Assert.Contains("<blockquote>\n<aside role=\"note\" class=\"note note-danger\">", body, StringComparison.Ordinal);
        Assert.Contains("<td><span class=\"quiet\">y | upcase</span></td>", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_with_tags_comes_out_clean()
    {
        var compilation = Compile.Files(("a.md", "# Tower {{< icon \"x\" >}} of {{ site.data.town }}\n\nText.\n"),
            ("b.md", "---\ntitle: Gate {{< icon >}} {{ x }}\n---\n\nText.\n"));
        Assert.Equal("Tower of site.data.town", compilation.Json("team/a/index.html").Said("Title"));
        Assert.Equal("Gate x", compilation.Json("team/b/index.html").Said("Title"));
        Assert.Equal("b.md:2:8", compilation.Of("HB1210").Single(diagnostic => diagnostic.Span.Path == "b.md").Place());
    }

    [Fact]
    public void A_responsibility_is_what_its_author_wrote_without_the_tags()
    {
        var compilation = Compile.Files(("roles/keeper.md",
            "# Keeper\n\n## Responsibilities\n\n- Own the lamp {{< badge \"new\" >}}\n- Wind the clock\n{: .accountable}\n"));
        Assert.Equal(["Own the lamp new", "Wind the clock"], compilation.Role("keeper").Each("responsibilities", "text"));
        Assert.Equal("A", compilation.Role("keeper").List("responsibilities")[1].Said("letters"));
    }

    [Fact]
    public void Headings_in_a_condition_are_sections_of_the_page()
    {
        var compilation = Compile.Files(("roles/keeper.md", "# Keeper\n\n{% if x %}\n## Responsibilities\n\n- Own the lamp\n{% endif %}\n"));
        Assert.Equal(["Own the lamp"], compilation.Role("keeper").Each("responsibilities", "text"));
    }

    [Theory]
    [InlineData("```\n{% hint %}\n{{ page.title }}\n```")]
    [InlineData("Write `{% hint %}` and ``{{ page.title }}``.")]
    [InlineData("    {% hint %}\n    {{ page.title }}")]
    public void Code_keeps_what_it_shows(string code)
    {
        var compilation = Compile.Files(("yard.md", $"---\ntitle: Yard\n---\n\n{code}\n"));
        var body = compilation.Body("team/yard/index.html");
        Assert.Contains("{% hint %}", body, StringComparison.Ordinal);
        Assert.Contains("{{ page.title }}", body, StringComparison.Ordinal);
        Assert.Empty(compilation.Diagnostics);
    }

    [Fact]
    public void Html_loses_its_tags_and_keeps_its_words()
    {
        var compilation = Compile.Files(("yard.md", "# Y\n\n<div>\n{% include x.html %}\n<b title=\"{{ t }}\">{{ w }}</b>\n</div>\n"),
            ("z.md", "# Z\n\nA <b title=\"{{ t }}\">word</b>.\n"));
        Assert.Contains("<b title=\"t\">w</b>", compilation.Body("team/yard/index.html"), StringComparison.Ordinal);
        Assert.Contains("<b title=\"t\">word</b>", compilation.Body("team/z/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_diagnostic_points_at_the_tag_as_it_is_written_whatever_was_put_right_before_it()
    {
        var compilation = Compile.Files(("yard.md",
            "---\ntitle: A long title of the yard\n---\n\n{{ page.title }} {% comment %}\nx\n{% endcomment %}{{ page.title }}\r\n\r\n"
            + "😀 {{< mystery >}}\r\n"));
        Assert.Equal("yard.md:9:4", compilation.The("HB1210").Place());
        Assert.Equal("{{< mystery >}}", compilation.The("HB1210").Span.Text);
    }

    [Fact]
    public void A_tag_that_a_page_repeats_is_reported_once_with_its_number()
    {
        var compilation = Compile.Files(("yard.md", string.Concat(Enumerable.Repeat("{% tide %}\n\n", 3))));
        Assert.Contains("(3 times on this page)", compilation.The("HB1210").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_is_text_whatever_it_holds()
    {
        var body = Compile.Files(("yard.md", "---\ntitle: \"<b onclick=x>*a*\"\n---\n\nSee {{ page.title }}.\n")).Body("team/yard/index.html");
        Assert.Contains("See &lt;b onclick=x&gt;*a*.", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[the gate]({{ site.baseurl }}{% link gate.md %})")]
    [InlineData("[the gate]({% link gate.md %}#the-gate)")]
    [InlineData("[the gate][g]\n\n[g]: {{ site.url }}{{ site.baseurl }}/gate")]
    [InlineData("[the gate]({{<ref \"gate\">}})")]
    [InlineData("<a href=\"{{< relref \"gate.md\" >}}\">the gate</a>")]
    [InlineData("[the gate]({{ \"/gate\" | relative_url }} \"title\")")]
    [InlineData("[the gate]({{< ref path=\"gate.md\" lang=\"en\" >}})")]
    public void An_address_may_be_put_together_from_tags(string link)
    {
        var compilation = Compile.Files(("yard.md", $"# Y\n\n{link}\n"), ("gate.md", "# The gate\n"));
        Assert.Contains("href=\"../gate/", compilation.Body("team/yard/index.html"), StringComparison.Ordinal);
        Assert.Contains(">the gate</a>", compilation.Body("team/yard/index.html"), StringComparison.Ordinal);
        Assert.Empty(compilation.Diagnostics);
    }

    [Fact]
    public void An_address_with_an_unknown_part_is_no_text()
    {
        var compilation = Compile.Files(("yard.md", "# Y\n\n[The gate]({{ page.url }}) and [the road](https://example.org/{{ town }}).\n"));
        Assert.Contains("<p>The gate and <a", compilation.Body("team/yard/index.html"), StringComparison.Ordinal);
        Assert.Equal(2, compilation.Of("HB1212").Length);
    }

    [Fact]
    public void A_link_of_a_tag_is_as_safe_as_any() =>
        Assert.DoesNotContain("javascript:",
            Body("# Y\n\n{% embed url=\"javascript:alert(1)\" %}\n\n{{< button href=\"javascript:alert(1)\" >}}x{{< /button >}}\n\n"
            + "[a]({{ \"javascript:alert(1)\" }})\n"), StringComparison.Ordinal);

    [Fact]
    public void A_summary_of_an_item_may_hold_tags()
    {
        var compilation = Compile.Files(("roadmap/items.yml",
            "- id: lamp\n  title: Lamp\n  status: planned\n  summary: |\n    {% hint %}\n    Bright {{ x }}.\n    {% endhint %}\n"));
        Assert.DoesNotContain("{%", compilation.Item("lamp").Said("summary_html")!, StringComparison.Ordinal);
        Assert.Single(compilation.Of("HB1212"));
    }
}
