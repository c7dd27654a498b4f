using Handbooks.History.Git;

namespace Handbooks.Tests.Support;

/// <summary>A test with real commits; where git is missing it is skipped and says so.</summary>
public sealed class GitFactAttribute : FactAttribute
{
    public GitFactAttribute() => Skip = GitExecutable.Find(Environment.GetEnvironmentVariable("PATH")) is null ? "No git on this machine." : null;
}

public sealed class GitTheoryAttribute : TheoryAttribute
{
    public GitTheoryAttribute() => Skip = GitExecutable.Find(Environment.GetEnvironmentVariable("PATH")) is null ? "No git on this machine." : null;
}
