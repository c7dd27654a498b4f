using System.Globalization;
using Handbooks.Cli;
using Handbooks.Cli.Commands;
using Handbooks.Output;

namespace Handbooks.Tests.Support;

/// <summary>
/// The process that tests kill: <c>dotnet exec Handbooks.Tests.dll publish FOLDER EDITION PAGES</c> publishes one edition after another,
/// as "handbook build" does, until it is ended. It says "ready" on standard output once the first is there.
/// </summary>
internal static class PublishingChild
{
    private static int Main(string[] arguments)
    {
        if (arguments is not ["publish", var folder, var first, var pages])
            return ExitCodes.WrongUsage;
        // A signal between two editions counts as well.
        var ended = ExitCodes.Fine;
        using var interruption = Interruption.Tells(code => Volatile.Write(ref ended, code));
        for (var edition = int.Parse(first, CultureInfo.InvariantCulture); ; edition++)
        {
            var exitCode = Publish(folder, edition, int.Parse(pages, CultureInfo.InvariantCulture));
            if (exitCode != ExitCodes.Fine)
                return exitCode;
            if (Volatile.Read(ref ended) is not ExitCodes.Fine and var code)
                return code;
            Console.WriteLine("ready");
        }
    }

    private static int Publish(string folder, int edition, int pages)
    {
        while (true)
        {
            try
            {
                return PublishStep.Run(folder, Editions.Of(edition, pages)).ExitCode;
            }
            catch (OutputException e) when (e.Message.Contains("another build", StringComparison.Ordinal))
            {
                Thread.Sleep(1);
            }
        }
    }
}
