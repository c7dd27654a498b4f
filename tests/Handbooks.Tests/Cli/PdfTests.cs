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
        Assert.EndsWith($"Nothing was written: {folder["book.html"]} is as it was. Mend the errors and run again.\n", run.Error, StringComparison.Ordinal);
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

    private static ToolRun Pdf(TemporaryFolder folder, params string[] arguments) =>
        Tool.Run(["pdf", "-i", folder["input"], "--no-history", .. arguments]);
}
