namespace Handbooks.Output;

/// <summary>The path of a file in an output folder: relative, with forward slashes, and never leading out.</summary>
internal static class OutputPath
{
    public static bool IsPlain(string path) =>
        path.Length > 0
        && !path.Contains('\0') && !(OperatingSystem.IsWindows() && path.AsSpan().ContainsAny('\\', ':'))
        && Array.TrueForAll(path.Split('/'), part => part is not ("" or "." or ".."));

    /// <summary>A last guard: whatever made the path, nothing is written outside the folder.</summary>
    /// <exception cref="IOException">It leads out.</exception>
    public static string Within(string folder, string path) =>
        IsPlain(path) ? Path.Combine(folder, path) : throw new IOException($"\"{path}\" leads out of the output folder");
}
