using Handbooks.Text;

namespace Handbooks.Cli.Commands;

/// <summary>The folder that holds the pages, as the user named it.</summary>
internal sealed class InputFolder
{
    private readonly string _prefix;

    private InputFolder(string folder)
    {
        Folder = folder;
        var typed = folder.Replace('\\', Path.DirectorySeparatorChar).Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
        while (typed.StartsWith("./", StringComparison.Ordinal))
            typed = typed[2..].TrimStart('/');
        _prefix = typed is "." ? "" : typed + "/";
    }

    public string Folder { get; }

    /// <exception cref="UsageException">There is no such folder.</exception>
    public static InputFolder Open(string folder)
    {
        if (Directory.Exists(folder))
            return new InputFolder(folder);
        if (folder.Length == 0)
            throw new UsageException("--input is empty; it wants the folder that holds your pages.");
        if (File.Exists(folder))
            throw new UsageException($"{folder} is a file; --input wants the folder that holds your pages.");
        var full = Path.GetFullPath(folder);
        throw new UsageException(
            $"""
            there is no folder "{folder}" (looked for {full}).
            {Suggestion(full)}
            """);
    }

    /// <summary>A path that an editor or terminal opens on a click: the folder as it was typed, and the file in it.</summary>
    /// <remarks>A place on a finished page is no file of the input, and is named as it is.</remarks>
    public string Clickable(string path) =>
        path == "." ? (_prefix.Length == 0 ? "." : _prefix.TrimEnd('/'))
        : File.Exists(Path.Combine(Folder, path)) ? _prefix + path
        : path;

    private static string Suggestion(string full)
    {
        const string otherwise = "Run handbook in the folder above your pages, or name the folder that holds them: handbook --input FOLDER";
        try
        {
            var parent = Path.GetDirectoryName(full);
            if (parent is null || !Directory.Exists(parent))
                return otherwise;
            var siblings = Directory.EnumerateDirectories(parent).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
            return Nearest.To(Path.GetFileName(full), siblings) is { } nearest ? $"Did you mean \"{nearest}\"?" : otherwise;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return otherwise;
        }
    }
}
