#pragma warning disable RS0030 // Disk: this is its room for reading.
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Handbooks.Sources;

/// <summary>What a name in a folder refers to.</summary>
public enum FileKind
{
    /// <summary>Nothing, or a name that cannot be opened.</summary>
    Missing,
    Ordinary,
    Folder,
    Link,
    Pipe,
    Socket,
    Device,
}

/// <summary>What the system reports about a name or an open file.</summary>
/// <param name="Kind">Never <see cref="FileKind.Link"/> where links were followed.</param>
/// <param name="Device">The file system it lies on; 0 where the system does not say.</param>
/// <param name="Number">Its number on that file system; 0 where the system does not say.</param>
/// <param name="IsMountRoot">A file system begins here. Known on Linux only; elsewhere compare devices.</param>
internal readonly record struct FileFacts(FileKind Kind, long Device, long Number, bool IsMountRoot)
{
    /// <summary>In bytes; 0 where the system does not say.</summary>
    public long Length { get; init; }

    /// <summary>When its content or anything about it changed last, in nanoseconds; 0 where the system does not say.</summary>
    public long Changed { get; init; }
}

/// <summary>Kinds of files in words.</summary>
internal static class FileWords
{
    /// <summary>"a named pipe".</summary>
    public static string Of(FileKind kind) => kind switch
    {
        FileKind.Missing => "nothing",
        FileKind.Ordinary => "a file",
        FileKind.Folder => "a folder",
        FileKind.Link => "a symbolic link",
        FileKind.Pipe => "a named pipe",
        FileKind.Socket => "a socket",
        FileKind.Device => "a device",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>"it is a named pipe, not a file".</summary>
    public static string NotAFile(FileKind kind) => $"it is {Of(kind)}, not a file";
}

/// <summary>
/// Asks the system for the type of a file, and opens files without blocking. .NET reports a named pipe as a normal file and
/// blocks for ever when it opens one, so this asks the C library: <c>statx</c> on Linux, whose layout is the same on every processor,
/// and <c>lstat</c> on macOS. Windows has no pipes or devices in folders. Where the call is missing or forbidden, .NET's attributes
/// are used.
/// </summary>
internal static class FileProbe
{
    private const int NotImplemented = 38;
    private const int NotPermitted = 1;

    private static bool IsApple => OperatingSystem.IsMacOS();

    /// <summary>Opens nothing.</summary>
    public static FileFacts Of(string path, bool followLinks = false)
    {
        if (OperatingSystem.IsWindows())
            return Guess(path, followLinks);
        var facts = new byte[256];
        var error = Ask(path, followLinks, facts);
        if (error == 0)
            return Read(facts);
        return error is NotImplemented or NotPermitted && !IsApple ? Guess(path, followLinks) : default;
    }

    public static FileFacts Of(SafeFileHandle handle)
    {
        if (OperatingSystem.IsWindows())
            return new(FileKind.Ordinary, 0, 0, false);
        var facts = new byte[256];
        var descriptor = (int)handle.DangerousGetHandle();
        if (IsApple)
            return StatHandleApple(descriptor, facts) == 0 ? Read(facts) : default;
        try
        {
            return Statx(descriptor, [0], EmptyPath, BasicFacts, facts) == 0 ? Read(facts) : new(FileKind.Ordinary, 0, 0, false);
        }
        catch (EntryPointNotFoundException)
        {
            return new(FileKind.Ordinary, 0, 0, false);
        }
    }

    /// <summary>Opens for reading without blocking on a pipe that has no writer.</summary>
    /// <exception cref="IOException">The system refused.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SafeFileHandle Open(string path, bool followLinks)
    {
        if (OperatingSystem.IsWindows())
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var descriptor = OpenUnix(Bytes(path), NonBlocking | CloseOnExec | (followLinks ? 0 : NoFollow));
        if (descriptor >= 0)
            return new SafeFileHandle(descriptor, ownsHandle: true);
        var error = Marshal.GetLastPInvokeError();
        var message = $"{Marshal.GetPInvokeErrorMessage(error)}: '{path}'";
        throw error is NotPermitted or 13 ? new UnauthorizedAccessException(message)
            : error == 2 ? new FileNotFoundException(message, path)
            : new IOException(message, error);
    }

    private static int Ask(string path, bool followLinks, byte[] facts)
    {
        try
        {
            var result = !IsApple ? Statx(CurrentFolder, Bytes(path), followLinks ? 0 : SymlinkNoFollow, BasicFacts, facts)
                : followLinks ? StatApple(Bytes(path), facts)
                : LinkStatApple(Bytes(path), facts);
            return result == 0 ? 0 : Marshal.GetLastPInvokeError();
        }
        catch (EntryPointNotFoundException)
        {
            return NotImplemented;
        }
    }

