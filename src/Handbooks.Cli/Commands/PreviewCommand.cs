using System.CommandLine;
using Handbooks.Cli.Preview;
using Handbooks.Cli.Printing;

namespace Handbooks.Cli.Commands;

internal static class PreviewCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var port = new Option<int?>("--port", "-p")
        {
            Description = "The port to listen on, 0 for any free one. [default: 5080, or the next that is free]",
            HelpName = "number",
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(ushort.TryParse(token.Value, out _)))
                result.AddError($"--port wants a number from 0 to 65535, not \"{token.Value}\".");
        });
        var poll = new Option<bool>("--poll")
        {
            Description = "Poll the files three times a second instead of relying on notifications; for network drives and containers.",
        };
        var editor = EditorOption();
        var command = new Command("preview", "Show both sites in the browser and reload them as you write.") { port, poll, editor };
        command.SetAction(parsed => Run(
            InputFolder.Open(parsed.GetValue(shared.Input)!),
            new PreviewOptions(shared.Theme, parsed.GetValue(port), parsed.GetValue(poll), parsed.GetValue(editor)!)
            {
                Strict = parsed.GetValue(shared.Strict),
                Verbose = parsed.GetValue(shared.Verbose),
                NoHistory = parsed.GetValue(shared.NoHistory),
            },
            terminal));
        return command;
    }

    private static Option<string> EditorOption()
    {
        var editor = new Option<string>("--editor")
        {
            Description = "Which editor opens when you select the place of a finding: " + string.Join(", ", EditorLinks.Names)
                + ", or an address with {path}, {line} and {column}.",
            HelpName = "name",
            DefaultValueFactory = _ => EditorLinks.Usual,
        };
        editor.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var asked }] && !EditorLinks.IsKnown(asked))
                result.AddError($"--editor wants one of {string.Join(", ", EditorLinks.Names)}, or an address with {{path}}, not \"{asked}\".");
        });
        editor.CompletionSources.Add([.. EditorLinks.Names]);
        return editor;
    }

    private static int Run(InputFolder input, PreviewOptions options, Terminal terminal) =>
        PreviewSession.RunAsync(input, options, terminal).GetAwaiter().GetResult();
}
