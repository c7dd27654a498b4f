using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Handbooks.Tests.Support;

/// <summary>
/// A Markdown page with examples. A fence <c>```markdown roles/lead.md</c> is a file of the example; a fence
/// <c>```html team/about/index.html</c> behind the files is the text of one of its pages as readers see it; the fence
/// <c>```diagnostics</c> is what is reported, and ends the example.
/// </summary>
internal sealed record SpecPage(string Text, ImmutableArray<SpecExample> Examples)
{
    /// <exception cref="InvalidDataException">A fence is not closed, or no <c>```diagnostics</c> follows the files of an example:
    /// it would test nothing.</exception>
    public static SpecPage Read(string text)
    {
        var examples = ImmutableArray.CreateBuilder<SpecExample>();
        var files = ImmutableArray.CreateBuilder<SpecFile>();
        var shown = ImmutableArray.CreateBuilder<SpecExpectation>();
        for (var at = 0; at < text.Length;)
        {
            var lineEnd = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            var line = text[at..lineEnd];
            at = lineEnd + 1;
            var ticks = line.Length - line.TrimStart('`').Length;
            if (ticks < 3)
                continue;
            var close = text.IndexOf("\n" + new string('`', ticks) + "\n", lineEnd, StringComparison.Ordinal);
            if (close < 0)
                throw new InvalidDataException($"The fence \"{line}\" is not closed.");
            var end = close + 1;
            var content = text[Math.Min(at, end)..end];
            var info = line[ticks..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (info is ["diagnostics"])
            {
                examples.Add(new SpecExample(files.ToImmutable(), [.. shown, new SpecExpectation(null, content, Math.Min(at, end), end)]));
                files.Clear();
                shown.Clear();
            }
            else if (info is ["html", var shownPath])
                shown.Add(new SpecExpectation(shownPath, content, Math.Min(at, end), end));
            else if (info.Length >= 2)
                files.Add(new SpecFile(info[1], content, [.. info[2..]]));
            at = end + ticks + 1;
        }
        return files.Count + shown.Count == 0
            ? new(text, examples.ToImmutable()) : throw new InvalidDataException("The last example does not say what is reported.");
    }

    /// <summary>The page with other expected lines for one example; the places of later examples move along.</summary>
    public SpecPage With(int example, int expectation, string expected)
    {
        var current = Examples[example].Expectations[expectation];
        return Read(Text[..current.Start] + expected + Text[current.End..]);
    }
}

/// <param name="Expectations">Pages as they are shown, in the page's order; what is reported comes last.</param>
internal sealed record SpecExample(ImmutableArray<SpecFile> Files, ImmutableArray<SpecExpectation> Expectations)
{
    public string Reported => Expectations[^1].Text;
}

/// <param name="Path">The output file whose text is expected; null for what is reported.</param>
/// <param name="Start">Where the expected lines stand in the spec page; the end is exclusive.</param>
internal sealed record SpecExpectation(string? Path, string Text, int Start, int End);

/// <param name="Options">How the file is written where that matters: crlf, bom, latin1, utf16, tabs, signs (&lt;U+00A0&gt; stands
/// for that character), big, link.</param>
internal sealed partial record SpecFile(string Path, string Content, ImmutableArray<string> Options)
{
    public void WriteTo(TemporaryFolder folder)
    {
        var file = folder[Path];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        if (Options.Contains("link"))
        {
            File.CreateSymbolicLink(file, Content.Trim());
            return;
        }
        var text = Content;
        if (Options.Contains("crlf"))
            text = text.ReplaceLineEndings("\r\n");
        if (Options.Contains("tabs"))
            text = text.Replace('→', '\t');
        if (Options.Contains("signs"))
            text = Sign().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
        if (Options.Contains("big"))
            text = string.Concat(Enumerable.Repeat(text, 1 + (4 * 1024 * 1024 / text.Length)));
        Encoding encoding = Options.Contains("latin1") ? Encoding.Latin1
            : Options.Contains("utf16") ? Encoding.Unicode
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: Options.Contains("bom"));
        File.WriteAllText(file, text, encoding);
    }

    [GeneratedRegex("<U\\+([0-9A-F]{4})>")]
    private static partial Regex Sign();
}
