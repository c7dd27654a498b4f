using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Output;
using Handbooks.Schemas;

namespace Handbooks.Cli.Commands;

/// <summary>Writes the JSON Schemas with which an editor completes keys and marks mistakes.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Where the schemas are written. It is created if it is not there.",
            HelpName = "folder",
        };
        var command = new Command("schema", "Write the JSON Schemas of handbook.yml, roadmap files, people.yml and front matter, for your editor.")
        {
            folder,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, terminal.Out));
        return command;
    }

    /// <exception cref="OutputException">A file is a link or lies behind one, or the disk refused.</exception>
    private static int Run(string folder, Screen screen)
    {
        if (folder.Length == 0)
            throw new UsageException("the folder's name is empty.");
        if (File.Exists(folder))
            throw new UsageException($"{folder} is a file; the schemas want a folder.");
        Directory.CreateDirectory(folder);
        foreach (var schema in HandbookSchemas.All(DiagnosticCatalog.All))
        {
            SourceWriter.Replace(folder, schema.FileName, schema.Text);
            screen.Say(VisibleText.Of(Path.Combine(folder, schema.FileName)));
        }
        screen.Say("""
            Now name them in your editor's settings, or in the first line of a file:
            # yaml-language-server: $schema=PATH/handbook.schema.json
            """);
        return ExitCodes.Fine;
    }
}
