using System.Text.RegularExpressions;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Architecture;

/// <summary>SECURITY.md says which code holds each promise and which test proves it: both must be there.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "SECURITY.md"));

    [Fact]
    public void Every_test_that_it_names_exists()
    {
        var named = TestName().Matches(Page).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 15);
        Assert.All(named, name => Assert.NotEmpty(Directory.GetFiles(Path.Combine(Repository.Root, "tests"), name + ".cs",
            SearchOption.AllDirectories)));
    }

    [Fact]
    public void Every_file_of_the_library_that_it_names_exists()
    {
        var library = Path.Combine(Repository.Root, "src", "Handbooks");
        Assert.All(CodeName().Matches(Page).Select(match => match.Groups[1].Value), name =>
            Assert.NotEmpty(Directory.GetFiles(library, name[(name.LastIndexOf('/') + 1)..], SearchOption.AllDirectories)));
    }

    [GeneratedRegex("`(?:[A-Za-z]+/)*([A-Za-z0-9]+Tests)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"`([A-Za-z0-9/.]+\.cs)`")]
    private static partial Regex CodeName();
}
