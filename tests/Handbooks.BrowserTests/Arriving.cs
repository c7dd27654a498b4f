using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

internal static class Arriving
{
    /// <summary>Waits until a page is where it is to be. It asks again and again: on a busy machine the event of a page that loads at once is missed.</summary>
    /// <exception cref="TimeoutException">It was not after half a minute.</exception>
    public static async Task Arrives(this IPage page, Func<string, bool> isThere)
    {
        for (var tries = 0; !isThere(page.Url); tries++)
        {
            if (tries == 300)
                throw new TimeoutException($"still at {page.Url}");
            await Task.Delay(100);
        }
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }
}
