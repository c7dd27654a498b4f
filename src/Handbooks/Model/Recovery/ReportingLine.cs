using System.Collections.Concurrent;
using System.Collections.Frozen;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>"The guard reports to the keeper", "**Reports to:** Keeper": the role that the text says a role reports to.</summary>
internal static class ReportingLine
{
    private const int LongestName = 90;

    private static readonly string[] Ends =
        [". ", "。", ";", "；", "、", "，", ", ", " and ", " or ", " who ", " which ", " in the ", " for the ", " through ", " as ", " on ", " with ",
            " et ", " und ", " sowie ", " y ", " e ", " ou ", " / ", "\n", " – ", " — ", " | "];

    private static readonly string[] Articles =
        ["the ", "an ", "a ", "their ", "your ", "our ", "its ", "his ", "her ", "der ", "die ", "dem ", "den ", "le ", "la ", "les ", "l'", "au ",
            "du ", "à la ", "aux ", "à ", "el ", "los ", "las ", "al ", "o ", "ao ", "à ", "il ", "lo ", "de ", "het ", "den ", "direkt "];

    private static readonly HashSet<string> SubjectWords = new(StringComparer.Ordinal)
    {
        "role", "position", "you", "they", "he", "she", "who", "job", "rolle", "stelle", "rôle", "poste", "rol", "puesto", "cargo", "papel", "vaga",
        "il", "elle", "er", "sie", "ruolo", "functie",
    };

    /// <summary>The sentence says whom someone reports to.</summary>
    public static bool IsIn(string text) => text.Length < 300 && Find(text) is { IsOpening: true };

    /// <summary>The paragraph says nothing else.</summary>
    public static bool IsAll(string text) => text.Length < 160 && Find(text) is not null;

    /// <summary>The name, from a label, a row or a sentence of the role; null if none gives it.</summary>
    public static Located<string>? Find(PageDocument page, RoleSection role, string title, RoleLabels labels, PartNames names)
    {
        foreach (var child in role.Descendants.Where(child => child.Said is null && IsLabel(child.Title)))
        {
            if (FirstText(child) is var (block, text) && NameIn(DutyItems.WithoutLabel(text, child.Title)) is { } name)
                return Place(page, block, name);
        }
        foreach (var table in role.AllBlocks.OfType<Table>())
        {
            foreach (var row in table.OfType<TableRow>().Where(row => row.Count >= 2))
            {
                var cells = row.OfType<TableCell>().ToList();
                if (IsLabel(TextOf(cells[0])) && NameIn(TextOf(cells[1])) is { } name)
                    return new(name, page.SpanOf(cells[1]).Trimmed());
            }
        }
        foreach (var block in Sentences(role, names))
        {
            var lines = block is ParagraphBlock paragraph && Lines.Of(paragraph) is { Count: > 1 } several ? several : [InlineText.Of(block)];
            foreach (var line in lines)
            {
                foreach (var (_, sentence) in DutySentences.Of(line))
                {
                    if (Find(sentence) is { } said && IsOf(said.Before, title, labels) && NameIn(said.After) is { } name)
                        return Place(page, block, name);
                }
            }
        }
        return null;
    }

    private static IEnumerable<Block> Sentences(RoleSection role, PartNames names) =>
        role.Blocks.Concat(role.Children.Where(child => names.Read(child.Title)?.Part is not RolePart.Other || child.Said is not null)
            .SelectMany(child => child.Blocks))
            .SelectMany(block => block is ListBlock list ? list.OfType<ListItemBlock>() : block is ParagraphBlock ? (IEnumerable<Block>)[block] : []);

    /// <summary>The phrase, with the text before and after it.</summary>
    private static (string Before, string After, bool IsOpening)? Find(string text)
    {
        if (!Languages.MayHold(text, "reports to"))
            return null;
        foreach (var set in Languages.For(text))
        {
            foreach (var phrase in set["reports to"])
            {
                var at = Phrases.IndexOf(text, phrase);
                if (at < 0 || (!set.IsUnspaced && IsLabelWord(phrase) && !IsLabelled(text, at + phrase.Length)))
                    continue;
                var before = text[..at].Trim();
                var after = text[(at + phrase.Length)..];
                // "Improve the reports to guarantee …" means something else.
                if ((before.Length > 0 && !IsSubject(before)) || NameIn(after) is null)
                    continue;
                return (before, after, before.Count(c => c == ' ') < 6);
            }
        }
        return null;
    }

