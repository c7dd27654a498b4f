using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.History.Git;
using Handbooks.Sources;
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

/// <summary>The history of the input folder, read once and again when another commit is checked out.</summary>
internal sealed class InputHistory(string folder)
{
    private (string? Head, Result<GitLog?> Log)? _read;

    public Result<GitLog?> Read()
    {
        // The first time there is nothing to compare: one question less to git.
        if (_read is var (head, log))
        {
            var now = GitHistory.Head(folder);
            if (now is not null && now == (head ?? log.Value?.Commits[^1].Id))
                return log;
            _read = (now, GitHistory.Read(folder));
        }
        else
        {
            _read = (null, GitHistory.Read(folder));
        }
        return _read.Value.Log;
    }

    /// <summary>The sources as they were at the end of a day, and how they are to be compiled.</summary>
    public (Result<SourceTree> Sources, CompilerOptions Options) At(DateOnly day, CompilerOptions options)
    {
        var read = Read();
        if (read.Value is not { } log)
            throw new EnvironmentException($"--as-of needs the history: {read.Diagnostics[0].Message}. {read.Diagnostics[0].Help}");
        var past = PastTree.Until(log, day);
        if (past.Commits.IsEmpty)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture,
                $"nothing was committed up to {day:yyyy-MM-dd}; the input folder's first commit is of {log.Commits[0].Date:yyyy-MM-dd}."));
        }
        return (PastTree.Of(past), options with { History = new(past, []), Today = SourceReader.Read(folder).Value });
    }
}

/// <summary>The dates that a run uses. None comes from the clock: the same source gives the same bytes.</summary>
/// <param name="Day">The date that the sites bear; null for that of their newest change.</param>
/// <param name="IsPast">The handbook as it was on that day is asked for.</param>
/// <param name="ReadsHistory">Git may be asked what changed.</param>
internal sealed record BuildTime(DateOnly? Day, bool IsPast, bool ReadsHistory)
{
    /// <param name="asOf">A day that <see cref="IsDay"/> accepts, or null.</param>
    /// <exception cref="UsageException">SOURCE_DATE_EPOCH is set to something else than seconds.</exception>
    public static BuildTime Of(string? asOf, bool withoutHistory) =>
        asOf is not null ? new BuildTime(Parse(asOf), true, true) : new BuildTime(SourceDate(), false, !withoutHistory);

    public static bool IsDay(string text) => Parse(text) is not null;

    private static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>See https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970, UTC.</summary>
    private static DateOnly? SourceDate()
    {
        if (Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is not { Length: > 0 } text)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : throw new UsageException($"SOURCE_DATE_EPOCH is \"{text}\"; it wants a number of seconds since 1970.");
    }
}
