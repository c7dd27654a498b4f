using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary>"handbook pdf" without a browser; how one prints is among the browser's tests.</summary>
public sealed class PdfTests
{
    private const string Keeper = "---\nrole: Keeper\n---\n\n## Responsibilities\n\n- Paint the boats\n";

    [Fact]
    public void A_page_needs_no_browser()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/keeper.md", Keeper);
        var run = Pdf(folder, "--output", folder["out/book.html"], "--paper", "letter");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"Wrote {folder["out/book.html"]}.\n", run.Output);
        var page = File.ReadAllText(folder["out/book.html"]);
        Assert.Contains("Paint the boats", page, StringComparison.Ordinal);
        Assert.Contains("@page { size: letter;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void With_an_error_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/keeper.md", Keeper);
        folder.Write("input/roadmap.yml", "- title: A new slip\n  accountable: nobody-here\n");
        var run = Pdf(folder, "-o", folder["book.html"]);
        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith($"Nothing was written: {folder["book.html"]} is as it was. Mend the errors and run again.\n", run.Error,
            StringComparison.Ordinal);
        Assert.False(File.Exists(folder["book.html"]));
    }

    [Fact]
    public void With_something_internal_on_the_public_site_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/keeper.md", "---\nrole: Purple Keeper\nvisibility: internal\n---\n\n## Responsibilities\n\n- Paint\n");
        folder.Write("input/index.md", "---\nvisibility: public\n---\n# Home\n\nAsk the Purple Keeper.\n");
        Assert.Equal(5, Pdf(folder, "-o", folder["book.html"], "--audience", "public").ExitCode);
        Assert.False(File.Exists(folder["book.html"]));
    }

    [Fact]
    public void Another_kind_of_file_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        var run = Pdf(folder, "-o", "book.docx");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--output wants a file whose name ends in .pdf or .html, not \"book.docx\".", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_is_not_there_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/keeper.md", Keeper);
        var run = Pdf(folder, "-o", folder["book.pdf"], "--browser", "no-such-browser");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("there is no browser at no-such-browser. Name its program with --browser.", run.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_browser_that_crashes_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/keeper.md", Keeper);
        var run = Pdf(folder, "-o", folder["book.pdf"], "--browser", Browser(folder, "%PDF-1.4 half of it", "echo out of memory >&2; exit 139"));
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("printed nothing: out of memory", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["book.pdf"]));
    }

    [UnixFact]
    public void A_process_that_a_browser_leaves_behind_is_not_waited_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/keeper.md", Keeper);
        var run = Pdf(folder, "-o", folder["book.pdf"], "--timings", "--browser", Browser(folder, "%PDF-1.4 %%EOF", "sleep 30 &"));
        Assert.Equal((0, $"Wrote {folder["book.pdf"]}.\n"), (run.ExitCode, run.Output));
        Assert.Equal("%PDF-1.4 %%EOF", File.ReadAllText(folder["book.pdf"]));
        Assert.Contains("\nprinting ", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A program that takes a browser's place.</summary>
    /// <param name="printed">What it writes where the PDF should be.</param>
    /// <param name="then">A command of the shell.</param>
    private static string Browser(TemporaryFolder folder, string printed, string then)
    {
        folder.Write("browser",
            $"#!/bin/sh\nfor a in \"$@\"; do case $a in --print-to-pdf=*) printf '%s' '{printed}' > \"${{a#*=}}\";; esac; done\n{then}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder["browser"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return folder["browser"];
    }

    private static ToolRun Pdf(TemporaryFolder folder, params string[] arguments) =>
        Tool.Run(["pdf", "-i", folder["input"], "--no-history", .. arguments]);
}
