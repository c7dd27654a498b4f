namespace Handbooks.Benchmarks;

/// <summary>What no tool can do without: read every file of the input, and write as many bytes to as many files, on all cores.</summary>
internal static class Floor
{
    /// <param name="built">The tool's output, whose files are written again.</param>
    /// <param name="target">A folder to write them to, which is removed afterwards.</param>
    public static Measurement Measure(string input, string built, string target)
    {
        var written = Directory.GetFiles(built, "*", SearchOption.AllDirectories)
            .Select(path => (Path: Path.Combine(target, Path.GetRelativePath(built, path)), Bytes: File.ReadAllBytes(path))).ToArray();
        var measured = Measurement.OfAction(() =>
        {
            Parallel.ForEach(Directory.GetFiles(input, "*", SearchOption.AllDirectories), path => File.ReadAllText(path));
            foreach (var folder in written.Select(file => Path.GetDirectoryName(file.Path)!).Distinct(StringComparer.Ordinal))
                Directory.CreateDirectory(folder);
            Parallel.ForEach(written, file => File.WriteAllBytes(file.Path, file.Bytes));
        });
        Directory.Delete(target, recursive: true);
        return measured;
    }
}
