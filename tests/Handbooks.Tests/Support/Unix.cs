using System.Runtime.InteropServices;

namespace Handbooks.Tests.Support;

/// <summary>What .NET has no call for, and tests of hostile folders need.</summary>
internal static class Unix
{
    public const int Interrupt = 2;
    public const int Terminate = 15;

    public static bool IsRoot => !OperatingSystem.IsWindows() && GetUser() == 0;

    public static void MakePipe(string path) => Check(MakePipe(path, 0b110_100_100), path);

    public static void HardLink(string from, string to) => Check(Link(from, to), to);

    public static void Send(int process, int signal) => _ = Kill(process, signal);

    private static void Check(int result, string path)
    {
        if (result != 0)
            throw new IOException($"{Marshal.GetLastPInvokeErrorMessage()}: {path}");
    }

#pragma warning disable SYSLIB1054, CA2101 // Paths are UTF-8 where these calls are made.
    [DllImport("libc", EntryPoint = "mkfifo", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakePipe([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int mode);

    [DllImport("libc", EntryPoint = "link", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport("libc", EntryPoint = "kill"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "geteuid"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetUser();
#pragma warning restore SYSLIB1054, CA2101
}

/// <summary>A test of pipes, sockets, links or signals.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has none of these in folders." : null;
}

/// <summary>What a shell starts in the background ignores Ctrl+C, and so does all that it starts in turn.</summary>
public sealed class InterruptFactAttribute : FactAttribute
{
    private const int InterruptBit = 1 << (Unix.Interrupt - 1);

    public InterruptFactAttribute() =>
        Skip = OperatingSystem.IsWindows()
            ? "Windows has none of these in folders." : IsIgnored() ? "Ctrl+C is ignored by what runs in the background." : null;

    private static bool IsIgnored() =>
        File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status")
            .FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (Convert.ToUInt64(line[7..].Trim(), 16) & InterruptBit) != 0;
}

public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has none of these in folders." : null;
}

/// <summary>A test of rights, which root has all of.</summary>
public sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute() =>
        Skip = OperatingSystem.IsWindows() ? "Rights are other ones on Windows." : Unix.IsRoot ? "Root may read everything." : null;
}

/// <summary>A test that mounts a file system, which only root may do, and not in every container.</summary>
public sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute() => Skip = Mounted.Lacks;
}

public sealed class MountTheoryAttribute : TheoryAttribute
{
    public MountTheoryAttribute() => Skip = Mounted.Lacks;
}
