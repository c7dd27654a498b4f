using Handbooks.Tests.Support;

namespace Handbooks.Tests.PublicSite;

/// <summary>Internal things of one word, and the spellings of all names: stopped, told or let through as a reader would.</summary>
public sealed class CodeNameTests
{
    /// <summary>"&amp;copy" is a sign where nothing follows it; what begins like one stays what it is.</summary>
    [Theory]
    [InlineData("Copyist guild", "See <https://example.org/?a=1&copyist-guild>.")]
    [InlineData("Notary rota", "See <https://example.org/?a=1&notary-rota>.")]
    public void A_name_that_begins_like_a_sign_of_HTML_is_found(string title, string text) =>
        Assert.Equal("stopped", Gate.Title(title, text).Verdict());

    /// <summary>A character that stands for several words: the later ones begin where the title ends.</summary>
    [Theory]
    [InlineData("Copper\u3231")]
    [InlineData("\u5E73\u6210\u3231")]
    [InlineData("Copper \u00BD")]
    public void A_title_may_end_in_a_sign_that_is_read_as_several_words(string title) =>
        Assert.NotEqual("silent", Gate.Title(title, $"See the {title} tomorrow.").Verdict());

    [Theory]
    [InlineData("Nightfall", "Soon: Nightfall.", "stopped")]
    [InlineData("Nightfall", "we plan nightfall for May", "stopped")]
    [InlineData("Nightfall", "NIGHTFALL", "stopped")]
    [InlineData("Nightfall", "Nightfall2 and Nightfall-b", "stopped")]
    [InlineData("Zanzibar", "We like Zanzibar.", "stopped")]
    [InlineData("Kestrel", "All kestrels fly.", "stopped")]
    [InlineData("Маяк", "Скоро Маяк.", "stopped")]
    [InlineData("灯台守", "我们的灯台守。", "stopped")]
    [InlineData("منارة", "قريبا والمنارة هنا", "stopped")]
    [InlineData("Painting", "We look forward to Painting in May.", "told")]
    [InlineData("Painting", "Painting is next.", "told")]
    [InlineData("Painting", "Painting is next. We like painting.", "silent")]
    [InlineData("Painting", "The tower is closed until the painting is done.", "silent")]
    [InlineData("Painting", "## Painting", "silent")]
    [InlineData("计划", "我们的计划。", "told")]
    [InlineData("Security", "Words.", "silent")]
    public void One_word_is_weighed(string title, string text, string verdict) => Assert.Equal(verdict, Gate.Title(title, text).Verdict());

    [Theory]
    [InlineData("zorilla", "See zorilla.", "stopped")]
    [InlineData("Zorilla", "See zorilla.", "stopped")]
    [InlineData("falcon", "We launch Falcon in May.", "stopped")]
    public void So_is_an_id(string id, string text, string verdict) =>
        Assert.Equal(verdict, Gate.Page(text, ("roadmap/hidden.yml", $"- {{id: {id}, title: Quiet Meadow Launch}}\n")).Verdict());

    /// <summary>No list has it, and the team's own pages use it as a word.</summary>
    [Fact]
    public void A_word_that_internal_pages_use_as_one_is_told()
    {
        (string, string)[] hidden = [("hidden/one.md", "# One\n\nWe oil each winch.\n"), ("hidden/two.md", "# Two\n\nEach winch is oiled.\n"),
            ("hidden/winch.md", "# Winch\n\nwords\n")];
        Assert.Equal("told", Gate.Page("The winch turns.", hidden).Verdict());
        Assert.Equal("stopped", Gate.Page("The winch turns.", hidden[1..]).Verdict());
    }

    [Fact]
    public void The_warning_says_where_both_are_and_not_what()
    {
        var warning = Gate.Title("Painting", "We look forward to Painting in May.").The("HB5110");
        Assert.Equal(("open.md:6:1", "hidden/thing.md:2:8"), (warning.Span.ToString(), warning.Related[0].Span.ToString()));
        Assert.DoesNotContain("painting", warning.Message + warning.Help, StringComparison.OrdinalIgnoreCase);
    }

