using System.Runtime.InteropServices;

namespace Handbooks.Cli;

/// <summary>What Ctrl+C and the system's request to end do while this object lives.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly PosixSignalRegistration[] _registrations;

    private Interruption(Action<PosixSignalContext> handle) => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, handle),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, handle),
    ];

    /// <summary>Ends the process at once. Publishing is safe against it: a site is replaced in one step or not at all.</summary>
    public static Interruption Ends(Action tidy) => new(signal =>
    {
        tidy();
        Environment.Exit(CodeOf(signal.Signal));
    });

    /// <summary>Tells the exit code and lets the program end by itself; a second signal ends it at once.</summary>
    public static Interruption Tells(Action<int> tell)
    {
        var told = 0;
        return new Interruption(signal =>
        {
            signal.Cancel = true;
            if (Interlocked.Exchange(ref told, 1) == 0)
                Tell(tell, CodeOf(signal.Signal));
            else
                Environment.Exit(CodeOf(signal.Signal));
        });
    }

    /// <summary>A signal that comes as the run ends may find that what it should stop is gone: then there is nothing to stop.</summary>
    private static void Tell(Action<int> tell, int exitCode)
    {
        try
        {
            tell(exitCode);
        }
        catch (ObjectDisposedException)
        {
        }
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }

    private static int CodeOf(PosixSignal signal) => signal == PosixSignal.SIGTERM ? ExitCodes.Terminated : ExitCodes.Interrupted;
}
