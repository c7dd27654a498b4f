using System.CommandLine;

namespace Handbooks.Cli.Commands;

/// <summary>Who reads the findings of check and build.</summary>
internal enum ReportFormat
{
    /// <summary>A person.</summary>
    Text,

    /// <summary>A program, in our own shape.</summary>
    Json,

    /// <summary>GitHub Actions: annotations, and a table on the page of the run.</summary>
    GitHub,

    /// <summary>GitLab's code quality report.</summary>
    GitLab,

    /// <summary>Code scanning, in the shape of SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Editors and build servers that understand MSBuild's lines.</summary>
    MsBuild,
}

internal static class ReportOption
{
    private static readonly (string Word, ReportFormat Format)[] Formats =
    [
        ("text", ReportFormat.Text), ("github", ReportFormat.GitHub), ("gitlab", ReportFormat.GitLab), ("sarif", ReportFormat.Sarif),
        ("json", ReportFormat.Json), ("msbuild", ReportFormat.MsBuild),
    ];

    public static Option<string> Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "The output format: text for people; github for annotations, gitlab for code quality, sarif for code scanning, "
                + "msbuild for editors, json for other programs.",
            HelpName = string.Join('|', Formats.Select(known => known.Word)),
            DefaultValueFactory = _ => "text",
        };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var written }] && !Array.Exists(Formats, known => known.Word == written))
            {
                var words = string.Join(", ", Formats[..^1].Select(known => known.Word));
                result.AddError($"--format wants {words} or {Formats[^1].Word}, not \"{written}\".");
            }
        });
        format.CompletionSources.Add([.. Formats.Select(known => known.Word)]);
        return format;
    }

    public static ReportFormat Of(ParseResult parsed, Option<string> format) =>
        Array.Find(Formats, known => known.Word == parsed.GetValue(format)).Format;
}
