using System.Text;

namespace Handbooks.Cli.Printing;

/// <summary>Standard output and standard error. Always UTF-8, so that a log has the same bytes whatever the machine's locale.</summary>
internal sealed class Terminal(Screen standardOutput, Screen standardError) : IDisposable
{
    private const int WidthOfLogs = 120;

    public Screen Out { get; } = standardOutput;

    public Screen Error { get; } = standardError;

    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
            Console.OutputEncoding = Encoding.UTF8;
        return new Terminal(
            ScreenOn(new SafeStream(Console.OpenStandardOutput()), Console.IsOutputRedirected),
            ScreenOn(new SafeStream(Console.OpenStandardError()), Console.IsErrorRedirected));
    }

    /// <summary>What could not be said counts: a script that reads a report must not take half of it for the whole.</summary>
    /// <param name="exitCode">What the run itself ends with. A leak is told whatever else went wrong.</param>
    public int ExitCode(int exitCode)
    {
        Out.Writer.Flush();
        Error.Writer.Flush();
        if (Out.Failure is { } failure)
            Error.Complain($"standard output could not be written: {failure}");
        return exitCode != ExitCodes.Leak && (Out.Failure ?? Error.Failure) is not null ? ExitCodes.Environment : exitCode;
    }

    public void Dispose()
    {
        Out.Writer.Dispose();
        Error.Writer.Dispose();
    }

    private static Screen ScreenOn(Stream stream, bool isRedirected) => new(
        new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024) { NewLine = "\n" },
        !isRedirected,
        !isRedirected && UnderstandsColour(),
        isRedirected ? WidthOfLogs : WidthOfWindow());

    /// <summary>See no-color.org; a Windows console that is none of the newer ones would print the codes as they are.</summary>
    private static bool UnderstandsColour() =>
        string.IsNullOrEmpty(Variable("NO_COLOR"))
        && Variable("TERM") != "dumb"
        && (!OperatingSystem.IsWindows() || Variable("WT_SESSION") is not null || Variable("TERM") is not null
            || Variable("TERM_PROGRAM") is not null);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    private static int WidthOfWindow()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? Math.Clamp(width, 40, 240) : WidthOfLogs;
        }
        catch (IOException)
        {
            return WidthOfLogs;
        }
    }
}
