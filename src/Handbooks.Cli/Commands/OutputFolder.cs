using Handbooks.Output;

namespace Handbooks.Cli.Commands;

/// <summary>Publishing replaces the output folder as a whole, so it must not be one that holds the pages.</summary>
internal static class OutputFolder
{
    /// <exception cref="UsageException">The output folder is the input folder, one above it, or no folder.</exception>
    public static void Refuse(string output, string input)
    {
        if (string.IsNullOrWhiteSpace(output))
            throw new UsageException("--output is empty; it wants the folder to write to.");
        var outer = Whole(Target(output));
        if (Whole(input).StartsWith(outer, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"the output folder \"{output}\" holds the input folder \"{input}\", and writing the site would replace it. Choose another --output.");
    }

    private static string Target(string output)
    {
        try
        {
            return OutputTarget.Of(output);
        }
        catch (OutputException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static string Whole(string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
}
