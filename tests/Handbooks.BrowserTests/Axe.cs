using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>Deque's rules for pages that everybody can use.</summary>
internal static class Axe
{
    // Whatever else a page shows is the same in other colours.
    private static readonly RunOnlyOptions Colors = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] };

    /// <summary>What axe objects to on a page as it is shown now: each fault with three places at most.</summary>
    /// <param name="colorsAlone">Where all else has been looked at in another colour scheme.</param>
    public static async Task<IReadOnlyList<string>> Faults(this IPage page, bool colorsAlone = false)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = colorsAlone ? Colors : null, ResultTypes = [ResultType.Violations] });
        return [.. result.Violations.Select(fault => $"{fault.Id}: {string.Join("; ", fault.Nodes.Take(3).Select(node => node.Html))}")];
    }
}
