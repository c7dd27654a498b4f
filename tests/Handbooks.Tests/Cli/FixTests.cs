using System.Diagnostics;
using System.Text;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Cli;

public sealed class FixTests
{
    /// <summary>Line ends of every kind, trailing spaces, no line end at the end.</summary>
    private const string Mixed = "# Gate \r\n\r\nOpen from&#x20;six.\rOne  \ntwo\t\n\n- The keeperâ€™s\u00A0 lodge\n\nlast\u200B";

    private const string MixedMended = "# Gate \r\n\r\nOpen from six.\rOne  \ntwo\t\n\n- The keeper’s lodge\n\nlast";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void What_no_fix_touches_stays_byte_for_byte(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Home\n");
        var encoding = Of(name);
        Write(folder, "input/gate.md", Mixed, encoding);
        var run = Tool.RunIn(folder.Path, [], "fix");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal([.. encoding.GetPreamble(), .. encoding.GetBytes(MixedMended)], File.ReadAllBytes(folder["input/gate.md"]));
        Assert.Contains("input/gate.md: 1 x HB1103, 1 x HB1105, 1 x HB1109, 1 x HB1110", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to fix.", Tool.RunIn(folder.Path, [], "fix").Output, StringComparison.Ordinal);
        Assert.Equal(["gate.md", "index.md"], Directory.GetFileSystemEntries(folder["input"]).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_dry_run_is_a_patch_that_git_applies_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Home&#x20;\n");
        folder.Write("input/a b/gate.md", Mixed);
        folder.Write("input/é/skip.md", "# A\n\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"Line {i}{(i % 11 == 0 ? "&#x20;" : "")}\n"))
            + "\n#### B");
        Write(folder, "input/marked.md", "# Marked\u00A0\n", new UTF8Encoding(true));
        File.WriteAllBytes(folder["input/old.md"], Windows1252.Encode("# Old\n\nThe café – open.\n\nLast.\n")!);
        var before = Tool.Hash(folder["input"]);
        var run = Tool.RunIn(folder.Path, [], "fix", "--dry-run");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(before, Tool.Hash(folder["input"]));

        Tool.Copy(folder["input"], folder["copy"]);
        Shell(folder.Path, $"dotnet exec '{Path.Combine(AppContext.BaseDirectory, "handbook.dll")}' fix --dry-run > fix.patch 2> summary && cd "
            + $"copy && GIT_CEILING_DIRECTORIES=/ git apply -p1 ../fix.patch");
        Tool.RunIn(folder.Path, [], "fix");
        Assert.Equal(Tool.Hash(folder["input"]), Tool.Hash(folder["copy"]));
        Assert.NotEqual(before, Tool.Hash(folder["copy"]));
        Assert.Contains("\\ No newline at end of file", File.ReadAllText(folder["fix.patch"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_and_paths_choose()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Home&#x20;\n\nText\u200B\n");
        folder.Write("input/roles/gate.md", "# Gate&#x20;\n\nText\u200B\n");
        Tool.RunIn(folder.Path, [], "fix", "1110", "--path", "roles/**");
        Assert.Equal("# Home&#x20;\n\nText\u200B\n", File.ReadAllText(folder["input/index.md"]));
        Assert.Equal("# Gate&#x20;\n\nText\n", File.ReadAllText(folder["input/roles/gate.md"]));
        Tool.RunIn(folder.Path, [], "fix", "HB1103");
        Assert.Equal("# Home\n\nText\u200B\n", File.ReadAllText(folder["input/index.md"]));
    }

    [Fact]
    public void A_saved_page_is_mended_as_a_whole()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Home\n");
        folder.Write("input/roles/lead.md", "Lead#\nResponsibilities#\nFirst thing\nSecond thing\nThird thing\n");
        Tool.RunIn(folder.Path, [], "fix", "HB1101");
        Assert.Equal("# Lead\n## Responsibilities\n- First thing\n- Second thing\n- Third thing\n", File.ReadAllText(folder["input/roles/lead.md"]));
    }

    [Fact]
    public void An_unknown_id_is_wrong_usage_and_the_nearest_is_named()
    {
        var run = Tool.Run("fix", "HB1193", "--dry-run");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean HB11", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_read_is_left_alone_and_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Home&#x20;\n");
        byte[] bytes = [0x23, 0x20, 0xCC, 0xE0, 0xFF, 0xEA, 0x0A];
        File.WriteAllBytes(folder["input/mayak.md"], bytes);
        var run = Tool.RunIn(folder.Path, [], "fix");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("input/mayak.md was left alone", run.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(folder["input/mayak.md"]));
        Assert.Equal("# Home\n", File.ReadAllText(folder["input/index.md"]));
    }

    [Fact]
    public void A_file_of_old_Windows_becomes_UTF_8_or_stays_what_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Home\n");
        File.WriteAllBytes(folder["input/cafe.md"], Windows1252.Encode("# Café&#x20;\n")!);
        Tool.RunIn(folder.Path, [], "fix", "HB1103");
        Assert.Equal(Windows1252.Encode("# Café\n")!, File.ReadAllBytes(folder["input/cafe.md"]));
        Tool.RunIn(folder.Path, [], "fix");
        Assert.Equal("# Café\n", File.ReadAllText(folder["input/cafe.md"]));
    }

    [Fact]
    public void Links_are_not_followed_and_a_file_keeps_its_rights()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Home&#x20;\n");
        folder.Write("outside/a.md", "# A&#x20;\n");
        File.CreateSymbolicLink(folder["input/a.md"], folder["outside/a.md"]);
        Directory.CreateSymbolicLink(folder["input/more"], folder["outside"]);
        File.SetUnixFileMode(folder["input/index.md"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Equal(0, Tool.RunIn(folder.Path, [], "fix").ExitCode);
        Assert.Equal("# A&#x20;\n", File.ReadAllText(folder["outside/a.md"]));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(folder["input/index.md"]));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.md", "# Home&#x20;\n");
        var file = Assert.Single(Mended.Run(SourceReader.Read(folder.Path).Value).Files);
        folder.Write("index.md", "# Home, changed\n");
        Assert.Throws<Handbooks.Output.OutputException>(() => Handbooks.Output.SourceWriter.Write(folder.Path, file));
        Assert.Equal("# Home, changed\n", File.ReadAllText(folder["index.md"]));
    }

    [Fact]
    public void Check_tells_how_many_can_be_mended()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Home&#x20;\n");
        Assert.Contains("1 of these can be fixed with \"handbook fix\"", Tool.RunIn(folder.Path, [], "check").Output, StringComparison.Ordinal);
        Assert.Contains("\"edits\": [", Tool.RunIn(folder.Path, [], "check", "--format", "json").Output, StringComparison.Ordinal);
    }

    private static Encoding Of(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(false),
        "utf-8 with mark" => new UTF8Encoding(true),
        "utf-16 little" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        _ => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    };

    private static void Write(TemporaryFolder folder, string path, string text, Encoding encoding) =>
        File.WriteAllBytes(folder[path], [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

    private static void Shell(string folder, string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true
        })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
    }
}
