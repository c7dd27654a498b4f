using System.Text;
using System.Text.RegularExpressions;
using Handbooks.Diagnostics;
using Handbooks.Tests.Support;

namespace Handbooks.Tests;

/// <summary>
/// Every spec page is a test: its examples are compiled, and what is reported must be what the page says, all of it.
/// Only what a handbook merely lacks (<see cref="Gaps"/>) is left to the pages that are about it.
/// <c>BLESS=1 dotnet test</c> rewrites the expected lines; the difference is for review.
/// </summary>
public sealed partial class SpecTests
{
    private static string Folder => Path.Combine(Repository.Tests, "Specs");

    public static TheoryData<string> Pages() =>
        [.. Directory.GetFiles(Folder, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace((char)92, (char)47)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Says_what_happens(string page)
    {
        var path = Path.Combine(Folder, page);
        var spec = SpecPage.Read(File.ReadAllText(path));
        for (var i = 0; i < spec.Examples.Length; i++)
        {
            var compilation = Build(spec.Examples[i], out var folder);
            for (var j = 0; j < spec.Examples[i].Expectations.Length; j++)
            {
                var expected = spec.Examples[i].Expectations[j];
                var actual = expected.Path is { } file
                    ? compilation.Body(file) + "\n" : Report(compilation, folder, Path.GetFileNameWithoutExtension(page));
                if (Repository.IsBlessing)
                    spec = spec.With(i, j, actual);
                else
                    Assert.Equal(expected.Text, actual);
            }
        }
        if (Repository.IsBlessing)
            File.WriteAllText(path, spec.Text);
    }

    [Fact]
    public void Every_diagnostic_has_a_page_that_shows_it_and_every_page_a_diagnostic()
    {
        var pages = Directory.GetFiles(Folder, "HB*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
        Assert.Equal(DiagnosticCatalog.All.Select(descriptor => descriptor.Id), pages);
        Assert.All(DiagnosticCatalog.All, descriptor =>
        {
            var text = File.ReadAllText(Path.Combine(Folder, descriptor.Id + ".md"));
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", text, StringComparison.Ordinal);
            // What no author can write on every machine is shown by a test that the page names.
            if (!text.Contains("Shown by the test `", StringComparison.Ordinal))
                Assert.Contains(descriptor.Id, string.Join('\n', SpecPage.Read(text).Examples.Select(example => example.Reported)),
                    StringComparison.Ordinal);
        });
    }

    /// <summary><c>handbook explain</c> shows these names to users.</summary>
    [Fact]
    public void Every_test_that_a_page_names_is_there()
    {
        var classes = typeof(SpecTests).Assembly.GetTypes().ToLookup(type => type.Name, StringComparer.Ordinal);
        var named = Directory.GetFiles(Folder, "*.md").SelectMany(path => NamedTest().Matches(File.ReadAllText(path))).ToList();
        Assert.True(named.Count > 10);
        Assert.All(named, match =>
        {
            var (type, method) = (match.Groups[1].Value, match.Groups[2].Value);
            Assert.Contains(classes[type], found => method.Length == 0 || found.GetMethod(method) is not null);
        });
    }

    [GeneratedRegex(@"Shown by the test `(\w+)(?:\.(\w+))?`")]
    private static partial Regex NamedTest();

    [Fact]
    public void An_example_that_nothing_ends_is_no_silent_pass()
    {
        Assert.Throws<InvalidDataException>(() => SpecPage.Read("# HB0000\n\n```markdown a.md\nx\n```\n"));
        Assert.Throws<InvalidDataException>(() => SpecPage.Read("# HB0000\n\n```markdown a.md\nx\n"));
    }

    [Fact]
    public void Ids_are_given_once() =>
        Assert.Equal(DiagnosticCatalog.All.Length, DiagnosticCatalog.All.Select(descriptor => descriptor.Id).Distinct().Count());

    private static Compilation Build(SpecExample example, out string path)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in example.Files)
            file.WriteTo(folder);
        path = folder.Path;
        return Compile.Folder(folder.Path);
    }

    private static string Report(Compilation compilation, string folder, string about)
    {
        var lines = new StringBuilder();
        foreach (var diagnostic in compilation.Diagnostics.Where(diagnostic => diagnostic.Id == about || !Gaps.IsOne(diagnostic)))
            Append(lines, diagnostic, folder);
        return lines.ToString();
    }

    private static void Append(StringBuilder lines, Diagnostic diagnostic, string folder)
    {
        lines.Append(diagnostic.Line().Replace(folder, "input", StringComparison.Ordinal)).Append('\n');
        if (diagnostic.Help is { } help)
            lines.Append("  help: ").Append(help).Append('\n');
        foreach (var related in diagnostic.Related)
            lines.Append("  see ").Append(related.Span).Append(": ").Append(related.Message).Append('\n');
    }
}