    public static TheoryData<string, string> Spelled => new()
    {
        { "Purple Gatekeeper", "the PurpleGatekeeper" }, { "Purple Gatekeeper", "purple_gatekeeper" }, { "Purple Gatekeeper", "`purpleGatekeeper`" },
        { "Purple Gatekeeper", "purplegatekeepers" },
        { "Purple Gatekeeper", "`ourPurpleGatekeeperTeam`" }, { "Purple Gatekeeper", "`XMLPurpleGatekeeper2`" },
        { "PurpleGatekeeper", "the Purple Gatekeeper" }, { "PurpleGatekeeper", "purple-gatekeeper" },
        { "Purple Gatekeeper", "https://example.org/purplegatekeeper/" }, { "Nightfall", "`projectNightfall`" }, { "Nightfall", "`NightfallTeam`" },
        { "Purple Gatekeeper", "Pur\u180Bple Gate\u115Fkeeper" }, { "Purple Gatekeeper", "Purple\u3164Gatekeeper" },
        { "Purple Gatekeeper", "Purple\u2800Gatekeeper" }, { "Purple Gatekeeper", "Purple\uFFFCGatekeeper" },
        { "Purple Gatekeeper", "Pur\u17B4ple Gatekeeper" },
        { "Purple Gatekeeper", "Pur\U000E0001ple Gate\U000E0100keeper" }, { "Purple Gatekeeper", "Purple \U000E0061Gatekeeper" },
        { "Purple Gatekeeper", "P\u034Furple Gatekeeper" }, { "Purple Gatekeeper", "Pu\u2064rple\uFFA0 Gatekeeper" },
        { "Purple Gatekeeper", "Рurрlе Gаtеkеереr" }, { "Purple Gatekeeper", "Ρurple Gatekeepεr".Replace('ε', 'е') },
        { "Purple Gatekeeper", "𝐏𝐮𝐫𝐩𝐥𝐞 𝒢𝒶𝓉𝑒𝓀𝑒𝑒𝓅𝑒𝓇" }, { "Purple Gatekeeper", "Ⓟⓤⓡⓟⓛⓔ Ⓖⓐⓣⓔⓚⓔⓔⓟⓔⓡ" },
        { "Purple Gatekeeper", "🅟🅤🅡🅟🅛🅔 🄶🄰🅃🄴🄺🄴🄴🄿🄴🅁" }, { "Purple Gatekeeper", "Ｐｕｒｐｌｅ Ｇａｔｅｋｅｅｐｅｒ" },
        { "Purple Gatekeeper", "Purpₗe Gatekeeper" },
        { "Purple Gatekeeper", "ᴘᴜʀᴘʟᴇ ɢᴀᴛᴇᴋᴇᴇᴘᴇʀ" },
        { "Nightfall", "Nіghtfаll" }, { "Nightfall", "Νightfall" }, { "Nightfall", "Nⅰghtfaⅼⅼ" }, { "Nightfall", "NIGHTFAⅬⅬ" },
        { "Nightfall", "ΝΙGΗΤFΑLL" }, { "Sesame Street Fair", "Seſame Ѕtreet Fair" },
        { "Office Staffing", "Oﬃce Staﬀing" }, { "Fjord Lœss", "fjord loess" }, { "Κύριος Φάρος", "ΚΥΡΙΟΣ ΦΑΡΟΣ" },
        { "Κύριος Φάρος", "κυριοσ φαροσ" },
        { "ムサシ計画書", "ﾑｻｼ計画書" }, { "ガイダンス棟", "ｶﾞｲﾀﾞﾝｽ棟" }, { "ガイダンス棟", "カ\u3099イタ\u3099ンス棟" }, { "보라문지기", "보라문지기에게" }, { "보라 문지기", "보라문지기는" },
        { "المنارة الشمالية", "والمنارة الشمالية" }, { "المنارة الشمالية", "للمنارة الشمالية" }, { "منارة الشمال", "بمنارة الشمال" },
        { "المنارة الشمالية", "المنـــارة الشَّماليّة" }, { "المنارة الشمالية", "ﺍﻟﻤﻨﺎﺭﺓ ﺍﻟﺸﻤﺎﻟﻴﺔ" },
        { "מגדלור צפוני", "והמגדלור הצפוני" }, { "מגדלור צפוני", "למגדלור צפוני" }, { "מגדלור צפוני", "מִגְדָּלוֹר צְפוֹנִי" },
        { "הפרויקט הכחול", "בפרויקט הכחול" },
        { "ประภาคารเหนือ", "เราสร้างประภาคารเหนือแล้ว" }, { "ແສງດາວເໜືອ", "ພວກເຮົາແສງດາວເໜືອມາ" }, { "អគារភ្លើង", "យើងមានអគារភ្លើងថ្មី" },
        { "မီးပြတိုက်", "ကျွန်ုပ်တို့မီးပြတိုက်ရှိသည်" },
        { "紫门卫士", "我们的紫门卫士来了" }, { "𠮷野家計画", "私の𠮷野家計画です" }, { "Новый Маяк", "НОВЫЙ МАЯК" }, { "Новый Маяк", "Hoвый Maяк" },
        { "Новый Маяк", "нового; новый маяк" },
        { "პროექტი შუქურა", "Პროექტი შუქურა" }, { "नीला दीपस्तंभ", "नीला दीपस्तंभ" }, { "ሰማያዊ መብራት", "የእኛ ሰማያዊ መብራት" },
    };

    [Theory]
    [MemberData(nameof(Spelled))]
    public void In_every_spelling_a_name_is_found(string title, string text) => Assert.Equal("stopped", Gate.Title(title, text).Verdict());

    [Theory]
    [InlineData("Key word", "Each keyword counts.", "silent")]
    [InlineData("Time zone", "Name your timezone.", "silent")]
    [InlineData("Purple Gatekeeper", "Purple, Gatekeeper. A gatekeeper is purple.", "silent")]
    [InlineData("Nightfall", "Nightfallen knights fall at night.", "silent")]
    [InlineData("منارة الشمال", "منارات الجنوب", "silent")]
    [InlineData("ハナ計", "バナナ計算", "silent")]
    public void Other_words_are_other_words(string title, string text, string verdict) => Assert.Equal(verdict, Gate.Title(title, text).Verdict());

    [Fact]
    public void A_sentence_in_letters_that_look_like_its_own_is_found() =>
        Assert.Equal("stopped", Gate.Page("Тhе оld tоwеr will bе sоld bеfоrе thе еnd оf wintеr.",
            ("hidden/x.md", "---\nvisibility: internal\n---\n# Xq\n\nThe old tower will be sold before the end of winter.\n")).Verdict());
}
