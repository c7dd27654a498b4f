using System.Collections.Immutable;
using System.Text;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>The words of a role's title, for recognising abbreviations.</summary>
/// <param name="Words">Without "of", "the", "and".</param>
internal sealed record TitleWords(ImmutableArray<string> Words, ImmutableArray<string> All)
{
    private static readonly string[] Small = ["of", "the", "and", "for", "in", "de", "du", "da", "do", "des", "del"];

    public const int LongestSmall = 3;

    public static TitleWords Of(string title)
    {
        var words = TextWord.In(title).Select(word => word.Text).ToImmutableArray();
        return new([.. words.Where(word => !IsSmall(word))], words);
    }

    /// <summary>"of" and similar words, which have no initial and vary in spelling.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word)
    {
        foreach (var small in word.Length > LongestSmall ? [] : Small)
        {
            if (word.Equals(small, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>PEL for Product Engineering Lead; CoS, COS and CS for Chief of Staff.</summary>
    public bool HasInitials(ReadOnlySpan<char> word) =>
        word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[^1]) && (Spells(word, Words.AsSpan()) || Spells(word, All.AsSpan()));

    /// <summary>"BD Lead": each word is one of the title's, or the initials of several.</summary>
    public bool IsAbbreviatedBy(string text)
    {
        var at = 0;
        foreach (var word in TextWord.In(text).Select(word => word.Text))
        {
            var run = Enumerable.Range(1, Math.Max(0, Words.Length - at))
                .FirstOrDefault(length => length == 1 ? IsNear(word, Words[at]) || Same(word, Words[at]) : Spells(word, Words.AsSpan(at, length)));
            if (run == 0)
                return false;
            at += run;
        }
        return at == Words.Length;
    }

    /// <summary>Whether the capitalised words from that index are this title with some words shortened.</summary>
    public bool IsSaidBy(IReadOnlyList<TextWord> text, int at)
    {
        var differs = false;
        for (var i = 0; i < Words.Length; i++)
        {
            var word = text[at + i];
            if (!word.IsCapital)
                return false;
            if (Same(word.Span, Words[i]))
                continue;
            // The last word is the noun: another noun would be another role.
            if (i == Words.Length - 1 || !IsNear(word.Span, Words[i]))
                return false;
            differs = true;
        }
        return differs;
    }

    private static bool IsNear(ReadOnlySpan<char> written, ReadOnlySpan<char> word)
    {
        var shared = 0;
        while (shared < Math.Min(written.Length, word.Length) && char.ToLowerInvariant(written[shared]) == char.ToLowerInvariant(word[shared]))
            shared++;
        // A short prefix is an abbreviation; a long one is another word (Product, Production).
        if (shared == written.Length && written.Length is >= 3 and <= 5 && word.Length > written.Length)
            return true;
        for (var stem = shared; stem >= 4; stem--)
        {
            if (IsEnding(written[stem..]) && IsEnding(word[stem..]))
                return true;
        }
        return false;
    }

    /// <summary>Endings of one stem: Technology and Technical.</summary>
    private static bool IsEnding(ReadOnlySpan<char> letters) => letters is "" or "s" or "al" or "ic" or "ics" or "ical" or "ology" or "ologies";

    private static bool Spells(ReadOnlySpan<char> word, ReadOnlySpan<string> words)
    {
        if (words.Length != word.Length || words.Length < 2)
            return false;
        for (var i = 0; i < words.Length; i++)
        {
            if (char.ToUpperInvariant(words[i][0]) != char.ToUpperInvariant(word[i]))
                return false;
        }
        return true;
    }

    private static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A role's name in a form field: "| Role title | Shop volunteer |", "**Position:** Cook".</summary>
internal static class TitleField
{
    private const int MostBlocks = 4;
    private const int MostWordsOfName = 5;

    /// <summary>The name and its block; null if the first blocks have no such field.</summary>
    public static (string Name, Block Place)? Find(RoleSection page, RoleNames names)
    {
        var opening = page.Blocks.Concat(page.Children.Where(child => child.Heading is not HeadingBlock).SelectMany(child => child.Blocks))
            .Take(MostBlocks)
            .Concat(page.Children.Where(child => child.Heading is HeadingBlock).Take(1).SelectMany(child => child.Blocks.Take(1)));
        foreach (var block in opening)
        {
            foreach (var (label, value, place) in Fields(block))
            {
                if (IsLabel(label) && value.Length < 80 && (names.IsJob(value) || (NamesRole(label) && CanBeName(value, names))))
                    return (names.Cleaned(value), place);
            }
        }
        return null;
    }

    private static IEnumerable<(string Label, string Value, Block Place)> Fields(Block block)
    {
        if (block is Table table)
        {
            foreach (var row in table.OfType<TableRow>().Where(row => row.Count >= 2))
                yield return (TextOf((TableCell)row[0]), TextOf((TableCell)row[1]), row[1]);
        }
        var lines = block switch
        {
            ParagraphBlock paragraph => Lines.Of(paragraph).Select(line => (line, (Block)paragraph)),
            ListBlock list => list.OfType<ListItemBlock>().Select(item => (InlineText.Of(item), (Block)item)),
            _ => [],
        };
        foreach (var (line, place) in lines)
        {
            var colon = line.AsSpan().IndexOfAny(':', '：');
            if (colon is > 0 and < 40)
                yield return (line[..colon], line[(colon + 1)..].Trim(), place);
        }
    }

    private static bool IsLabel(string label)
    {
        var text = LabelText.Of(label).Joined;
        return Languages.Have(label, "role", text) || Languages.Have(label, "title fields", text)
            || Languages.English["role"].Contains(text) || Languages.English["title fields"].Contains(text);
    }

    /// <summary>"Name of the role" is clearer than "Title": any value beside it is a role.</summary>
    private static bool NamesRole(string label)
    {
        var text = LabelText.Of(label);
        return Languages.For(label).Append(Languages.English).Any(set => set["title fields"].Contains(text.Joined)
            && text.Words.Any(word => set["role"].Any(role => role.Length > 2
                && word.Text.StartsWith(role[..^1], StringComparison.Ordinal))));
    }

    private static bool CanBeName(string value, RoleNames names) =>
        value.Length > 2 && value.Count(c => c == ' ') < MostWordsOfName
            && value.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '/' or '.' or '&')
        && !Placeholders.IsOne(value) && names.KindOf(value) is not NameKind.Thing;

    private static string TextOf(TableCell cell) => string.Join(' ', cell.Select(InlineText.Of)).Trim();
}

/// <summary>The words of a path: "02_job-families/NightKeeper.md" is "job families", "night keeper".</summary>
internal static class PathWords
{
    /// <summary>The file's name, or its folder's name for an index.</summary>
    public static string OfFile(string path)
    {
        var segments = path.Split('/');
        var name = System.IO.Path.GetFileNameWithoutExtension(segments[^1]);
        return Words(name is "index" or "_index" or "README" or "readme" && segments.Length > 1 ? segments[^2] : name);
    }

    /// <summary>The words of each path segment.</summary>
    public static IEnumerable<string> Of(string path)
    {
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
            yield return Words(i == segments.Length - 1 ? System.IO.Path.GetFileNameWithoutExtension(segments[i]) : segments[i]);
    }

    /// <summary>In a folder named "roles" in some language, or "team roles".</summary>
    public static bool IsInFolderOfRoles(string path)
    {
        var segments = path.Split('/');
        // Jekyll and similar tools keep articles in "_posts" and "posts".
        return segments.Take(segments.Length - 1).Where(segment => segment is not ("_posts" or "posts")).Select(Words)
            .Any(name => name.Length > 0 && Languages.For(name).Any(set => set["roles"].Contains(name) || set["role"].Contains(name)
            || (!set.IsUnspaced && name.Contains(' ', StringComparison.Ordinal) && IsAbout(name, set))));
    }

    /// <summary>"team roles", "les differents metiers": the last word is the noun.</summary>
    private static bool IsAbout(string name, WordSet set) => set["roles"].Contains(name[(name.LastIndexOf(' ') + 1)..]);

    private static string Words(string segment)
    {
        var text = new StringBuilder(segment.Length + 4);
        for (var i = 0; i < segment.Length; i++)
        {
            if (segment[i] is '-' or '_' or '.' or ' ')
                text.Append(text.Length > 0 && text[^1] == ' ' ? "" : " ");
            else
            {
                if (i > 0 && char.IsUpper(segment[i]) && char.IsLower(segment[i - 1]))
                    text.Append(' ');
                text.Append(char.ToLowerInvariant(segment[i]));
            }
        }
        return text.ToString().TrimStart(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9').Trim();
    }
}
