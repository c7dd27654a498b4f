using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>A note that says that the role is new or not defined yet, or that there is none any more.</summary>
internal static class StatusNote
{
    /// <summary>These speak of the role itself, wherever they stand in what opens it.</summary>
    private static readonly string[] OfTheRole =
    [
        "role is new", "role is brand new", "role is a draft", "role is still being", "role is being defined", "role is not yet defined",
        "role is not defined yet", "role is undefined", "role is yet to be defined",
        "role is to be defined", "role has not been defined", "role needs to be defined", "role needs to be refined", "needs to be refined",
        "must define its responsibilities", "role is under construction", "draft role", "new role that",
        "rôle est nouveau", "rôle n'est pas encore défini", "rôle reste à définir", "rolle ist neu", "rolle ist noch nicht definiert", "rol es nuevo",
        "rol aún no está definido", "papel é novo", "papel ainda não foi definido",
        "新しい役割", "まだ定義されていません",
    ];

    /// <summary>These say it in a box beside the text.</summary>
    private static readonly string[] OfTheText =
    [
        "work in progress", "work-in-progress", "is a draft", "still a draft", "this draft", "to be defined", "not yet defined", "not defined yet",
        "tbd", "under construction", "being defined", "needs to be defined", "must define", "must be defined",
        "à définir", "ébauche", "brouillon", "in arbeit", "entwurf", "noch zu definieren", "borrador", "por definir", "en construcción", "rascunho",
        "a definir", "em construção", "草案", "ドラフト", "作成中",
    ];

    private static readonly string[] OfThePast =
    [
        "role is no longer active", "role is no longer", "role no longer exists", "role is retired", "role has been retired", "role is archived",
        "role is obsolete", "role is deprecated", "role was discontinued", "rôle n'existe plus", "rolle gibt es nicht mehr", "rol ya no existe",
        "papel não existe mais",
    ];

    /// <summary>The block that says so, and what it says; null where none does.</summary>
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

    private static bool Says(string text, string[] phrases) => phrases.Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));

    private static string TextOf(Block block) =>
        block is ContainerBlock box ? string.Join(' ', box.Descendants<LeafBlock>().Select(InlineText.Of)) : InlineText.Of(block);
}
