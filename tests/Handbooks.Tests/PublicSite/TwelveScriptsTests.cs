using System.Net;
using System.Text;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>
/// Random handbooks whose internal people, roles, items and pages have names of twelve scripts, some of them written into public
/// prose in some spelling. Either the gate stops the build, or a plain search, which shares no code with it, finds none of them.
/// </summary>
public sealed class TwelveScriptsTests
{
    private static readonly HandbookTheme Theme = new();

    /// <summary>By script: people, and things; the last is prose.</summary>
    private static readonly (string[] People, string[] Things, string Prose)[] Scripts =
    [
        (["Marisol", "Oswin Thackeray", "Dr. Petra Holmquist", "Quentin"],
            ["Nightfall", "Purple Gatekeeper", "Velvet Anchor Keeper", "QX-77", "Zanzibar"],
            "The tower opens in spring, and everybody may visit it."),
        (["Łukasz Wójcik", "Søren Ågård", "Jörg Groß", "Đặng Thị Hoa"], ["Projekt Übermorgen", "Équipe Étoile", "Plan Żuraw"],
            "Le café ouvre à neuf heures, déjà prêt."),
        (["Ольга Новикова", "Дмитрий"], ["Новый Маяк", "Хранитель Якоря", "Полночь"], "Башня открыта весной для всех гостей."),
        (["Νίκος Παπαδόπουλος", "Ελένη"], ["Κύριος Φάρος", "Μεσονύκτιο"], "Ο πύργος ανοίγει την άνοιξη."),
        (["أحمد المنصور", "ليلى"], ["المنارة الشمالية", "حارس المرساة"], "يفتح البرج في الربيع للجميع."),
        (["נועה לוי", "יונתן"], ["מגדלור צפוני", "שומר העוגן"], "הקמפוס נפתח באביב."),
        (["प्रिया शर्मा", "अनन्या"], ["नीला दीपस्तंभ", "लंगर रक्षक"], "द्वार वसंत में खुलता है।"),
        (["สมชาย ใจดี", "วิภาวรรณ"], ["ประภาคารเหนือ", "ผู้รักษาสมอ"], "หอคอยเปิดในฤดูใบไม้ผลิ"),
        (["王小明", "陈静怡"], ["紫门卫士", "午夜灯塔"], "塔楼在春天开放，欢迎参观。"),
        (["山田太郎", "さくら"], ["北の灯台守", "ムサシ計画書"], "塔は春に開きます。"),
        (["김민수", "박서연"], ["보라문지기", "북쪽등대"], "탑은 봄에 열립니다."),
        (["გიორგი ბერიძე", "ნინო"], ["ჩრდილოეთის შუქურა", "ღუზის მცველი"], "კოშკი გაზაფხულზე იხსნება."),
    ];

    [Fact]
    public void Nothing_internal_is_on_the_public_site_unless_the_build_is_stopped()
    {
        var (stopped, clean) = (0, 0);
        for (var seed = 0; seed < TestSize.Of(300, 3000); seed++)
        {
            var (files, hidden, inserted) = Handbook(new Dice(seed));
            var compilation = HandbookCompiler.Compile(new(SourceTree.Of(files), []), Theme, new CompilerOptions { PublicOnly = true });
            var stoppedFor = string.Join(", ", compilation.Of("HB5101").Select(leak => leak.Related[0].Span.Text));
            Assert.True(compilation.HasLeak == inserted is not null, $"seed {seed}: inserted {inserted ?? "nothing"}, stopped for {stoppedFor}");
            (stopped, clean) = compilation.HasLeak ? (stopped + 1, clean) : (stopped, clean + 1);
            if (compilation.HasLeak)
                continue;
            var site = compilation.Files.Where(file => file.Path.StartsWith("public/", StringComparison.Ordinal)
                && !file.Path.StartsWith("public/assets/", StringComparison.Ordinal))
                .Select(file => Plain(file.Path + "\n" + Encoding.UTF8.GetString(file.Content.Span))).ToList();
            Assert.All(hidden, name => Assert.DoesNotContain(site, text => text.Contains(Plain(name), StringComparison.Ordinal)));
        }
        Assert.True(stopped > 100 && clean > 100, $"{stopped} stopped, {clean} clean");
    }

    /// <summary>The plain search finds what is there, or it would prove nothing.</summary>
    [Fact]
    public void The_plain_search_reads_each_spelling()
    {
        var dice = new Dice(7);
        foreach (var name in Scripts.SelectMany(script => script.People.Concat(script.Things)))
        {
            for (var way = 0; way < Ways; way++)
                Assert.Contains(Plain(name), Plain(Spelled(name, way, dice)), StringComparison.Ordinal);
        }
    }

