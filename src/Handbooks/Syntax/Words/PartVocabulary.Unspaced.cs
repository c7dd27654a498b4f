namespace Handbooks.Syntax.Words;

/// <content>Labels in a script without spaces, which end in the word for the part.</content>
internal sealed partial class PartVocabulary
{
    private PartLabel? ReadUnspaced(LabelText label)
    {
        var text = string.Concat(label.Words.Where(word => word.Text != "&").Select(word => word.Text));
        if (Whole(text) is { } part)
            return new(part, true, "");
        foreach (var and in _set["and"])
        {
            var sides = text.Split(and, StringSplitOptions.RemoveEmptyEntries);
            if (sides.Length > 1 && Array.ConvertAll(sides, Whole) is var parts && !parts.Contains(null))
                return new(parts.Contains(RolePart.Responsibilities) ? RolePart.Responsibilities : parts[0]!.Value, true, "");
        }
        for (var length = Math.Min(8, text.Length - 1); length > 0; length--)
        {
            if (!_words.TryGetValue(text[^length..], out var word))
                continue;
            var rest = Stripped(text[..^length]);
            if (rest.Length == 0)
                return new(word.Part, true, "");
            return new(word.Part, false, Original(label, rest.Length)) { IsWeak = !word.MayStandWithOthers };
        }
        return null;
    }

    private RolePart? Whole(string text)
    {
        if (_labels.TryGetValue(text, out var part))
            return part;
        var stripped = Stripped(text);
        if (stripped.Length > 0 && stripped.Length < text.Length && _labels.TryGetValue(stripped, out part))
            return part;
        return null;
    }

    /// <summary>Without ignored words at either end.</summary>
    private string Stripped(string text)
    {
        while (true)
        {
            var before = text.Length;
            foreach (var prefix in _prefixes)
            {
                if (text.StartsWith(prefix, StringComparison.Ordinal))
                    text = text[prefix.Length..];
            }
            foreach (var particle in _particles)
            {
                if (text.EndsWith(particle, StringComparison.Ordinal) && text.Length > particle.Length)
                    text = text[..^particle.Length];
                if (text.StartsWith(particle, StringComparison.Ordinal) && text.Length > particle.Length && particle.Length > 1)
                    text = text[particle.Length..];
            }
            if (text is "の" or "的" or "의")
                return "";
            if (text.Length == before)
                return text;
        }
    }

    /// <summary>The label's first letters, as many as given, with the spaces between them.</summary>
    private static string Original(LabelText label, int letters)
    {
        foreach (var word in label.Words)
        {
            var length = word.End - word.Start;
            if (letters <= length)
                return Text(label, label.Words[0].Start, word.Start + letters);
            letters -= length;
        }
        return label.Label;
    }
}
