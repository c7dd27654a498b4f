using System.Globalization;
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

/// <summary>One of the two streams that a run speaks on, and what its reader can see.</summary>
/// <param name="IsTerminal">A person watches; else it is a file, a pipe or a log.</param>
/// <param name="Width">In cells.</param>
internal sealed record Screen(TextWriter Writer, bool IsTerminal, bool HasColour, int Width)
{
    /// <summary>Why something could not be written; null while all could.</summary>
    public string? Failure => (Writer as StreamWriter)?.BaseStream is SafeStream stream ? stream.Failure : null;

    public string In(Ink ink, string text) =>
        HasColour ? string.Create(CultureInfo.InvariantCulture, $"\e[{(int)ink}m{text}\e[0m") : text;

    /// <summary>Written out at once, so that the two streams keep their order on one terminal.</summary>
    public void Say(string line)
    {
        Writer.WriteLine(line);
        Writer.Flush();
    }

    /// <summary>Bytes as they are, for a file or a pipe; a person sees them as text that cannot turn on the terminal.</summary>
    public void Show(byte[] bytes)
    {
        Writer.Flush();
        if (!IsTerminal && Writer is StreamWriter { BaseStream: var stream })
            stream.Write(bytes);
        else
            Writer.Write(VisibleText.Of(System.Text.Encoding.UTF8.GetString(bytes), keepLines: true));
        Writer.Flush();
    }

    public void Complain(string sentence) => Say($"{In(Ink.Red, "handbook:")} {VisibleText.Of(sentence, keepLines: true)}");
}

/// <summary>The terminal's own colours, by their ANSI code: they suit whatever theme the reader has.</summary>
internal enum Ink
{
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Cyan = 36,
}
