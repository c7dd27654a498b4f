using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Handbooks.Tests.Hostile;

/// <summary>How long this thread has been busy: other tests on the same machine do not count, where the system tells.</summary>
internal static class ThreadTime
{
    private const int ClockOfThread = 3;

    public static TimeSpan Now() =>
        OperatingSystem.IsLinux() && Clock(ClockOfThread, out var time) == 0
            ? TimeSpan.FromTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanoseconds / TimeSpan.NanosecondsPerTick))
            : Stopwatch.GetElapsedTime(0);

#pragma warning disable SYSLIB1054 // What is generated in place of it is unsafe code.
    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Clock(int clock, out Time time);
#pragma warning restore SYSLIB1054

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
