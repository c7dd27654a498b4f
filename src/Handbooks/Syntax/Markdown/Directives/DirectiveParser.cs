using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>Opens a <see cref="Directive"/>; a backtick fence whose name is not one of ours stays code.</summary>
public sealed class DirectiveParser : FencedBlockParserBase<Directive>
{
    /// <summary>Directives whose content is Markdown. Every other backtick fence holds text for a machine.</summary>
    private static readonly HashSet<string> Prose = new(StringComparer.Ordinal)
    {
        "role", "note", "tip", "important", "warning", "caution", "attention", "danger", "error", "hint", "seealso", "admonition", "info", "success", "dropdown",
    };

    public DirectiveParser()
    {
        OpeningCharacters = ['`', ':'];
        InfoParser = ParseInfo;
    }

    protected override Directive CreateFencedBlock(BlockProcessor processor) => new(this);

    private static bool ParseInfo(BlockProcessor processor, ref StringSlice line, IFencedBlock fenced, char openingCharacter)
    {
        var text = line.ToString().Trim();
        var braced = text.StartsWith('{') && text.Contains('}', StringComparison.Ordinal);
        var nameEnd = braced ? text.IndexOf('}', StringComparison.Ordinal) : NameLength(text);
        var name = (braced ? text[1..nameEnd] : text[..nameEnd]).Trim().ToLowerInvariant();
        if (name.Length == 0 || (openingCharacter == '`' && (!braced || !Prose.Contains(name))))
            return false;
        var directive = (Directive)fenced;
        directive.Name = name;
        directive.Argument = text[(braced ? nameEnd + 1 : nameEnd)..].Trim().TrimStart('[').TrimEnd(']');
        directive.Info = name;
        line.Start = line.End + 1;
        return true;
    }

    private static int NameLength(string text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '-' or '_'))
            length++;
        return length;
    }
}
