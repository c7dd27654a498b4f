using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>Waiting by asking again and again, for half a minute at most.</summary>
internal static class Waiting
{
    /// <summary>Waits until a page is where it is to be and is read. On a busy machine the event of a page that loads at once is missed.</summary>
    /// <exception cref="TimeoutException">It was not.</exception>
    public static async Task Arrives(this IPage page, Func<string, bool> isThere)
    {
        await Ask(() => Task.FromResult(isThere(page.Url)), () => $"still at {page.Url}");
        await page.Becomes("document.readyState !== 'loading'");
    }

    /// <summary>Waits until a condition in script holds. Playwright's own wait needs eval in the page, which the security policy forbids.</summary>
    /// <exception cref="TimeoutException">It did not.</exception>
    public static Task Becomes(this IPage page, string condition) =>
        Ask(() => Holds(page, condition), () => $"still not so: {condition}");

    private static async Task<bool> Holds(IPage page, string condition)
    {
        try
        {
            return await page.EvaluateAsync<bool>($"!!({condition})");
        }
        // The page was left while it was asked; what never holds is told by the time-out.
        catch (PlaywrightException)
        {
            return false;
        }
    }

    private static async Task Ask(Func<Task<bool>> isSo, Func<string> otherwise)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            if (tries == 300)
                throw new TimeoutException(otherwise());
            await Task.Delay(100);
        }
    }
}
