using System.Text.Json;
using System.Text.RegularExpressions;
using Handbooks.Output;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking.Addresses;

/// <summary>
/// On random handbooks of odd names, ids and addresses `check` says all that `build` would: what has no error can be
/// written, on any system, and every written file is the one that was planned.
/// </summary>
public sealed partial class CheckAgreesWithBuildTests
{
    private static readonly BrokenTheme Theme = new("", ("/assets/theme.css", "body {}"));

    [Fact]
    public void What_has_no_error_can_be_written() =>
        Parallel.For(0, TestSize.Of(500, 5_000), new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
    {
        var files = new OddHandbook(seed).Files();
        var build = HandbookCompiler.Compile(new(SourceTree.Of(files), []), Theme, new CompilerOptions());
        var at = $"seed {seed}:\n{string.Join('\n', build.Diagnostics.Select(Compile.Line))}";
        Assert.True(build.Diagnostics.All(diagnostic => diagnostic.Id is not ("HB5001" or "HB5003" or "HB5004")), at);
        PortableTree.IsPortable(build.Files.Select(file => file.Path));
        // A disk takes longer than all the rest.
        if (seed % 4 > 0)
            return;
        using var folder = new TemporaryFolder();
        Write(folder, files);
        var check = HandbookCompiler.Compile(SourceReader.Read(folder["in"]), Theme, new CompilerOptions());
        Assert.True(check.Diagnostics.Select(Compile.Line).SequenceEqual(build.Diagnostics.Select(Compile.Line)), at);
        // Also what has an error: it is one of the content.
        SitePublisher.Publish(folder["out"], build.Files);
        Assert.Equal(build.Files.Select(file => file.Path).Order(StringComparer.Ordinal), Written(folder["out"]));
        Assert.All(build.Files, file => Assert.True(file.Content.Span.SequenceEqual(File.ReadAllBytes(folder["out/" + file.Path])), file.Path));
    });

    /// <summary>Where the internal things never were, the public site is the same, addresses and all.</summary>
    [Fact]
    public void Internal_things_move_no_public_address() =>
        Parallel.For(0, TestSize.Of(100, 1_000), new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
    {
        var files = new OddHandbook(seed).Files().Where(file => file.Path != "handbook.yml" && !file.Path.EndsWith(".png", StringComparison.Ordinal))
            .ToArray();
        var shown = files.Where(file => file.Path.EndsWith(".yml", StringComparison.Ordinal)
            || file.Text.Contains("\nvisibility: public\n", StringComparison.Ordinal))
            .Select(file => file.Path.EndsWith(".yml", StringComparison.Ordinal)
                ? (file.Path, Text: string.Concat(ItemStart().Split(file.Text)
                    .Where(item => item.Contains("visibility: public", StringComparison.Ordinal)))) : file)
            .Where(file => file.Text.Length > 0).Append(("zzz.md", "# Zzz\n"));
        Assert.Equal(
            Compile.Files([.. shown]).PublicFiles().Select(file => file.Key).Order(StringComparer.Ordinal),
            Compile.Files(files).PublicFiles().Select(file => file.Key).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void The_commands_agree()
    {
        for (var seed = 9_000; seed < 9_000 + TestSize.Of(4, 48); seed++)
        {
            using var folder = new TemporaryFolder();
            Write(folder, new OddHandbook(seed).Files());
            var check = Tool.Run("check", "-i", folder["in"], "--no-history", "--format", "json");
            var build = Tool.Run("build", "-i", folder["in"], "-o", folder["out"], "--no-history", "--verbose");
            Assert.True(check.ExitCode == build.ExitCode && build.ExitCode is 0 or 1 or 5,
                $"seed {seed}: {check.ExitCode} and {build.ExitCode}\n{build.Error}");
            using var json = JsonDocument.Parse(check.Output);
            Assert.Equal(
                json.RootElement.List("diagnostics").Select(diagnostic =>
                    $"{diagnostic.GetProperty("line")}:{diagnostic.GetProperty("column")}: {diagnostic.Said("severity")} {diagnostic.Said("id")}"),
                build.Error.Split('\n').Select(line => Finding().Match(line)).Where(found => found.Success).Select(found => found.Value));
            Assert.Equal(build.ExitCode == 0, Directory.Exists(folder["out"]));
        }
    }

    private static void Write(TemporaryFolder folder, (string Path, string Text)[] files)
    {
        Directory.CreateDirectory(folder["in"]);
        foreach (var (path, text) in files)
            folder.Write("in/" + path, text);
    }

    private static IEnumerable<string> Written(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path))
            .Where(path => path != SourceReader.OutputMarker).Order(StringComparer.Ordinal);

    [GeneratedRegex("[0-9]+:[0-9]+: (error|warning|info) HB[0-9]{4}(?=: )")]
    private static partial Regex Finding();

    [GeneratedRegex("^(?=- )", RegexOptions.Multiline)]
    private static partial Regex ItemStart();
}
