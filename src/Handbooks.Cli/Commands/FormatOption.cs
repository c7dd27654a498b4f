using System.CommandLine;

namespace Handbooks.Cli.Commands;

/// <summary>How a command tells: text for people or JSON for programs.</summary>
internal static class FormatOption
{
    public const string Json = "json";
    private const string Text = "text";

    public static Option<string> Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "How to tell: text for people, json for programs.",
            HelpName = "text|json",
            DefaultValueFactory = _ => Text,
        };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not (Text or Json) and var other }])
                result.AddError($"--format wants text or json, not \"{other}\".");
        });
        format.CompletionSources.Add(Text, Json);
        return format;
    }
}
