using System.Text.Json;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Syntax.Yaml;

/// <summary>What could run a reader out of stack, memory or time: a diagnostic on its line, in a process of its own, and nothing else.</summary>
public sealed class HostileYamlTests
{
    [Fact]
    public void Each_is_reported_on_its_line_and_the_tool_ends_as_it_should()
    {
        Assert.Equal(60, HostileYaml.All.Count);
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["roadmap"]);
        for (var i = 0; i < HostileYaml.All.Count; i++)
            File.WriteAllText(folder[$"roadmap/{i:00}.yml"], HostileYaml.All[i].Text);
        var run = Tool.Run("check", "--input", folder.Path, "--format", "json");
        Assert.Equal(1, run.ExitCode);
        using var report = JsonDocument.Parse(run.Output);
        var told = report.RootElement.GetProperty("diagnostics").EnumerateArray().ToList();
        var missing = HostileYaml.All.Where((hostile, i) => !told.Exists(one => one.GetProperty("path").GetString() == $"roadmap/{i:00}.yml"
            && one.GetProperty("line").GetInt32() == hostile.Line
            && one.GetProperty("id").GetString() is "HB1001" or "HB1002" or "HB1003" or "HB1004" or "HB1114" or "HB1230" or "HB2001" or "HB2003"));
        Assert.Equal([], missing.Select(hostile => hostile.Name));
        foreach (var one in told)
        {
            YamlJargon.AssertNone($"{one.GetProperty("message").GetString()} {one.GetProperty("help").GetString()}");
            Assert.InRange(one.GetProperty("message").GetString()!.Length, 1, 300);
        }
    }

    /// <summary>Twice the text, twice the work: what is allocated grows with the text and not with its square.</summary>
    [Theory]
    [InlineData("- title: A: b\n")]
    [InlineData("- title: [\n")]
    [InlineData("- title: \"A\n")]
    [InlineData("-title: A\n")]
    [InlineData("\u2013 title: A\n")]
    [InlineData("- title: A\n\ttheme: B\n")]
    public void The_work_is_bounded_by_the_length_of_the_text(string slip)
    {
        var (half, whole) = (Work(slip, 2_000), Work(slip, 4_000));
        Assert.True(whole < 4 * half, $"{half:N0} bytes, then {whole:N0}");

        static long Work(string slip, int times)
        {
            var file = new SourceFile(SourceKind.Yaml, new SourceText("roadmap/a.yml", string.Concat(Enumerable.Repeat(slip, times))));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.NotEmpty(PageParser.ParseData(file).Diagnostics);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
