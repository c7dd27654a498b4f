using System.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Sources;

/// <summary>Names of files in an old encoding: Linux stores any bytes.</summary>
public sealed class UnreadableNameTests
{
    [Theory]
    [InlineData("\\351.md")]
    [InlineData("\\377\\376.yml")]
    [InlineData("bild\\344.png")]
    public void Name_that_is_not_UTF_8_is_reported(string octal)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var folder = new TemporaryFolder();
        folder.Write("index.md", "# Home\n");
        Shell($"printf x > \"$0/$(printf '{octal}')\"", folder.Path);
        var read = SourceReader.Read(folder.Path);
        Assert.Equal("HB0007", Assert.Single(read.Diagnostics).Id);
        Assert.Contains("is not UTF-8", read.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Equal(["index.md"], read.Value.Files.Select(file => file.Path));
        Assert.Empty(read.Value.Assets);
        // The framework cannot take away what it cannot name.
        Shell("rm -r \"$0\"/*", folder.Path);
    }

    /// <summary>What a colleague's machine made of such a name is said in the same words.</summary>
    [Fact]
    public void Name_with_a_replacement_character_is_ignored()
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.md", "# Home\n");
        folder.Write("caf\uFFFD.md", "# Lost\n");
        folder.Write("dir\uFFFD/x.md", "# Lost\n");
        var read = SourceReader.Read(folder.Path);
        Assert.Equal(["caf\uFFFD.md", "dir\uFFFD"], read.Diagnostics.Select(diagnostic => diagnostic.Span.Path));
        Assert.All(read.Diagnostics, diagnostic => Assert.Equal("HB0007", diagnostic.Id));
    }

    private static void Shell(string command, string folder)
    {
        using var shell = Process.Start("sh", ["-c", command, folder]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
