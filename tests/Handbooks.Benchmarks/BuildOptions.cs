using System.Collections.Immutable;
using System.Globalization;

namespace Handbooks.Benchmarks;

/// <summary>What to compare, and how often.</summary>
/// <param name="Tool">The tool's executable; null to publish it ahead of time first.</param>
internal sealed record BuildOptions(ImmutableArray<int> Sizes, int Runs, string? Tool)
{
    public const string Usage = """
        dotnet run -c Release --project tests/Handbooks.Benchmarks -- builds [--sizes 10,100,1000,10000] [--runs 5] [--tool PATH]
            Builds generated handbooks with the tool, with Hugo where it is installed, and copies their bytes (the floor), in turn.
            Without --tool, the tool is published ahead of time first.
        dotnet run -c Release --project tests/Handbooks.Benchmarks -- stages
            Measures the stages within one process, with BenchmarkDotNet.
        """;

    /// <summary>Null for arguments that are none.</summary>
    public static BuildOptions? Parse(string[] args)
    {
        var options = new BuildOptions([10, 100, 1000, 10000], 5, null);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length)
                return null;
            switch (args[i])
            {
                case "--sizes" when Numbers(args[i + 1]) is { } sizes:
                    options = options with { Sizes = sizes };
                    break;
                case "--runs" when Numbers(args[i + 1]) is [var runs]:
                    options = options with { Runs = runs };
                    break;
                case "--tool" when File.Exists(args[i + 1]):
                    options = options with { Tool = Path.GetFullPath(args[i + 1]) };
                    break;
                default:
                    return null;
            }
        }
        return options;
    }

    private static ImmutableArray<int>? Numbers(string text)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var part in text.Split(','))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                return null;
            numbers.Add(number);
        }
        return numbers.ToImmutable();
    }
}
