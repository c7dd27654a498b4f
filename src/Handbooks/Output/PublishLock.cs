#pragma warning disable RS0030 // Disk: Output is its room for writing.
using Handbooks.Sources;

namespace Handbooks.Output;

/// <summary>Keeps two builds from writing to one folder. Its file is deleted on release; one that a killed build left does not lock.</summary>
internal sealed class PublishLock : IDisposable
{
    /// <summary>The lock's name where nothing can be written beside the output folder.</summary>
    public const string InnerName = ".handbook-publish.lock";

    private const int MostTries = 20;

    private readonly string _path;
    private readonly FileStream _stream;

    private PublishLock(string path, FileStream stream) => (_path, _stream) = (path, stream);

    public static string Beside(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.lock");

    /// <exception cref="OutputException">Another build holds it, or its name is taken by something else.</exception>
    /// <exception cref="IOException">The disk refused.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static PublishLock Take(string path, string target)
    {
        for (var tries = 1; ; tries++)
        {
            if (FileProbe.Of(path).Kind is not (FileKind.Missing or FileKind.Ordinary) and var kind)
            {
                throw new OutputException($"{path} is {FileWords.Of(kind)}, and publishing needs a file of that name. "
                    + "Remove it, or choose another --output.");
            }
            var stream = Open(path, target);
            if (OperatingSystem.IsWindows() || IsStillThere(path, stream))
                return new PublishLock(path, stream);
            // Its owner deleted it between our opening and our locking; another build may have made a new one.
            stream.Dispose();
            if (tries == MostTries)
                throw Busy(target, null);
        }
    }

    public void Dispose()
    {
        try
        {
            // Before it is unlocked: afterwards it might belong to another build.
            if (!OperatingSystem.IsWindows())
                File.Delete(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
        _stream.Dispose();
    }

    private static FileStream Open(string path, string target)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1,
                OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException) && IsSharing(e))
        {
            throw Busy(target, e);
        }
    }

    /// <remarks>EWOULDBLOCK of Linux and macOS, and Windows' sharing violation.</remarks>
    private static bool IsSharing(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static bool IsStillThere(string path, FileStream stream) =>
        (FileProbe.Of(path), FileProbe.Of(stream.SafeFileHandle)) is var (named, held) && named.Kind == FileKind.Ordinary
        && (named.Device, named.Number) == (held.Device, held.Number);

    private static OutputException Busy(string target, Exception? cause) =>
        new($"another build is writing to {target}; wait for it, or choose another --output.", cause);
}
