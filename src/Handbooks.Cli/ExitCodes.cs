using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Sources;

namespace Handbooks.Cli;

/// <summary>What a run tells the script that started it. They are documented in every --help: a new meaning is a new number.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;
    public const int ErrorsInContent = 1;
    public const int WrongUsage = 2;
    public const int Environment = 3;
    public const int Defect = 4;
    public const int Leak = 5;
    public const int Interrupted = 130;
    public const int Terminated = 143;

    /// <summary>
    /// The code for what a compilation found. A leak comes first, then the machine, then wrong settings: each may be the cause of
    /// what follows.
    /// </summary>
    public static int Of(Compilation compilation)
    {
        if (compilation.HasLeak)
            return Leak;
        var errors = compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        if (errors.Count == 0)
            return Fine;
        if (errors.All(error => error.Descriptor == SourceDiagnostics.UnreadableFile))
            return Environment;
        return errors.Any(error => DataFiles.IsSettings(error.Span.Path)) ? WrongUsage : ErrorsInContent;
    }
}

/// <summary>Everything was asked for rightly, and the machine cannot: a port is taken, a right is missing.</summary>
internal sealed class EnvironmentException(string message) : Exception(message);

/// <summary>The command line asks for something that cannot be; the message says to a person what to do instead.</summary>
internal sealed class UsageException(string message) : Exception(message);
