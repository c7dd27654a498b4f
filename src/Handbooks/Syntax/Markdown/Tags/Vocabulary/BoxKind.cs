using System.Collections.Frozen;

namespace Handbooks.Syntax.Markdown.Tags.Vocabulary;

/// <summary>The kind of a box, by the many words and colours that tools have for it, as the name of its directive.</summary>
internal static class BoxKind
{
    private static readonly FrozenDictionary<string, string> Names = new (string Directive, string[] Words)[]
    {
        ("note", ["note", "working", "primary", "secondary", "default", "abstract", "summary", "tldr", "quote", "cite", "example", "bug", "question", "faq", "help", "todo", "light", "dark", "gray", "grey", "pageinfo", "announcement", "snippet"]),
        ("info", ["info", "information", "blue", "infobox"]),
        ("tip", ["tip", "hint", "idea", "purple", "teal"]),
        ("success", ["success", "check", "done", "green", "ok"]),
        ("important", ["important"]),
        ("warning", ["warning", "warn", "attention", "yellow", "orange"]),
        ("caution", ["caution"]),
        ("danger", ["danger", "error", "failure", "fail", "missing", "red", "critical", "exclamation", "alert"]),
    }.SelectMany(entry => entry.Words.Select(word => (word, entry.Directive))).ToFrozenDictionary(entry => entry.word, entry => entry.Directive, StringComparer.Ordinal);

    /// <summary>Null for a word that names no kind.</summary>
    public static string? Of(string? word) => word is null ? null : Names.GetValueOrDefault(word.Trim().ToLowerInvariant());

    /// <summary>A heading for boxes whose kind has a name of its own, which the directive's does not tell.</summary>
    public static string TitleOf(string word) =>
        Names.ContainsKey(word) && word is not ("example" or "question" or "quote" or "bug" or "abstract" or "summary" or "faq" or "todo" or "announcement" or "failure") ? ""
        : Capital(word.Replace('-', ' ').Replace('_', ' '));

    private static string Capital(string word) => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..];
}
