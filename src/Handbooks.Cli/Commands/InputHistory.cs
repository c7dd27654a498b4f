using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.History.Git;
using Handbooks.Sources;

namespace Handbooks.Cli.Commands;

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