    private static FileFacts Read(byte[] facts) => IsApple
        ? new(KindOf(BinaryPrimitives.ReadUInt16LittleEndian(facts.AsSpan(4))), BitConverter.ToInt32(facts, 0), BitConverter.ToInt64(facts, 8), false)
        {
            Length = BitConverter.ToInt64(facts, 96),
            Changed = Nanoseconds(BitConverter.ToInt64(facts, 64), BitConverter.ToInt64(facts, 72)),
        }
        : new(KindOf(BitConverter.ToUInt16(facts, 0x1C)), BitConverter.ToInt64(facts, 0x88), BitConverter.ToInt64(facts, 0x20),
            (BitConverter.ToInt64(facts, 8) & MountRoot) != 0)
        {
            Length = BitConverter.ToInt64(facts, 0x28),
            Changed = Nanoseconds(BitConverter.ToInt64(facts, 0x60), BitConverter.ToUInt32(facts, 0x68)),
        };

    private static long Nanoseconds(long seconds, long more) => (seconds * 1_000_000_000) + more;

    private static FileKind KindOf(int mode) => (mode & 0xF000) switch
    {
        0x8000 => FileKind.Ordinary,
        0x4000 => FileKind.Folder,
        0xA000 => FileKind.Link,
        0x1000 => FileKind.Pipe,
        0xC000 => FileKind.Socket,
        _ => FileKind.Device,
    };

    private static FileFacts Guess(string path, bool followLinks)
    {
        var info = new FileInfo(path);
        if ((int)info.Attributes == -1)
            return default;
        if (info.LinkTarget is not null && followLinks)
            return info.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } end ? Guess(end.FullName, followLinks: false) : default;
        var kind = info.LinkTarget is not null || info.Attributes.HasFlag(FileAttributes.ReparsePoint) ? FileKind.Link
            : info.Attributes.HasFlag(FileAttributes.Directory) ? FileKind.Folder
            : info.Attributes.HasFlag(FileAttributes.Device) ? FileKind.Device
            : FileKind.Ordinary;
        return new(kind, 0, 0, false)
        {
            Length = kind == FileKind.Ordinary ? info.Length : 0,
            Changed = info.LastWriteTimeUtc.Ticks * TimeSpan.NanosecondsPerTick,
        };
    }

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private const int CurrentFolder = -100;
    private const int SymlinkNoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint BasicFacts = 0x7FF;
    private const long MountRoot = 0x2000;

    private static int NonBlocking => IsApple ? 0x4 : 0x800;

    private static int CloseOnExec => IsApple ? 0x1000000 : 0x80000;

    /// <remarks>Linux numbers this flag by processor.</remarks>
    private static int NoFollow => IsApple ? 0x100
        : RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64 or Architecture.Armv6 or Architecture.Ppc64le ? 0x8000
        : 0x20000;

    private static int LinkStatApple(byte[] path, byte[] facts) =>
        RuntimeInformation.ProcessArchitecture == Architecture.X64 ? LinkStatX64(path, facts) : LinkStat(path, facts);

    private static int StatApple(byte[] path, byte[] facts) =>
        RuntimeInformation.ProcessArchitecture == Architecture.X64 ? StatX64(path, facts) : Stat(path, facts);

    private static int StatHandleApple(int descriptor, byte[] facts) =>
        RuntimeInformation.ProcessArchitecture == Architecture.X64 ? StatHandleX64(descriptor, facts) : StatHandle(descriptor, facts);

#pragma warning disable SYSLIB1054 // A handful of calls does not warrant generated marshalling and unsafe code.
    [DllImport("libc", EntryPoint = "statx", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, [Out] byte[] facts);

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenUnix(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "lstat", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LinkStat(byte[] path, [Out] byte[] facts);

    [DllImport("libc", EntryPoint = "lstat$INODE64", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LinkStatX64(byte[] path, [Out] byte[] facts);

    [DllImport("libc", EntryPoint = "stat", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(byte[] path, [Out] byte[] facts);

    [DllImport("libc", EntryPoint = "stat$INODE64", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX64(byte[] path, [Out] byte[] facts);

    [DllImport("libc", EntryPoint = "fstat", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatHandle(int descriptor, [Out] byte[] facts);

    [DllImport("libc", EntryPoint = "fstat$INODE64", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatHandleX64(int descriptor, [Out] byte[] facts);
#pragma warning restore SYSLIB1054
}