    /// <summary>The role, a pronoun or a name with its article.</summary>
    private static bool IsSubject(string before)
    {
        var words = LabelText.Of(before.Length > 100 ? before[^100..] : before).Words;
        return words.Length > 0 && (words.Any(word => SubjectWords.Contains(word.Text))
            || (words.Length <= 7 && Articles.Contains(words[0].Text + " "))
            // "Keepers are to report to", "The new keeper will report to".
            || (words.Length is > 1 and <= 10 && words[^1].Text is "to" or "will" or "shall" or "must")
            || (words.Length <= 4 && char.IsUpper(before[0]) && char.IsUpper(before[words[^1].Start])));
    }

    /// <summary>"Supervisor" and similar words name the manager only as a label: before a colon.</summary>
    private static bool IsLabelWord(string phrase) => !phrase.Contains(' ', StringComparison.Ordinal);

    private static bool IsLabelled(string text, int at) => at < text.Length && text[at] is ':' or '：';

    private static bool IsLabel(string title)
    {
        var label = LabelText.Of(title).Joined;
        return label.Length is > 0 and < 50 && Languages.For(title).Any(set => LabelsOf(set).Contains(label));
    }

    private static FrozenSet<string> LabelsOf(WordSet language) =>
        Labels.GetOrAdd(language, static set => set["reports to"].Select(phrase => LabelText.Of(phrase).Joined).ToFrozenSet(StringComparer.Ordinal));

    private static readonly ConcurrentDictionary<WordSet, FrozenSet<string>> Labels = [];

    /// <summary>The sentence is about this role, not another one.</summary>
    private static bool IsOf(string before, string title, RoleLabels labels)
    {
        var subject = before.TrimEnd(':', ' ', '*', ',');
        if (subject.Length == 0)
            return true;
        var words = LabelText.Of(subject).Words;
        return words.Length <= 12 && (subject.Contains(title, StringComparison.OrdinalIgnoreCase) || labels.IsSame(RoleItems.Subject(subject), title)
            || words.Any(word => SubjectWords.Contains(word.Text))
            || (words.Length <= 6 && words[^1].Text is var last
                && LabelText.Of(title).Words.Any(word => word.Text.TrimEnd('s') == last.TrimEnd('s'))));
    }

    private static string? NameIn(string text)
    {
        var name = text.TrimStart(' ', ':', '：', '-', '–', '*').Trim();
        foreach (var article in Articles)
        {
            if (name.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                name = name[article.Length..];
                break;
            }
        }
        var end = Ends.Select(mark => name.IndexOf(mark, StringComparison.OrdinalIgnoreCase)).Where(at => at > 1).DefaultIfEmpty(name.Length).Min();
        name = name[..end].Trim(' ', '.', ',', ':', '*', '_');
        if (name.Length is < 2 or > LongestName || name.Count(c => c == ' ') > 10 || !(char.IsLetter(name[0])) || Placeholders.IsOne(name)
            || name.StartsWith("N/A", StringComparison.OrdinalIgnoreCase))
            return null;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static (Block Block, string Text)? FirstText(RoleSection section) =>
        section.Blocks.SelectMany(block => block is ListBlock list ? list.OfType<ListItemBlock>() : (IEnumerable<Block>)[block])
            .Select(block => ((Block, string)?)(block, InlineText.Of(block))).FirstOrDefault(found => found!.Value.Item2.Length > 0);

    private static Located<string> Place(PageDocument page, Block block, string name)
    {
        var span = page.SpanOf(block is ListItemBlock { Count: > 0 } item && item[0] is LeafBlock own ? own : block);
        var at = span.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return new(name, at < 0 ? span : span with { Start = span.Start + at, End = span.Start + at + name.Length });
    }

    private static string TextOf(TableCell cell) => string.Join(' ', cell.Select(InlineText.Of)).Trim();
}
