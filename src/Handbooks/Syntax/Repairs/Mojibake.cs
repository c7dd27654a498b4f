using System.Collections.Immutable;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// UTF-8 that a program took for Windows-1252 or Latin-1 and saved again, once or more: <c>â€™</c> for an apostrophe. The
/// bytes come back from the characters; whether they are meant so is judged letter by letter, since "Â»" or "é’" may well
/// be what somebody wrote.
/// </summary>
internal static class Mojibake
{
    /// <summary>Saved wrongly more often than this, a text has lost letters on the way.</summary>
    private const int MostTimes = 4;

    private enum Evidence
    {
        /// <summary>Could be written by a person; true in a line where all else is damaged, too.</summary>
        Weak,
        Strong,
    }

    private readonly record struct Letter(int Start, int End, Rune Meant, Evidence Evidence);

    public static IEnumerable<Diagnostic> Find(SourceText source, ProseLines lines)
    {
        // Two characters above ASCII in a row are rare enough to look no further on most pages.
        if (!source.Text.AsSpan().ContainsAnyInRange('\u00C2', '\u00F4'))
            yield break;
        foreach (var (start, end) in lines.All)
        {
            var edits = Edits(source.Text.AsSpan(start, end - start))
                .Where(edit => lines.IsProse(start + edit.Start))
                .Select(edit => new TextEdit(start + edit.Start, start + edit.End, edit.Replacement))
                .ToImmutableArray();
            if (!edits.IsEmpty)
                yield return RepairDiagnostics.MojibakeRepaired(source, edits);
        }
    }

    /// <summary>What to put right in one line.</summary>
    internal static List<TextEdit> Edits(ReadOnlySpan<char> line, int times = 1)
    {
        var edits = new List<TextEdit>();
        if (!line.ContainsAnyInRange('\u00C2', '\u00F4'))
            return edits;
        var (letters, allRead) = Letters(line);
        var isDamagedLine = allRead && letters.Any(letter => letter.Evidence == Evidence.Strong);
        var meant = new StringBuilder();
        var first = -1;
        for (var i = 0; i < letters.Count; i++)
        {
            var letter = letters[i];
            if (letter.Evidence == Evidence.Weak && !isDamagedLine)
                continue;
            first = first < 0 ? letter.Start : first;
            // A byte order mark amid text is nothing that anyone meant.
            if (letter.Meant.Value != 0xFEFF)
                meant.Append(letter.Meant.ToString());
            var goesOn = i + 1 < letters.Count && letters[i + 1].Start == letter.End && (isDamagedLine || letters[i + 1].Evidence == Evidence.Strong);
            if (goesOn)
                continue;
            edits.Add(new TextEdit(first, letter.End, Again(meant.ToString(), times)));
            meant.Clear();
            first = -1;
        }
        return edits;
    }

    private static string Again(string meant, int times)
    {
        if (times == MostTimes)
            return meant;
        var result = new StringBuilder(meant);
        foreach (var edit in Edits(meant, times + 1).AsEnumerable().Reverse())
            result.Remove(edit.Start, edit.End - edit.Start).Insert(edit.Start, edit.Replacement);
        return result.ToString();
    }

    /// <summary>Every place that could be a letter of several bytes, and whether everything above ASCII is in one of them.</summary>
    private static (List<Letter> Letters, bool AllRead) Letters(ReadOnlySpan<char> line)
    {
        var letters = new List<Letter>();
        var allRead = true;
        for (var at = 0; at < line.Length;)
        {
            if (line[at] < '\u0080')
            {
                at++;
                continue;
            }
            if (Read(line[at..]) is not var (meant, length))
            {
                allRead = false;
                at++;
                continue;
            }
            var letter = new Letter(at, at + length, meant, EvidenceFor(line, at, length));
            // Two such in a row are no accident.
            if (length > 2 && letters.Count > 0 && letters[^1].End == at && letters[^1].End - letters[^1].Start == length)
            {
                letter = letter with { Evidence = Evidence.Strong };
                letters[^1] = letters[^1] with { Evidence = Evidence.Strong };
            }
            letters.Add(letter);
            at += length;
        }
        return (letters, allRead);
    }

    /// <summary>A control character is never meant, except as a byte of the next reading.</summary>
    private static (Rune Meant, int Length)? Read(ReadOnlySpan<char> at)
    {
        var length = at[0] switch
        {
            >= '\u00C2' and <= '\u00DF' => 2,
            >= '\u00E0' and <= '\u00EF' => 3,
            >= '\u00F0' and <= '\u00F4' => 4,
            _ => 0,
        };
        if (length == 0 || at.Length < length)
            return null;
        Span<byte> bytes = stackalloc byte[length];
        for (var i = 0; i < length; i++)
        {
            if (Windows1252.ToByte(at[i]) is not { } value)
                return null;
            bytes[i] = value;
        }
        return Rune.DecodeFromUtf8(bytes, out var meant, out var used) == System.Buffers.OperationStatus.Done && used == length
            && meant.Value != 0xFFFD && (meant.Value is not (>= 0x80 and < 0xA0) || at[1] < '\u00A0')
            ? (meant, length)
            : null;
    }

    private static Evidence EvidenceFor(ReadOnlySpan<char> line, int at, int length)
    {
        var second = line[at + 1];
        var isStrong = (length, line[at]) switch
        {
            // A letter in quotes is being written about.
            (2, 'Â' or 'Ã') when at > 0 && (line[at - 1], second) is ('“', '”') or ('‘', '’') or ('«', '»') => false,
            // At the end of a word in capitals, Â and Ã may precede a quote or a space.
            (2, 'Â') => second >= '\u00A0' && IsUnlessInCapitals(line, at),
            (2, 'Ã') => IsUnlessInCapitals(line, at),
            (2, 'ß') => false,
            // The byte order mark itself, which ends up in a text as often as any letter.
            (3, 'ï') when second == '»' => line[at + 2] == '¿',
            (2, _) or (3, 'â' or 'ï') => !IsSentenceSign(second),
            (3, _) => false,
            _ => true,
        };
        return isStrong ? Evidence.Strong : Evidence.Weak;
    }

    private static bool IsUnlessInCapitals(ReadOnlySpan<char> line, int at) =>
        at == 0 || !char.IsUpper(line[at - 1]) || !IsSentenceSign(line[at + 1]);

    /// <summary>What may well follow a letter that ends a word.</summary>
    private static bool IsSentenceSign(char c) =>
        c is '’' or '‘' or '“' or '”' or '„' or '…' or '–' or '—' or '«' or '»' or '‹' or '›' or '\u00A0' or '•' or '·' or '°' or '®' or '™' or '©'
        or '²' or '³' or '¹';
}
