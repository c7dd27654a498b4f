using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Repairs;

/// <summary>What is right in its own language is no damage.</summary>
public sealed class CleanPageTests
{
    [Theory]
    [InlineData("# Phare\n\n## Horaires\n\n« Le phare\u00A0» est ouvert\u202F: de 10\u00A0h à 18\u00A0h\u202F! À 5\u00A0%, M.\u00A0Holm dit "
        + "–\u00A0dit-il\u00A0–\u00A0: «\u00A0oui\u00A0».\n\n- L’accès\u00A0; l’été\u00A0?\n")]
    [InlineData("# Leuchtturm\n\nAm 5.\u00A0Mai, z.\u00A0B. um 10\u00A0Uhr, §\u00A04 Abs.\u00A02, „Spaß“ und Dr.\u00A0Größe.\n")]
    [InlineData("# Маяк\n\n«Маяк»\u00A0— в\u00A0порту и\u00A0у\u00A0моря; 10\u00A0км.\n")]
    [InlineData("# منارة\n\nالبرج \u2067ABC\u2069 مفتوح\u200F، من 6 إلى 8.\n\n- حارس\u200C المنارة\n")]
    [InlineData("# فانوس دریایی\n\nمی‌خواهم کتاب‌ها را ببینم.\n")]
    [InlineData("# प्रकाशस्तंभ\n\nक्‍ष और श्री‌मान।\n")]
    [InlineData("# ประภาคาร\n\nเปิด\u200Bทุก\u200Bวัน\n")]
    [InlineData("# 灯台\n\n「責任」は誰に？　午前１０時から。\n")]
    [InlineData("# Latarnia\n\nW\u00A0porcie i\u00A0z\u00A0mola: są „żółte” łodzie.\n")]
    [InlineData("# 👩‍🚒 Crew\n\n👨‍👩‍👧‍👦 and 🏳️‍🌈 and 👩🏽‍💻 and ❤️‍🔥\n")]
    [InlineData("# Plain\n\nA line that breaks\\\nhere.\n\n    indented\u00A0code\u200B\n\n```\nfence\u00A0\u200B&#x20; â€™ \\\n```\n\n"
        + "`span \u200B &#x20;` and ``two ` \u00A0ticks``\n\n<pre>\nx\u00A0\u200B\n</pre>\n")]
    [InlineData("# Names\n\n## C#\n\n## F#\n\n- Plan the Report for the Support team with Lead engineers\n- Use the Track Review board\n"
        + "- Meet the Crew\n")]
    [InlineData("```{code-block} text\n&#x20;a\u00A0 \n```\n\n~~~~\n## a\n#### b\n~~~~\n")]
    public void A_clean_page_gives_no_repair(string text) =>
        Assert.DoesNotContain(Compile.Files(("a.md", text)).Diagnostics,
            diagnostic => diagnostic.Fix is not null || diagnostic.Id.StartsWith("HB11", StringComparison.Ordinal));

    [Theory]
    [InlineData("```{note}\nA&#x20;\n```\n\nB&#x20;\n")]
    [InlineData("```{exercise}\nA&#x20;\n```\n\nB&#x20;\n")] // a name that nobody knows holds prose
    [InlineData("```{list-table}\n* - A&#x20;\n```\n\nB&#x20;\n")]
    [InlineData("- one\n\n    A&#x20;\n\nB&#x20;\n")] // the second paragraph of an item, not code
    [InlineData("- one `a\n- two` A&#x20;\n\nB&#x20;\n")] // backticks of two items do not belong together
    public void Text_that_only_looks_like_code_is_repaired(string text) =>
        Assert.Equal(2, Compile.Files(("a.md", text)).Of("HB1103").Length);

    [Fact]
    public void Front_matter_is_left_as_it_is() =>
        Assert.DoesNotContain(Compile.Files(("a.md", "---\ntitle: A\u00A0 b\u200B\n---\n\nText.\n")).Diagnostics,
            diagnostic => diagnostic.Fix is not null);
}
