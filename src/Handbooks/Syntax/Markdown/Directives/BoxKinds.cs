using System.Collections.Frozen;
using Handbooks.Localization;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>
/// What each word and colour that tools have for a box is here, whichever mark stands before it: the name of its directive, and a
/// title of its own where the directive's says less.
/// </summary>
internal static class BoxKinds
{
    /// <summary>The name of a directive that is a quote, and no box.</summary>
    public const string Quote = "epigraph";

    private static readonly FrozenDictionary<string, (string Directive, bool HasTitle)> Known = new (string Directive, bool HasTitle,
        string[] Words)[]
    {
        ("note", false, ["note", "working", "primary", "secondary", "default", "light", "dark", "gray", "grey", "pageinfo", "snippet"]),
        ("note", true, ["abstract", "summary", "tldr", "example", "question", "faq", "help", "announcement"]),
        ("info", false, ["info", "information", "blue", "infobox"]),
        ("tip", false, ["tip", "idea", "purple", "teal"]),
        ("hint", false, ["hint"]),
        ("success", false, ["success", "check", "done", "green", "ok"]),
        ("important", false, ["important"]),
        ("todo", false, ["todo"]),
        ("warning", false, ["warning", "warn", "yellow", "orange"]),
        ("attention", false, ["attention"]),
        ("caution", false, ["caution"]),
        ("danger", false, ["danger", "red", "critical", "exclamation", "alert"]),
        ("danger", true, ["failure", "fail", "missing", "bug"]),
        ("error", false, ["error"]),
        (Quote, false, ["quote", "cite"]),
    }.SelectMany(entry => entry.Words.Select(word => (word, entry.Directive, entry.HasTitle)))
        .ToFrozenDictionary(entry => entry.word, entry => (entry.Directive, entry.HasTitle), StringComparer.Ordinal);

    /// <summary>Null for a word that names no kind.</summary>
    public static string? Of(string? word) => word is not null && Known.TryGetValue(Normal(word), out var found) ? found.Directive : null;

    /// <summary>The title of a box without one where the word says more than its directive; null for every other word.</summary>
    public static ToolText? OwnTitle(string word) => Known.TryGetValue(Normal(word), out var found) && found.HasTitle ? Titled(word) : null;

    /// <summary>The same, and of a word that names no kind the word itself; null where the directive's usual title will do.</summary>
    public static ToolText? TitleOf(string word) => OwnTitle(word) ?? (Of(word) is null ? Titled(word) : null);

    /// <summary>The word as a title: by its name in the site's language, where it has one.</summary>
    public static ToolText Titled(string word) => strings => strings.Prose.BoxWords.Find(Normal(word)) ?? Capital(word);

    private static string Capital(string word) => English.Capitalize(Normal(word).Replace('-', ' ').Replace('_', ' '));

    /// <summary>Quarto writes the word behind another one.</summary>
    private static string Normal(string word)
    {
        var normal = word.Trim().ToLowerInvariant();
        return normal.StartsWith("callout-", StringComparison.Ordinal) ? normal["callout-".Length..] : normal;
    }
}
