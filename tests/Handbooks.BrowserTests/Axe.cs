using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>Deque's rules for pages that everybody can use.</summary>
internal static class Axe
{
    // Deque's runner gives the script to a page anew for each answer, and opens a second page to put the answer together: three quarters of the time.
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Entries out of sight have the height that is guessed for them, and axe would measure links that lie over the next entry.
    private const string LayOut = """
        document.querySelectorAll('*').forEach(one => {
            if (getComputedStyle(one).contentVisibility === 'auto') one.style.contentVisibility = 'visible'; })
        """;

    private const string Run = """
        options => axe.run(document, { resultTypes: ['violations'], preload: false, ...options }).then(result => result.violations.map(fault =>
            fault.id + ': ' + fault.nodes.slice(0, 3).map(node => node.html).join('; ')
                + (fault.nodes.length > 3 ? ` and ${fault.nodes.length - 3} more` : '')))
        """;

    // Deque leaves the size of targets to who asks for it.
    private static readonly object Everything = new { rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } } };

    // Whatever else a page shows is the same in other colours.
    private static readonly object Colors =
        new { runOnly = new { type = "rule", values = (string[])["color-contrast", "link-in-text-block"] } };

    /// <summary>What axe objects to on a page as it is shown now: each fault with three places at most.</summary>
    /// <param name="colorsAlone">Where all else has been looked at in another colour scheme.</param>
    public static async Task<IReadOnlyList<string>> Faults(this IPage page, bool colorsAlone = false)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Script);
            await page.EvaluateAsync(LayOut);
        }
        return await page.EvaluateAsync<string[]>(Run, colorsAlone ? Colors : Everything);
    }
}
