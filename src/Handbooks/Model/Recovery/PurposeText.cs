using System.Buffers;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>A role's purpose: the text under such a heading, otherwise the first paragraph with content.</summary>
internal static class PurposeText
{
    private static readonly string[] Labels = ["tl;dr;", "tl;dr:", "tl;dr", "tldr:", "purpose:", "mission:", "summary:", "raison d'être :", "zweck:",
        "propósito:", "目的:", "目的："];

    /// <param name="above">The blocks above the role's title on its page.</param>
    public static string? Find(RoleSection role, IEnumerable<Block> above, PartNames names) =>
        First(role.Children.Where(child => names.Read(child.Title)?.Part is RolePart.Purpose).SelectMany(child => child.AllBlocks))
        ?? First(role.Blocks.TakeWhile(block => block is not ListBlock).Concat(above));

    private static string? First(IEnumerable<Block> blocks) =>
        blocks.OfType<ParagraphBlock>().Select(paragraph => Unlabelled(InlineText.Of(paragraph)))
            // Text that ends in a colon only introduces a list.
            .FirstOrDefault(text => text.Length > 0 && !text.EndsWith(':') && !Placeholders.IsOne(text) && !BuildsOn.IsAll(text)
                && !ReportingLine.IsAll(text) && !IsFact(text));

    /// <summary>"Reports to: the board", "Location: Lisbon": a line of a form.</summary>
    private static bool IsFact(string text) =>
        text.Length < 120 && text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && text.AsSpan(0, colon).Count(' ') < 3;

    private static string Unlabelled(string text) =>
        Labels.FirstOrDefault(label => text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) is { } label
            ? text[label.Length..].TrimStart(' ', '-', '–', ':') : text;
}

/// <summary>A note that a role is new, not yet defined, or discontinued.</summary>
internal static class StatusNote
{
    /// <summary>Phrases about the role itself, anywhere in its opening.</summary>
    private static readonly SearchValues<string> OfTheRole = SearchValues.Create(
    [
        "role is new", "role is brand new", "role is a draft", "role is still being", "role is being defined", "role is not yet defined",
        "role is not defined yet", "role is undefined", "role is yet to be defined",
        "role is to be defined", "role has not been defined", "role needs to be defined", "role needs to be refined", "needs to be refined",
        "must define its responsibilities", "role is under construction", "draft role", "new role that",
        "rôle est nouveau", "rôle n'est pas encore défini", "rôle reste à définir", "rolle ist neu", "rolle ist noch nicht definiert", "rol es nuevo",
        "rol aún no está definido", "papel é novo", "papel ainda não foi definido",
        "新しい役割", "まだ定義されていません",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Phrases that count in a box beside the text.</summary>
    private static readonly SearchValues<string> OfTheText = SearchValues.Create(
    [
        "work in progress", "work-in-progress", "is a draft", "still a draft", "this draft", "to be defined", "not yet defined", "not defined yet",
        "tbd", "under construction", "being defined", "needs to be defined", "must define", "must be defined",
        "à définir", "ébauche", "brouillon", "in arbeit", "entwurf", "noch zu definieren", "borrador", "por definir", "en construcción", "rascunho",
        "a definir", "em construção", "草案", "ドラフト", "作成中",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> OfThePast = SearchValues.Create(
    [
        "role is no longer active", "role is no longer", "role no longer exists", "role is retired", "role has been retired", "role is archived",
        "role is obsolete", "role is deprecated", "role was discontinued", "rôle n'existe plus", "rolle gibt es nicht mehr", "rol ya no existe",
        "papel não existe mais",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>The block with such a note, and its status; null if there is none.</summary>
    public static (Block Block, RoleStatus Status)? Find(IEnumerable<Block> opening)
    {
        foreach (var block in opening)
        {
            var text = TextOf(block).Replace('’', '\'');
            var isBox = block is QuoteBlock or Directive;
            if (Says(text, OfTheRole) || (isBox && Says(text, OfTheText)))
                return (block, RoleStatus.Draft);
            if (Says(text, OfThePast))
                return (block, RoleStatus.Retired);
        }
        return null;
    }

    /// <summary>"VP, Engineering (deprecated)".</summary>
    public static bool IsPast(string title) => TextWord.In(title).Exists(word => PastWords.Contains(word.Text));

    private static readonly HashSet<string> PastWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "deprecated", "archived", "obsolete", "discontinued",
    };

    private static bool Says(string text, SearchValues<string> phrases) => text.AsSpan().ContainsAny(phrases);

    private static string TextOf(Block block) =>
        block is ContainerBlock box ? string.Join(' ', box.Descendants<LeafBlock>().Select(InlineText.Of)) : InlineText.Of(block);
}

/// <summary>Text that people write as a placeholder.</summary>
internal static class Placeholders
{
    private const int LongestNone = 30;

    private static readonly HashSet<string> Words = new[]
    {
        "todo", "to do", "tbd", "tba", "tbc", "fixme", "xxx", "to be defined", "to be determined", "to be decided", "to be announced",
        "to be written", "to be completed", "to be added", "to be done",
        "coming soon", "work in progress", "wip", "placeholder", "lorem ipsum", "role name", "role title", "name of the role", "job title",
        "insert here", "n/a", "…", "...", "?", "-",
        "à définir", "à compléter", "zu definieren", "noch offen", "folgt", "por definir", "pendiente", "a definir", "em breve", "未定", "準備中",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsOne(string text)
    {
        var whole = text.AsSpan().Trim();
        var bare = whole.Trim("*_[]()<>{}:!").Trim().TrimEnd('.');
        return Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare.IsEmpty ? whole : bare);
    }

    /// <summary>"No proactive responsibilities": an explicit statement that there are none.</summary>
    public static bool SaysNone(string text)
    {
        if (text.Length < LongestNone && Languages.Have(text, "none", LabelText.Of(text).Joined))
            return true;
        if (!text.AsSpan().TrimStart(" .!()").StartsWith("no", StringComparison.OrdinalIgnoreCase))
            return false;
        var words = text.ToLowerInvariant().Split((char[])[' ', '.', '!', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words is ["none" or "nothing"] || (words is ["no" or "none", .., var last] && words.Length <= 5
            && last is "responsibilities" or "responsibility" or "duties" or "tasks" or "expectations");
    }
}
