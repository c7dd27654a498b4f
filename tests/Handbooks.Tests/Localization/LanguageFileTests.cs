using System.Text;
using System.Text.Json.Nodes;
using Handbooks.Comparison;
using Handbooks.Decisions;
using Handbooks.Diagnostics;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Pages;
using Handbooks.Theme;

namespace Handbooks.Tests.Localization;

/// <summary>The files of texts, one a language.</summary>
public sealed class LanguageFileTests
{
    private static IEnumerable<string> Languages => typeof(Strings).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("Localization/", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).OfType<string>();

    [Fact]
    public void Every_language_has_every_text_with_its_values_and_forms()
    {
        Assert.Contains("en", Languages);
        Assert.All(Languages, language => Assert.Empty(Strings.Read(language, Strings.Embedded(language)!).Faults));
    }

    [Fact]
    public void A_text_that_is_missing_is_reported_and_said_in_English()
    {
        var (strings, faults) = Changed("de", file => file["site"]!.AsObject().Remove("home"));
        Assert.Equal(["site.home is missing"], faults);
        Assert.Equal("Home", TextMarks.Removed(strings.Site.Home));
    }

    [Fact]
    public void A_section_that_is_missing_is_English()
    {
        var (strings, faults) = Changed("de", file => file.Remove("prose"));
        Assert.Contains("prose.rolePage is missing", faults);
        Assert.Equal("Note", TextMarks.Removed(strings.Prose.Boxes["note"]));
    }

    [Theory]
    [InlineData("site", "hoem", "\"Start\"", "site.hoem is not a text of this program")]
    [InlineData("map", "tie", "\"{first} und {zweite}\"", "map.tie must be a text with {first}, {second}")]
    [InlineData("map", "tie", "\"{first}\"", "map.tie must be a text with {first}, {second}")]
    [InlineData("site", "home", "1", "site.home must be a text without values in braces")]
    [InlineData("site", "roles", "{\"one\": \"Rolle\"}", "site.roles must have the forms one, other, with no value but {count}")]
    [InlineData("site", "roles", "{\"one\": \"Rolle\", \"other\": \"{number} Rollen\"}",
        "site.roles must have the forms one, other, with no value but {count}")]
    [InlineData("format", "months", "[\"Januar\"]", "format.months must be 12 texts")]
    public void What_is_wrong_is_reported_and_English_is_said_instead(string section, string key, string json, string fault)
    {
        var (strings, faults) = Changed("de", file => file[section]![key] = JsonNode.Parse(json));
        Assert.Equal([fault], faults);
        Assert.Equal(("Home", "roles", "A and B", "May 2026"),
            (TextMarks.Removed(strings.Site.Home), TextMarks.Removed(strings.Site.Roles(2)), TextMarks.Removed(strings.Map.Tie("A", "B")),
                TextMarks.Removed(strings.Format.Month(new DateOnly(2026, 5, 1)))));
    }

    [Fact]
    public void A_section_that_nobody_reads_is_reported() =>
        Assert.Equal(["extra is not a section"], Changed("de", file => file["extra"] = new JsonObject()).Faults);

    /// <summary>A value without a name would end the build of a site.</summary>
    [Fact]
    public void Every_value_of_the_model_has_a_name()
    {
        var strings = Strings.English;
        Assert.All(Enum.GetValues<ItemStatus>(), value => Assert.NotEmpty(strings.Of(value) + strings.Roadmap.StatusMeanings[value.Key()]));
        Assert.All(Enum.GetValues<Confidence>(), value => Assert.NotEmpty(strings.Of(value)));
        Assert.All(Enum.GetValues<BoardPlace>(), value => Assert.NotEmpty(strings.Of(value)));
        Assert.All(Enum.GetValues<Horizon>(), value => Assert.NotEmpty(strings.Roadmap.Horizons[value.Key()]));
        Assert.All(Enum.GetValues<Visibility>(), value => Assert.NotEmpty(strings.Roadmap.Visibilities[value.Key()]));
        Assert.All(Enum.GetValues<RoleStatus>(), value => Assert.NotEmpty(strings.Roles.Statuses[value.Key()]));
        Assert.All(Enum.GetValues<RoleKind>(), value => Assert.NotEmpty(strings.Roles.Kinds[value.Key()]));
        Assert.All(Enum.GetValues<DecisionSubject>(), value => Assert.NotEmpty(strings.Of(value) + strings.Plural(value)));
        Assert.All(Enum.GetValues<Severity>().Except([Severity.Off]), value => Assert.NotEmpty(strings.Of(value)));
        Assert.All(Enum.GetValues<MoveKind>(), value => Assert.NotEmpty(strings.Of(value) + strings.History.TargetMoves[value.Key()]));
        Assert.All(Enum.GetValues<ChangedThing>(), value => Assert.NotEmpty(strings.Of(new ChangeNote(value, null, null))));
        Assert.All(LetterScheme.All.SelectMany(scheme => scheme.Letters),
            letter => Assert.NotEmpty(strings.Matrix.Letters[letter.Word] + strings.Matrix.Meanings[letter.Word]));
    }

