using System.CommandLine;

namespace Handbooks.Cli.Commands;

/// <summary>The options that every command which reads a handbook understands, before the command's name or after it.</summary>
internal sealed class SharedOptions
{
    public Option<string> Input { get; } = new("--input", "-i")
    {
        Description = "The folder that holds your pages.",
        HelpName = "folder",
        DefaultValueFactory = _ => "input",
        Recursive = true,
    };

    public Option<bool> Strict { get; } = new("--strict")
    {
        Description = "Take warnings for errors. Good for a pull request's checks.",
        Recursive = true,
    };

    public Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Show every note instead of one example a kind, and the stack trace if the tool itself fails.",
        Recursive = true,
    };
}
