namespace Handbooks.History;

internal static class LeastSpace
{
    /// <summary>Where lines end is no change of the wording.</summary>
    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
