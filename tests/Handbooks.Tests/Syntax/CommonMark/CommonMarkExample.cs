namespace Handbooks.Tests.Syntax.CommonMark;

/// <summary>An example of the specification's own text: Markdown, a line with a dot, the HTML of it; an arrow is a tab.</summary>
internal sealed record CommonMarkExample(int Number, string Markdown, string Html)
{
    private const string Fence = "````````````````````````````````";

    /// <summary>The file that the environment names; null where it names none that is there.</summary>
    public static string? Path => Environment.GetEnvironmentVariable("COMMONMARK_SPEC") is { Length: > 0 } path && File.Exists(path) ? path : null;

    public static IEnumerable<CommonMarkExample> Read(string specification)
    {
        var text = specification.ReplaceLineEndings("\n").Replace('→', '\t');
        var number = 0;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            var start = text.IndexOf('\n', at) + 1;
            var end = text.IndexOf("\n" + Fence, start - 1, StringComparison.Ordinal) + 1;
            var parts = ("\n" + text[start..end]).Split("\n.\n", 2);
            yield return new CommonMarkExample(++number, parts[0].Length > 0 ? parts[0][1..] + "\n" : "", parts[1]);
            at = end + Fence.Length;
        }
    }

    private static int Next(string text, int from) => text.IndexOf(Fence + " example\n", from, StringComparison.Ordinal);
}
