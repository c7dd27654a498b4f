namespace Handbooks.Cli.Commands;

/// <summary>Publishing replaces the output folder as a whole, so it must not be one that holds the pages.</summary>
internal static class OutputFolder
{
    /// <exception cref="UsageException">The output folder is the input folder or one above it.</exception>
    public static void Refuse(string output, string input)
    {
        if (string.IsNullOrWhiteSpace(output))
            throw new UsageException("--output is empty; it wants the folder to write to.");
        if (File.Exists(output))
            throw new UsageException($"{output} is a file; --output wants a folder.");
        var outer = Whole(output);
        if (Whole(input).StartsWith(outer, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"the output folder \"{output}\" holds the input folder \"{input}\", and writing the site would replace it. Choose another --output.");
    }

    private static string Whole(string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
}
