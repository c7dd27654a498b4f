namespace Handbooks.Cli.Commands;

/// <summary>What to tell a person when the fault is ours.</summary>
internal static class Defect
{
    public static string Sentence(Exception exception, bool verbose)
    {
        // Work that was spread over several threads wraps what went wrong; the first cause tells most.
        var cause = exception is AggregateException many ? many.Flatten().InnerExceptions[0] : exception;
        return $"""
            this is a defect of the tool, not of your pages: {cause.GetType().Name}: {cause.Message}
            Please report it with the command you ran{(verbose ? $" and this:\n{exception}" : "; --verbose adds the stack trace.")}
            """;
    }
}