    private static ((string Path, string Text)[] Files, List<string> Hidden, string? Inserted) Handbook(Dice dice)
    {
        var hidden = new List<string>();
        var (pages, people, items) = (new List<(string, string)>(), new StringBuilder(), new StringBuilder());
        for (var i = 0; i < dice.Between(2, 6); i++)
        {
            var (persons, things, _) = dice.One(Scripts);
            var isPerson = dice.Once(3);
            var name = dice.One(isPerson ? persons : things);
            if (hidden.Contains(name))
                continue;
            hidden.Add(name);
            if (isPerson)
                people.Append($"- {{name: '{name}', roles: [zqkeeper]}}\n");
            else if (dice.Once(3))
                items.Append($"- {{title: '{name}'}}\n");
            else
                pages.Add(($"hidden/x{i}.md", dice.Once(2)
                    ? $"---\nrole: '{name}'\n---\n\n## Responsibilities\n\n- Zqhide\n" : $"---\ntitle: '{name}'\n---\n\nzqtext\n"));
        }
        var inserted = dice.Once(2) ? Spelled(dice.One(hidden), dice.Below(Ways), dice) : null;
        var (place, count) = (dice.Below(3), dice.Between(3, 5));
        for (var i = 0; i < count; i++)
        {
            var prose = string.Join(' ', Enumerable.Range(0, dice.Between(1, 3)).Select(_ => dice.One(Scripts).Prose));
            pages.Add(($"open/p{i}.md",
                $"---\ntitle: Zqpage {i}\nvisibility: public\n---\n\n"
                + $"{prose} {(i == place && inserted is not null ? $"Zq: {inserted}." : "")} {dice.One(Scripts).Prose}\n"));
        }
        pages.Add(("open/zqkeeper.md", "---\nrole: Zqkeeper\nvisibility: public\n---\n\n## Responsibilities\n\n- Zqkeep\n"));
        return ([.. pages, ("people.yml", people.Length > 0 ? people.ToString() : "[]\n"),
            ("roadmap/x.yml", items.Length > 0 ? items.ToString() : "[]\n")], hidden, inserted);
    }

    private const int Ways = 11;

    private static string Spelled(string name, int way, Dice dice) => way switch
    {
        0 => name,
        1 => name.ToUpperInvariant(),
        2 => name.ToLowerInvariant(),
        3 => string.Concat(name.Select(c => c is >= '!' and <= '~' ? ((char)(c + 0xFEE0)).ToString() : c.ToString())),
        4 => string.Concat(name.EnumerateRunes().Select(c => c.ToString()
            + dice.One(["\u00AD", "\u200B", "\u2060", "\u034F", "\U000E0100", "\U000E0041", "\u180B"]))),
        5 => string.Concat(name.Select(c => c is >= 'A' and <= 'Z'
            ? char.ConvertFromUtf32(0x1D400 + c - 'A') : c is >= 'a' and <= 'z' ? char.ConvertFromUtf32(0x1D41A + c - 'a') : c.ToString())),
        6 => string.Concat(name.EnumerateRunes().Select(c => $"&#{c.Value};")),
        7 => name.Replace(" ", "\u00A0", StringComparison.Ordinal),
        8 => $"<b>{name[..1]}</b>{name[1..]}",
        9 => string.Concat(name.Select(Apart)),
        _ => name.Replace(" ", "&nbsp; ", StringComparison.Ordinal),
    };

    /// <summary>Letter and accent by themselves, of the names above.</summary>
    private static string Apart(char c) =>
        Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Accents.Substring(2 * at, 2) : c.ToString();

    private const string Accented = "\u00F3\u00E5\u00F6\u00DC\u00FC\u00C9\u00E9\u017C\u0144\u03AE\u03AD\u03CD\u03CC",
        Accents = "o\u0301a\u030Ao\u0308U\u0308u\u0308E\u0301e\u0301z\u0307n\u0301η\u0301ε\u0301υ\u0301ο\u0301";

    /// <summary>
    /// Tags, entities, unseen characters, wide and mathematical letters and accents undone, and small: what compatibility folding
    /// does to these names.
    /// </summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in WebUtility.HtmlDecode(text.Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal))
            .EnumerateRunes())
        {
            var c = rune.Value;
            if (c is 0xAD or 0x200B or 0x2060 or 0x180B or >= 0x300 and <= 0x36F or >= 0xE0000)
                continue;
            c = c is >= 0xFF01 and <= 0xFF5E
                ? c - 0xFEE0 : c is >= 0x1D400 and <= 0x1D419
                ? c - 0x1D400 + 'A' : c is >= 0x1D41A and <= 0x1D433 ? c - 0x1D41A + 'a' : c == 0xA0 ? ' ' : c;
            if (c > char.MaxValue)
                plain.Append(rune);
            else
                plain.Append(Apart(char.ToLowerInvariant((char)c))[0]);
        }
        return plain.Replace("  ", " ").Replace('ς', 'σ').ToString();
    }
}
