using BenchmarkDotNet.Running;
using Handbooks.Benchmarks;

// dotnet run -c Release --project tests/Handbooks.Benchmarks [-- builds|stages] [options]
return args switch
{
    ["stages", .. var rest] => Stages(rest),
    ["builds", .. var rest] => Builds(rest),
    _ => Builds(args),
};

static int Stages(string[] args)
{
    BenchmarkRunner.Run<StageBenchmarks>(args: args);
    return 0;
}

static int Builds(string[] args)
{
    if (BuildOptions.Parse(args) is { } options)
    {
        BuildComparison.Run(options, Console.Out);
        return 0;
    }
    Console.Error.WriteLine(BuildOptions.Usage);
    return 2;
}
