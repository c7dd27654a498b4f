using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>What somebody must or should bring: by the heading, unless a line over the list or the item itself says otherwise.</summary>
internal static class RequirementReader
{
    private static readonly string[] DesirableWords =
    [
        "is a plus", "are a plus", "a plus if", "a big plus", "is a bonus", "are a bonus", "nice to have", "nice-to-have", "would be nice", "would be great", "it's great if", "preferred", "is desirable", "desirable:", "(desirable)", "desirable but", "but not required", "not required",
        "not essential", "is an advantage", "an advantage", "ideally", "optional", "(bonus)", "bonus:", "helpful but",
        "un plus", "un atout", "serait apprécié", "idéalement", "souhaité", "von vorteil", "wünschenswert", "idealerweise", "se valora", "deseable", "idealmente", "desejável", "diferencial", "歓迎", "尚可",
    ];

    private static readonly string[] EssentialWords =
    [
        "is essential", "are essential", "essential to", "(essential)", "essential:", "is required", "are required", "(required)", "required:", "is a must", "must have", "must-have", "you must", "mandatory", "minimum requirement",
        "indispensable", "obligatoire", "exigé", "zwingend", "erforderlich", "imprescindible", "obligatorio", "obrigatório", "indispensável", "必須",
    ];

    /// <param name="isEssential">What the heading says.</param>
    public static IEnumerable<RequirementDeclaration> Read(PageDocument page, IEnumerable<Block> blocks, PartNames names, bool isEssential)
    {
        var current = isEssential;
        foreach (var block in blocks)
        {
            if (block is ParagraphBlock paragraph)
                current = LevelOf(InlineText.Of(paragraph), names) ?? isEssential;
            foreach (var item in Lists.EntriesOf([block]))
            {
                var text = InlineText.Of(item);
                yield return new RequirementDeclaration(text, Said(text) ?? current, Lists.OwnSpan(page, item));
            }
        }
    }

    /// <summary>"Nice to have:" over a list speaks for all of it.</summary>
    private static bool? LevelOf(string paragraph, PartNames names)
    {
        if (!paragraph.EndsWith(':'))
            return null;
        return names.Find(paragraph) switch
        {
            RolePart.Essential => true,
            RolePart.Desirable => false,
            _ => Said(paragraph),
        };
    }

    /// <summary>What a sentence says of itself: desirable (false), essential (true), or nothing.</summary>
    private static bool? Said(string text) =>
        Holds(text, DesirableWords) ? false : Holds(text, EssentialWords) ? true : null;

    private static bool Holds(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
