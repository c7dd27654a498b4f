using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using Handbooks.Localization;

namespace Handbooks.Tests.Localization;

/// <summary>Counts what each language says: every text, with every value and plural, and none in English by oversight.</summary>
public sealed partial class CompleteLanguageTests
{
    /// <summary>Names of keys, formats and tools, and words of the trade that no language translates.</summary>
    private static readonly string[] Everywhere = ["Ctrl", "Esc", "Atom", "JSON Feed", "commit", "Q{number}", "Bug", "Info"];

    /// <summary>Words that a language spells as English does. Each is used: what is not is to be taken out.</summary>
    private static readonly FrozenDictionary<string, string[]> SpelledAlike = new Dictionary<string, string[]>
    {
        ["de"] =
        [
            "April", "August", "September", "November", "Information", "Links", "Matrix", "Person", "Roadmap", "Roadmap: {theme}", "Status", "Team",
            "Text",
        ],
        ["fr"] =
        [
            "Attention", "Condition", "Contact", "Danger", "Horizon", "Important", "Information", "Menu", "Page", "Question", "Section", "Source",
            "public", "source", "vacant",
        ],
        ["es"] = ["Error", "Idea", "Roles", "error", "idea", "roles", "{count} error", "{count} roles"],
        ["pt"] = ["Links", "Menu", "Roadmap", "Roadmap: {theme}", "Status", "{handbook}: roadmap"],
        ["it"] = ["Escalation", "Home", "Idea", "Menu", "Roadmap", "Roadmap: {theme}", "Team", "idea", "{handbook}: roadmap"],
        ["nl"] =
        [
            "Contact", "Hint", "Home", "Horizon", "Item", "Later", "Letter", "Links", "Matrix", "Menu", "Open items", "Open:", "Roadmap",
            "Roadmap: {theme}", "Status", "Team", "Tip", "later", "open", "vacant", "was:", "{handbook}: roadmap",
        ],
        ["pl"] = ["Alert", "Menu", "Status"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names that stand in Latin letters among others.</summary>
    private static readonly string[] Names =
    [
        "CSV", "Atom", "JSON", "Feed", "iCalendar", "commit", "handbook", "check", "verbose", "people", "yml", "YouTube", "Vimeo", "Instagram",
            "Gist",
        "GitHub", "Ctrl", "Esc",
    ];

    private static readonly string[] Codes = ["ar", "de", "es", "fr", "it", "ja", "nl", "pl", "pt", "zh"];

    public static TheoryData<string> Languages => [.. Codes];

    [Fact]
    public void The_ten_languages_beside_English_are_there() =>
        Assert.Equal(Codes, typeof(Strings).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Localization/", StringComparison.Ordinal) && name != "Localization/en.json")
            .Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void It_has_every_text_with_every_value_and_plural(string language)
    {
        var english = Texts("en");
        Assert.Empty(Strings.Read(language, Strings.Embedded(language)!).Faults);
        var texts = Texts(language);
        Assert.All(english.Where(text => text.Value.ValueKind == JsonValueKind.Object), text =>
        {
            var (said, rule) = (texts[text.Key], PluralRule.Of(language));
            Assert.All(rule.Forms, form => Assert.True(said.TryGetProperty(form, out _), $"{text.Key} has no form {form}"));
            // A form for one number may do without the number; that for most numbers says all that English says.
            Assert.Equal(Values(text.Value.GetProperty("other")), Values(said.GetProperty(rule.Forms[^1])));
        });
        Assert.All(english.Where(text => text.Value.ValueKind == JsonValueKind.String),
            text => Assert.Equal(Values(text.Value), Values(texts[text.Key])));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void It_says_nothing_in_English(string language)
    {
        var english = Leaves(Texts("en")).ToDictionary();
        var alike = Leaves(Texts(language))
            .Where(text => english.GetValueOrDefault(text.Key) == text.Value && Value().Replace(text.Value, "").Any(char.IsLetter))
            .Select(text => text.Value).Except(Everywhere).Order(StringComparer.Ordinal);
        Assert.Equal(SpelledAlike.GetValueOrDefault(language, []).Order(StringComparer.Ordinal), alike);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("ja")]
    [InlineData("zh")]
    public void In_another_script_only_names_are_in_Latin_letters(string language) =>
        Assert.All(Leaves(Texts(language)), text => Assert.All(LatinWord().Matches(Value().Replace(text.Value, "")),
            word => Assert.Contains(word.Value, Names)));

    /// <summary>Each text of a file by its key: a text, a list, or the forms of a plural.</summary>
    private static Dictionary<string, JsonElement> Texts(string language)
    {
        using var file = JsonDocument.Parse(Strings.Embedded(language)!, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return Below("", file.RootElement.Clone()).ToDictionary();

        static IEnumerable<KeyValuePair<string, JsonElement>> Below(string key, JsonElement element) =>
            element.ValueKind == JsonValueKind.Object && !(element.TryGetProperty("other", out _) && key.Contains('.', StringComparison.Ordinal))
                && !IsPlural(element)
                ? element.EnumerateObject().SelectMany(text => Below(key.Length == 0 ? text.Name : $"{key}.{text.Name}", text.Value))
                : [KeyValuePair.Create(key, element)];

        // Polish has no form for "other" numbers.
        static bool IsPlural(JsonElement element) => element.TryGetProperty("many", out _);
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(Dictionary<string, JsonElement> texts) => texts.SelectMany(text =>
        text.Value.ValueKind switch
    {
        JsonValueKind.Object => text.Value.EnumerateObject().Select(form => KeyValuePair.Create($"{text.Key}.{form.Name}", form.Value.GetString()!)),
        JsonValueKind.Array => text.Value.EnumerateArray().Select((entry, i) => KeyValuePair.Create($"{text.Key}.{i}", entry.GetString()!)),
        _ => [KeyValuePair.Create(text.Key, text.Value.GetString()!)],
    });

    private static string Values(JsonElement text) =>
        string.Join(' ', Value().Matches(text.GetString()!).Select(value => value.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Value();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex LatinWord();
}
