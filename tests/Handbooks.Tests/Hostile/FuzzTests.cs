using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Words;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Hostile;

/// <summary>Whatever stands in a file: it is read or reported, at a place within it; nothing throws, and nothing hangs.</summary>
public sealed class FuzzTests
{
    /// <summary>A machine that is busy with something else is no hang.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(TestSize.Of(5, 600));

    [Fact]
    public void Any_Markdown_is_read() => Run(TestSize.Of(20_000, 2_000_000), seed =>
    {
        var text = FuzzText.Markdown(new Dice(seed));
        return (text, PageParser.Parse(new SourceFile(SourceKind.Markdown, new SourceText("a.md", text)), PartNames.Default).Diagnostics);
    });

    [Fact]
    public void Any_YAML_is_read() => Run(TestSize.Of(20_000, 2_000_000), seed =>
    {
        var text = FuzzText.Yaml(new Dice(seed));
        return (text, PageParser.ParseData(new SourceFile(SourceKind.Yaml, new SourceText("a.yml", text))).Diagnostics);
    });

    [Fact]
    public void Any_site_is_compiled() => Run(TestSize.Of(300, 100_000), seed =>
    {
        var files = FuzzText.Site(new Dice(seed));
        return (string.Join("\n=====\n", files.Select(file => $"{file.Path}\n{file.Text}")), Compile.Files(files).Diagnostics);
    });

    /// <param name="read">From a seed to a text and what was reported of it.</param>
    private static void Run(int count, Func<int, (string Text, IEnumerable<Diagnostic> Diagnostics)> read)
    {
        var seed = 0;
        var run = Task.Run(() =>
        {
            for (; seed < count; seed++)
            {
                var text = "";
                try
                {
                    (text, var diagnostics) = read(seed);
                    foreach (var diagnostic in diagnostics)
                        diagnostic.AssertInside();
                }
                catch (Exception e)
                {
                    Assert.Fail($"seed {seed}: {e}\n{text}");
                }
            }
        });
        try
        {
            Assert.True(run.Wait(Longest), $"seed {seed} hangs");
        }
        catch (AggregateException e)
        {
            throw e.InnerException!;
        }
    }
}
