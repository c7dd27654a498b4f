using Handbooks.Diagnostics;
using Handbooks.Model.Recovery;
using Handbooks.Syntax;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>Texts of an item that nobody wrote yet: "TBD", "Lorem ipsum", "Description.".</summary>
internal static class ItemPlaceholders
{
    private static readonly HashSet<string> OwnNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "description", "summary", "title", "text", "item", "feature", "name", "short description", "item title", "your text here",
    };

    public static IEnumerable<Diagnostic> Find(ItemDeclaration item)
    {
        var name = item.Title.Value.Length > 0 ? item.Title.Value : item.Id.Value;
        var found = new List<Diagnostic>();
        foreach (var (text, what) in (ReadOnlySpan<(Located<string>?, string)>)
        [
            (item.Title, "the title of this item"), (Text(item.Summary), $"the summary of \"{name}\""),
            (item.PublicTitle, $"the public title of \"{name}\""), (Text(item.PublicSummary), $"the public summary of \"{name}\""),
        ])
        {
            if (text is { Value.Length: > 0 } written && IsOne(written.Value))
                found.Add(ModelDiagnostics.NothingSaid(written.Span, what, written.Value));
        }
        return found;
    }

    private static Located<string>? Text(ProseFragment? prose) => prose is null ? null : new(prose.Text, prose.Span);

    private static bool IsOne(string text) =>
        Placeholders.IsOne(text) || OwnNames.Contains(text.Trim().TrimEnd('.', ':', '…'))
            || text.TrimStart().StartsWith("lorem ipsum", StringComparison.OrdinalIgnoreCase);
}
