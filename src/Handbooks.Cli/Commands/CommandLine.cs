using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Output;
using Handbooks.Rendering;

namespace Handbooks.Cli.Commands;

/// <summary>From arguments to an exit code: the commands, what a wrong word is answered with, and what each kind of failure means.</summary>
internal static class CommandLine
{
    /// <inheritdoc cref="SharedOptions" path="/param"/>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal, Func<ITheme>? theme = null)
    {
        var parsed = Parse(arguments, terminal, theme);
        if (parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
            return UsageErrors.Print(parsed, terminal.Error);

        // System.CommandLine's own handlers would answer every failure with 1 and print its stack trace.
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Out.Writer,
            Error = terminal.Error.Writer,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return parsed.Invoke(invocation);
        }
        catch (UsageException e)
        {
            return Say(terminal, e.Message, ExitCodes.WrongUsage);
        }
        catch (Exception e) when (MachineLimit.Of(e) is { } limit)
        {
            return Say(terminal, limit, ExitCodes.Environment);
        }
        catch (Exception e) when (e is EnvironmentException or OutputException or IOException or UnauthorizedAccessException)
        {
            return Say(terminal, e.Message, ExitCodes.Environment);
        }
        catch (Exception e) when (ThemeFault.Of(e) is { } fault)
        {
            return Say(terminal, ThemeFault.Sentence(fault, verbose: parsed.GetValue<bool>("--verbose")), ExitCodes.WrongUsage);
        }
        catch (Exception e)
        {
            return Say(terminal, Defect.Sentence(e, verbose: parsed.GetValue<bool>("--verbose")), ExitCodes.Defect);
        }
    }

    /// <summary>What is wrong with a command line, without running it.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<string> arguments)
    {
        using var terminal = new Terminal(new Screen(TextWriter.Null, false, false, 80), new Screen(TextWriter.Null, false, false, 80));
        return [.. Parse(arguments, terminal, theme: null).Errors.Select(error => error.Message)];
    }

    /// <remarks>An argument such as @notes is a folder's name here, never a file of further arguments.</remarks>
    private static ParseResult Parse(IReadOnlyList<string> arguments, Terminal terminal, Func<ITheme>? theme) =>
        Create(terminal, new SharedOptions(theme)).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });

    private static RootCommand Create(Terminal terminal, SharedOptions shared)
    {
        var output = BuildCommand.OutputOption();
        var asOf = BuildCommand.AsOfOption();
        var root = new RootCommand("Handbook builds two websites from one folder of Markdown and YAML: the team's, with everything, and the "
            + "public one, with only what is declared public.\nWithout a command, it builds.")
        {
            shared.Input,
            output,
            asOf,
            shared.Strict,
            shared.NoHistory,
            shared.Baseline,
            shared.RequirePublicList,
            shared.Verbose, shared.Timings,
            BuildCommand.Create(shared, output, asOf, terminal),
            CheckCommand.Create(shared, terminal),
            DiffCommand.Create(shared, terminal),
            PreviewCommand.Create(shared, terminal),
            PdfCommand.Create(shared, terminal),
            WhoCommand.Create(shared, terminal),
            WhyCommand.Create(shared, terminal),
            FixCommand.Create(shared, terminal),
            ImportCommand.Create(shared, terminal),
            NewCommand.Create(shared, terminal),
            ExplainCommand.Create(terminal),
            WordsCommand.Create(shared, terminal),
            OwnersCommand.Create(shared, terminal),
            SchemaCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        root.SetAction(parsed => BuildCommand.Run(parsed, shared, output, asOf, terminal));
        HelpPages.AddTo(root);
        return root;
    }

    private static int Say(Terminal terminal, string sentence, int exitCode)
    {
        terminal.Error.Complain(sentence);
        return exitCode;
    }
}
