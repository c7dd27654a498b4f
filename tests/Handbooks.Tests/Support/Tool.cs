using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing;

namespace Handbooks.Tests.Support;

/// <summary>
/// The built command, run as people run it. To start a process takes longer than most commands do, so that one is started only where
/// it matters: where the environment is another, or where <c>HANDBOOK_TOOL</c> names the tool that is to be tested.
/// </summary>
internal static class Tool
{
    public static string Sample => Path.Combine(Repository.Root, "input");

    /// <summary>The tool as people install it, compiled ahead of time, if there is one: it starts in a twentieth of the time.</summary>
    private static string? Compiled { get; } = Environment.GetEnvironmentVariable("HANDBOOK_TOOL");

    /// <summary>Held by whoever changes the current folder, which a process has once.</summary>
    private static readonly Lock Here = new();

    private static string Assembly => Path.Combine(AppContext.BaseDirectory, "handbook.dll");

    public static ToolRun Run(params string[] arguments) => RunIn(Repository.Root, [], arguments);

    public static ToolRun RunIn(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        if (environment.Length == 0 && Compiled is null)
            return RunHere(folder, arguments);
        using var process = Start(folder, environment, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static ToolRun RunHere(string folder, string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        lock (Here)
        {
            var before = Environment.CurrentDirectory;
            Environment.CurrentDirectory = folder;
            try
            {
                using var terminal = new Terminal(Log(output), Log(error));
                var exitCode = terminal.ExitCode(CommandLine.Run(arguments, terminal));
                return new ToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
            }
            finally
            {
                Environment.CurrentDirectory = before;
            }
        }

        static Screen Log(Stream stream) => new(new StreamWriter(stream) { NewLine = "\n" }, IsTerminal: false, HasColour: false, Width: 120);
    }

    public static Process Start(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        var (command, first) = Compiled is { Length: > 0 } ? (Compiled, Array.Empty<string>()) : ("dotnet", ["exec", Assembly]);
        var start = new ProcessStartInfo(command, [.. first, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>One hash over every path and byte below a folder.</summary>
    public static string Hash(string folder)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            sha.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path)));
            sha.AppendData(File.ReadAllBytes(path));
        }
        return Convert.ToHexString(sha.GetHashAndReset());
    }

    public static void Copy(string from, string to)
    {
        foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}

internal sealed record ToolRun(int ExitCode, string Output, string Error);
