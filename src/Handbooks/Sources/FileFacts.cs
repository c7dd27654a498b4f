namespace Handbooks.Sources;

/// <summary>What stands under a name in a folder.</summary>
public enum FileKind
{
    /// <summary>Nothing, or nothing that this name can open.</summary>
    Missing,
    Ordinary,
    Folder,
    Link,
    Pipe,
    Socket,
    Device,
}

/// <summary>What the system says about a name or an open file.</summary>
/// <param name="Kind">Never <see cref="FileKind.Link"/> where links were followed.</param>
/// <param name="Device">The file system it lies on; 0 where the system does not say.</param>
/// <param name="Number">Its number on that file system; 0 where the system does not say.</param>
/// <param name="IsMountRoot">A file system begins here. Only Linux says so; elsewhere compare devices.</param>
internal readonly record struct FileFacts(FileKind Kind, long Device, long Number, bool IsMountRoot);
