using System.Collections.Immutable;
using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Rendering;
using Handbooks.Text;
using Handbooks.Theme;

namespace Handbooks.Cli.Commands;

/// <summary>The options that every command which reads a handbook understands, before the command's name or after it, and the theme.</summary>
/// <param name="theme">Called once, by the first command that makes pages; null for the theme that comes with Handbook.</param>
internal sealed class SharedOptions(Func<ITheme>? theme)
{
    private readonly Lazy<ITheme> _theme = new(theme ?? (() => new HandbookTheme()));

    public ITheme Theme => _theme.Value;

    public Option<string> Input { get; } = new("--input", "-i")
    {
        Description = "The folder that holds your pages.",
        HelpName = "folder",
        DefaultValueFactory = _ => "input",
        Recursive = true,
    };

    public Option<bool> Strict { get; } = new("--strict")
    {
        Description = "Treat warnings as errors. Useful for checking pull requests.",
        Recursive = true,
    };

    public Option<bool> NoHistory { get; } = new("--no-history")
    {
        Description = "Build without git history, and so without dates.",
        Recursive = true,
    };

    public Option<string?> Baseline { get; } = new("--baseline")
    {
        Description = "An earlier output folder, or a list of addresses: fail if a public address would disappear.",
        HelpName = "path",
        Recursive = true,
    };

    public Option<string?> RequirePublicList { get; } = new("--require-public-list")
    {
        Description = "A reviewed list of what is public: fail if the public site has more or less.",
        HelpName = "file",
        Recursive = true,
    };

    /// <summary>For the commands that know what is public; each has its own.</summary>
    public static Option<string?> SavePublicListOption() => new("--save-public-list")
    {
        Description = "Write the list of public pages, roles, items, people and files to this file, to review and keep with your sources.",
        HelpName = "file",
    };

    public Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Show every note instead of one example a kind, and the stack trace if the tool itself fails.",
        Recursive = true,
    };

    public Option<bool> Timings { get; } = new("--timings")
    {
        Description = "Show the time and the memory that each stage takes.",
        Recursive = true,
    };

    /// <param name="asOf">A day that <see cref="BuildTime.IsDay"/> accepts, or null.</param>
    /// <exception cref="UsageException">There is no such folder or baseline, or the environment's date is none.</exception>
    public RunRequest Request(ParseResult parsed, string? asOf = null) =>
        new(InputFolder.Open(parsed.GetValue(Input)!), BuildTime.Of(asOf, withoutHistory: parsed.GetValue(NoHistory)), Theme, parsed.GetValue(Strict))
        {
            // Read before anything is built: the folder that is compared with may be the one that is written.
            Baseline = parsed.GetValue(Baseline) is { } path ? Output.Baseline.Read(path) : [],
            PublicList = parsed.GetValue(RequirePublicList) is { } list ? Output.PublicList.Read(list) : null,
            Timings = parsed.GetValue(Timings) ? new StageTimings() : null,
        };
}

/// <summary>How a command tells: text for people or JSON for programs.</summary>
internal static class FormatOption
{
    public const string Json = "json";
    private const string Text = "text";

    public static Option<string> Create()
    {
        var format = new Option<string>("--format")
        {
            Description = "The output format: text for people, json for programs.",
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

/// <summary>What one run of the compiler is asked for.</summary>
/// <param name="Strict">Warnings count as errors.</param>
internal sealed record RunRequest(InputFolder Input, BuildTime Time, ITheme Theme, bool Strict)
{
    /// <summary>Public addresses that must not vanish.</summary>
    public ImmutableArray<Located<string>> Baseline { get; init; } = [];

    /// <summary>The reviewed list of public things; null where none is asked for.</summary>
    public ImmutableArray<Located<string>>? PublicList { get; init; }

    /// <summary>A git revision: what was wrong then is not reported. Null where everything is.</summary>
    public string? ChangedSince { get; init; }

    /// <summary>The public site is to be looked at, and nothing to be published.</summary>
    public bool PublicOnly { get; init; }

    /// <summary>Measures each stage; null where nobody asks.</summary>
    public StageTimings? Timings { get; init; }
}
