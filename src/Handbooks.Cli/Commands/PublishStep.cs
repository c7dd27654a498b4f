using System.Collections.Immutable;
using Handbooks.Output;
using Handbooks.Rendering;

namespace Handbooks.Cli.Commands;

/// <summary>Publishing, which Ctrl+C and the system's request to end stop without leaving anything behind.</summary>
internal static class PublishStep
{
    /// <returns>The result, null where the folder is as it was; and the exit code of an interruption, else <see cref="ExitCodes.Fine"/>.</returns>
    /// <exception cref="OutputException">The sites could not be written.</exception>
    public static (PublishResult? Result, int ExitCode) Run(string outputFolder, ImmutableArray<OutputFile> files)
    {
        var exitCode = ExitCodes.Fine;
        using var end = new CancellationTokenSource();
        using var interruption = Interruption.Tells(code =>
        {
            exitCode = code;
            end.Cancel();
        });
        try
        {
            return (SitePublisher.Publish(outputFolder, files, end.Token), exitCode);
        }
        catch (OperationCanceledException)
        {
            return (null, exitCode);
        }
    }
}
