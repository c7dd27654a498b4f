using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax;

/// <summary>Whatever stands between braces, there is a page and there are diagnostics that point into it.</summary>
public sealed class HostileTagTests
{
    public static TheoryData<string> Pages()
    {
        string[] repeated =
        [
            "{% hint %}\n", "{% endhint %}\n", "{% hint %}a", "{{< hint >}}\n", "{% mystery %}\n\n", "{% raw %}\n", "{% comment %}\n",
            "{::comment}\n", "{%", "{% ", "{{", "{{<", "{{%/*", "{: ", "{:.a}\n", "{:toc}\n", "{::", "%%\n", "%% ",
            "!!! note\n", "=== \"a\"\n", "--8<--\n", "> [!a]- b\n\n", "![[", "==", "*[a]: b\n", ":material-", "{% tab %}\n{% endhint %}\n",
            "{{ page.title }}", "<aside>\n", "{% stepper %}{% step %}\n", "](", "[x]({{ y }}) ",
            "{{< button >}}{{< button href=x >}}", "{% if x %}", "`{", "{{ x }}{.a}", "[{.a}", "[a ", "![a ", "*[",
            "{% highlight %}`{% endhighlight %}",
        ];
        // Lines as long as a page may have them, so that its other limits are what is tried.
        return [.. repeated.Select(piece => string.Concat(Enumerable.Range(1, Math.Min(50_000, 120_000 / piece.Length))
            .Select(i => i % 900 == 0 ? piece + "\n\n" : piece))), .. repeated];
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_of_nothing_but_openings_is_read(string page)
    {
        var compilation = Compile.Files(("a.md", "# A\n\n" + page), ("b.md", "---\ntitle: B\n---\n" + page));
        Assert.All(compilation.Diagnostics, diagnostic => diagnostic.AssertInside());
        Assert.True(compilation.Has("team/a/index.html"));
    }

    [Fact]
    public void Tags_that_nest_without_end_are_shown_flat()
    {
        var compilation = Compile.Files(("a.md", "# A\n\n" + string.Concat(Enumerable.Repeat("{% hint %}\nx\n", 10_000))
            + string.Concat(Enumerable.Repeat("{% endhint %}\n", 10_000))));
        Assert.Equal(32, compilation.Body("team/a/index.html").Split("<aside").Length - 1);
        Assert.Single(compilation.Of("HB1213"));
    }

    [Fact]
    public void Lists_in_tags_in_lists_nest_no_deeper()
    {
        var page = string.Concat(Enumerable.Range(0, 30)
            .Select(level => $"{new string(' ', level * 2)}- {string.Concat(Enumerable.Repeat("{% hint %}", 20))}\n"));
        var closed = string.Concat(Enumerable.Range(0, 30).Reverse()
            .Select(level => $"{new string(' ', level * 2 + 2)}{string.Concat(Enumerable.Repeat("{% endhint %}", 20))}\n"));
        var body = Compile.Files(("a.md", "# A\n\n" + page + closed)).Body("team/a/index.html");
        var (depth, deepest) = (0, 0);
        for (var at = 0; at < body.Length; at++)
        {
            depth += body.AsSpan(at).StartsWith("<aside") ? 1 : body.AsSpan(at).StartsWith("</aside") ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }
        Assert.InRange(deepest, 1, 32);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_mixture_is_read_and_keeps_its_words(int seed)
    {
        string[] pieces =
        [
            "{% hint %}", "{% endhint %}", "{% tabs %}", "{% tab title=\"T\" %}", "{% endtab %}", "{% endtabs %}", "{{< details \"D\" >}}",
            "{{< /details >}}", "{{ x }}", "{% raw %}", "{% endraw %}", "{% highlight sh %}", "{% endhighlight %}",
            "{% if a %}", "{% else %}", "{% endif %}", "{: .a}", "{:toc}", "{{< button href=\"b\" >}}", "{{< /button >}}",
            "{% embed url=\"https://example.org\" %}", "{% endembed %}", "{% stepper %}", "{% step %}", "{% endstep %}", "{% endstepper %}",
            "\n", "\n", "\n\n", "\n\n", "  ", "- ", "> ", "| a | b |\n|---|---|\n| ", "# ", "`", "```\n", "*", "**", "[", "](x)", "<div>", "</div>",
            "!!! note\n", "    ", "=== \"T\"\n", "> [!x]- t\n", "[a]({{< ref \"x\" >}})", "{", "}", "%}", "\r\n", "😀",
        ];
        var dice = new Dice(seed);
        for (var i = 0; i < 60; i++)
        {
            var words = 0;
            var page = string.Concat(Enumerable.Range(0, dice.Below(60)).Select(_ => dice.Once(3) ? $" word{words++}x " : dice.One(pieces)));
            var compilation = Compile.Files(("a.md", "# A\n\n" + page));
            Assert.Empty(compilation.Of("HB1007"));
            Assert.All(compilation.Diagnostics, diagnostic => diagnostic.AssertInside());
            var body = compilation.Body("team/a/index.html");
            // HTML that an author leaves open may swallow words for a browser's reasons.
            if (!page.Contains("<div>", StringComparison.Ordinal) && !page.Contains("</div>", StringComparison.Ordinal))
                Assert.All(Enumerable.Range(0, words), word => Assert.True(body.Contains($"word{word}x", StringComparison.Ordinal),
                    page + "\n=====\n" + body));
        }
    }
}
