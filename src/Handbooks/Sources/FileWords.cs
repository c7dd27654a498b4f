namespace Handbooks.Sources;

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
