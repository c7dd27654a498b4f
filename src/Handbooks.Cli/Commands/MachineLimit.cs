using System.ComponentModel;

namespace Handbooks.Cli.Commands;

/// <summary>Failures that are neither the tool's nor the author's: the machine, or whoever set its limits, gives too little.</summary>
internal static class MachineLimit
{
    private const int TooManyOpenFiles = 24;
    private const int TooManyOpenFilesInSystem = 23;

    /// <summary>What is lacking; null where the failure is another.</summary>
    public static string? Of(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause is AggregateException { InnerExceptions: [var first, ..] }
            ? first : cause.InnerException)
        {
            switch (cause)
            {
                case OutOfMemoryException:
                    return "there is not enough memory for this handbook. Give the process more, or split the handbook.";
                case IOException { HResult: TooManyOpenFiles or TooManyOpenFilesInSystem }
                    or Win32Exception { NativeErrorCode: TooManyOpenFiles or TooManyOpenFilesInSystem }:
                    return "too many files are open. Run \"ulimit -n 1024\" and try again.";
                case FileNotFoundException { FileName: { } name } when name.Contains(", Version=", StringComparison.Ordinal):
                    return "a part of the tool could not be loaded: it is damaged, or too many files are open. Run \"ulimit -n 1024\" and try again, or install it anew.";
            }
        }
        return null;
    }
}
