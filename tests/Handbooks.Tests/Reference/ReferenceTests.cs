using Handbooks.Tests.Support;

namespace Handbooks.Tests.Reference;

/// <summary>The chapters of the guide that are made from the code. <c>BLESS=1 dotnet test</c> rewrites them.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void List_of_keys_is_that_of_the_reader() => Current(KeyReference.Path, KeyReference.Write());

    [Fact]
    public void List_of_diagnostics_is_that_of_the_catalogue() => Current(DiagnosticReference.Path, DiagnosticReference.Write());

    private static void Current(string path, string text)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Repository.IsBlessing)
            File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file), text);
    }
}
