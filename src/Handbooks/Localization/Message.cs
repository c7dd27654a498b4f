using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Handbooks.Localization;

/// <summary>A text with values in it.</summary>
public sealed class Message
{
    /// <summary>Literal text and the places of values, in turn; a place is -1 behind the last text.</summary>
    private readonly ImmutableArray<(string Text, int Value)> _parts;

    private readonly TextLanguage _language;

    private Message(ImmutableArray<(string, int)> parts, TextLanguage language) => (_parts, _language) = (parts, language);

    /// <summary>Null where a value is none of those named, a brace is not closed, or, if all are needed, a value is missing.</summary>
    internal static Message? Parse(string text, string[] values, TextLanguage language, bool needsAll = true)
    {
        var parts = ImmutableArray.CreateBuilder<(string, int)>();
        var at = 0;
        for (int open; (open = text.IndexOf('{', at)) >= 0;)
        {
            var close = text.IndexOf('}', open);
            var value = close < 0 ? -1 : Array.IndexOf(values, text[(open + 1)..close]);
            if (value < 0)
                return null;
            parts.Add((text[at..open], value));
            at = close + 1;
        }
        parts.Add((text[at..], -1));
        return needsAll && !Enumerable.Range(0, values.Length).All(value => parts.Any(part => part.Item2 == value))
            ? null : new(parts.ToImmutable(), language);
    }

    /// <param name="values">In the order in which the program names them, whatever the order in the text.</param>
    public string With(params ReadOnlySpan<string> values)
    {
        var text = new StringBuilder();
        foreach (var (literal, value) in _parts)
        {
            text.Append(literal);
            if (value >= 0)
                text.Append(TextMarks.Value(values[value], _language));
        }
        return TextMarks.Tool(text.ToString(), _language);
    }

    /// <summary>The text before and behind its one value, where that is markup of its own.</summary>
    internal (string Before, string Behind) Around() => (TextMarks.Tool(_parts[0].Text, _language), TextMarks.Tool(_parts[1].Text, _language));
}

/// <summary>A text that depends on a number.</summary>
public sealed class Plural
{
    private readonly Dictionary<int, Message> _exact;
    private readonly Dictionary<string, Message> _forms;
    private readonly PluralRule _rule;

    private Plural(Dictionary<int, Message> exact, Dictionary<string, Message> forms, PluralRule rule) =>
        (_exact, _forms, _rule) = (exact, forms, rule);

    /// <summary>
    /// Forms by category (<c>one</c>, <c>few</c>…), and by number (<c>=2</c>) where the language has a word for it. Null where a
    /// category of the language is missing, where it has no such category, and where a form has a value that is not named.
    /// </summary>
    internal static Plural? Parse(JsonElement text, string[] values, TextLanguage language)
    {
        var rule = language.Plurals;
        var (exact, forms) = (new Dictionary<int, Message>(), new Dictionary<string, Message>(StringComparer.Ordinal));
        if (text.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var form in text.EnumerateObject())
        {
            if (form.Value.ValueKind != JsonValueKind.String
                || Message.Parse(form.Value.GetString()!, values, language, needsAll: false) is not { } message)
                return null;
            if (form.Name.StartsWith('=') && int.TryParse(form.Name.AsSpan(1), out var number))
                exact[number] = message;
            else if (rule.Has(form.Name))
                forms[form.Name] = message;
            else
                return null;
        }
        return rule.Forms.All(forms.ContainsKey) ? new(exact, forms, rule) : null;
    }

    internal string Of(int number, ReadOnlySpan<string> values) =>
        (_exact.GetValueOrDefault(number) ?? _forms.GetValueOrDefault(_rule.Form(number)) ?? _forms[_rule.Forms[^1]]).With(values);
}
