using Handbooks.Diagnostics;

namespace Handbooks.Cli.Printing;

internal static class SeverityWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        Severity.Off => "off",
    };

    public static Ink InkOf(Severity severity) => severity switch
    {
        Severity.Error => Ink.Red,
        Severity.Warning => Ink.Yellow,
        Severity.Info or Severity.Off => Ink.Cyan,
    };
}