    /// <summary>Every form of the CLDR for the numbers 0 to 25, 100 to 112 and a million; "other" are all that no form names.</summary>
    [Theory]
    [InlineData("en", "one 1")]
    [InlineData("de", "one 1")]
    [InlineData("nl", "one 1")]
    [InlineData("fr", "one 0 1, many 1000000")]
    [InlineData("pt", "one 0 1, many 1000000")]
    [InlineData("pt-PT", "one 1, many 1000000")]
    [InlineData("es", "one 1, many 1000000")]
    [InlineData("it", "one 1, many 1000000")]
    [InlineData("pl", "one 1, few 2 3 4 22 23 24 102 103 104, many *")]
    [InlineData("ja", "other *")]
    [InlineData("zh", "other *")]
    [InlineData("ar", "zero 0, one 1, two 2, few 3 4 5 6 7 8 9 10 103 104 105 106 107 108 109 110, "
        + "many 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 111 112")]
    [InlineData("cs", "one 1, few 2 3 4")]
    [InlineData("ru", "one 1 21 101, few 2 3 4 22 23 24 102 103 104, many *")]
    [InlineData("ro", "one 1, few 0 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 101 102 103 104 105 106 107 108 109 110 111 112")]
    [InlineData("he", "one 1, two 2")]
    [InlineData("hr", "one 1 21 101, few 2 3 4 22 23 24 102 103 104")]
    public void A_number_has_the_form_that_the_language_gives_it(string language, string forms)
    {
        var named = forms.Split(", ").Select(form => form.Split(' ')).SelectMany(form => form[1..], (form, number) => (Number: number, Form: form[0]))
            .ToDictionary(pair => pair.Number, pair => pair.Form);
        Assert.All(Enumerable.Range(0, 26).Concat(Enumerable.Range(100, 13)).Append(1_000_000), number => Assert.Equal(
            named.GetValueOrDefault($"{number}") ?? named.GetValueOrDefault("*") ?? "other", PluralRule.Of(language).Form(number)));
    }

    /// <summary>A form of fractions or of whole millions may be there; another one is a mistake.</summary>
    [Fact]
    public void A_form_that_the_language_does_not_have_is_reported()
    {
        var forms = new JsonObject { ["one"] = "{count} rôle", ["other"] = "{count} rôles", ["many"] = "{count} de rôles" };
        var (strings, faults) = Changed("fr", file => file["site"]!["roles"] = forms.DeepClone());
        Assert.Empty(faults);
        Assert.Equal("1,000,000 de rôles", strings.Site.Roles(1_000_000));
        forms["few"] = "{count} rôles";
        Assert.Equal(["site.roles must have the forms one, other, with no value but {count}"],
            Changed("fr", file => file["site"]!["roles"] = forms.DeepClone()).Faults);
    }

    /// <summary>Dates, numbers and lists as French writes them, from its file alone.</summary>
    [Fact]
    public void A_language_writes_numbers_dates_and_lists_its_own_way()
    {
        var (strings, faults) = Changed("fr", file =>
        {
            var format = file["format"]!;
            format["groupSeparator"] = "\u202f";
            format["labelled"] = "{label} : {value}";
            format["dayOfMonth"] = new JsonObject { ["one"] = "{count}er", ["other"] = "{count}" };
            format["monthsInDates"] = new JsonArray("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                "novembre", "décembre");
            file["roles"]!["responsibilities"] = new JsonObject { ["one"] = "{count} responsabilité", ["other"] = "{count} responsabilités" };
        });
        Assert.Empty(faults);
        Assert.Equal(("1er mars 2026", "2 août 2026", "1\u202f234", "Thème : port", "0 responsabilité", "2 responsabilités"),
            (strings.Format.Day(new DateOnly(2026, 3, 1)), strings.Format.Day(new DateOnly(2026, 8, 2)), strings.Format.Number(1234),
                strings.Format.Labelled("Thème", "port"), strings.Roles.Responsibilities(0), strings.Roles.Responsibilities(2)));
    }

    [Theory]
    [InlineData("pl", "7 grudnia 2026", "grudzień 2026", "od grudnia 2026", "IV kwartał 2026", "2026")]
    [InlineData("ja", "2026年12月7日", "2026年12月", "2026年12月から", "2026年第4四半期", "2026年")]
    [InlineData("zh", "2026年12月7日", "2026年12月", "自2026年12月起", "2026年第四季度", "2026年")]
    [InlineData("ar", "7 ديسمبر 2026", "ديسمبر 2026", "منذ ديسمبر 2026", "الربع الرابع 2026", "2026")]
    public void A_date_is_as_the_language_writes_it(string language, string day, string month, string since, string quarter, string year)
    {
        var (strings, date) = (Strings.For(language), new DateOnly(2026, 12, 7));
        Assert.Equal((day, month, since), (strings.Format.Day(date), strings.Format.Month(date), strings.Roles.Since(date)));
        Assert.Equal((quarter, year), (strings.Format.QuarterOf(date), strings.Format.YearOf(date)));
    }

    [Theory]
    [InlineData("tlh", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("de-CH", "de")]
    [InlineData("pt-BR", "pt")]
    [InlineData("pt-PT", "pt")]
    [InlineData("zh", "zh")]
    [InlineData("zh-Hans", "zh")]
    [InlineData("zh-CN", "zh")]
    [InlineData("zh-Hant", "en")]
    [InlineData("zh-TW", "en")]
    [InlineData("zh-Hant-HK", "en")]
    [InlineData("zh-Hans-HK", "zh")]
    public void A_variety_has_the_words_of_its_language_and_a_language_without_a_file_is_English(string tag, string words)
    {
        Assert.Equal(Strings.For(words).Site.SkipToContent, TextMarks.Removed(Strings.For(tag).Site.SkipToContent));
        Assert.Equal(words == "en" && tag != "en-GB", TextMarks.AreIn(Strings.For(tag).Site.SkipToContent));
    }

    private static (Strings Strings, IReadOnlyList<string> Faults) Changed(string language, Action<JsonObject> change)
    {
        var file = JsonNode.Parse(Strings.Embedded("en"), documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;
        change(file.AsObject());
        var (strings, faults) = Strings.Read(language, Encoding.UTF8.GetBytes(file.ToJsonString()));
        return (strings, [.. faults.Select(fault => fault.ToString())]);
    }
}
