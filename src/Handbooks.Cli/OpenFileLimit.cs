using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Handbooks.Cli;

/// <summary>
/// The runtime holds two descriptors for each of its libraries, some 120 in all. Under a limit below that it fails in places where
/// nothing can be caught and ends with an abort, so the limit is looked at first, with the C library alone.
/// </summary>
internal static class OpenFileLimit
{
    private const int Least = 160;
    private const int StandardError = 2;

    /// <summary>Why the tool cannot run; null where it can.</summary>
    public static string? Refusal()
    {
        // A tool that was compiled ahead of time loads no libraries.
        if (OperatingSystem.IsWindows() || !RuntimeFeature.IsDynamicCodeCompiled)
            return null;
        try
        {
            return GetLimit(OperatingSystem.IsMacOS() ? 8 : 7, out var limit) == 0 && limit.Soft is > 0 and < Least
                ? string.Create(CultureInfo.InvariantCulture, $"handbook: only {limit.Soft} files may be open at once, and {Least} "
                    + $"are needed. Run \"ulimit -n 1024\" and try again.\n")
                : null;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    public static void Say(string sentence)
    {
        var bytes = Encoding.UTF8.GetBytes(sentence);
        _ = Write(StandardError, bytes, bytes.Length);
    }

    private struct Limit
    {
        public long Soft;
        public long Hard;
    }

#pragma warning disable SYSLIB1054 // Two calls do not warrant generated marshalling and unsafe code.
    [DllImport("libc", EntryPoint = "getrlimit"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetLimit(int resource, out Limit limit);

    [DllImport("libc", EntryPoint = "write"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int descriptor, byte[] bytes, nint count);
#pragma warning restore SYSLIB1054
}
