using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Theme;
using Microsoft.Extensions.Logging;

namespace Handbooks.Statiq;

/// <summary>The files of the input folder in, the files of both sites out, by the same compiler as the command line's.</summary>
public sealed class CompileHandbook : Module
{
    /// <exception cref="ExecutionException">The handbook has an error: an error in the log alone would not keep it from being written.</exception>
    protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var links = new LinkFinder();
        var sources = SourceReader.Read(context.Inputs.Select(links.ToHostFile), "the input folder");
        var compilation = HandbookCompiler.Compile(sources, new HandbookTheme(), new CompilerOptions());
        foreach (var diagnostic in compilation.Diagnostics)
            context.Log(LevelOf(diagnostic.Severity), LineOf(diagnostic));
        var errors = compilation.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        return errors == 0 ? Task.FromResult(compilation.Files.Select(file => ToDocument(file, context)))
            : throw new ExecutionException(string.Create(CultureInfo.InvariantCulture, $"Nothing is written. Errors in the handbook: {errors}."));
    }

    private static IDocument ToDocument(OutputFile file, IExecutionContext context) =>
        context.CreateDocument(new NormalizedPath(file.Path), new DelegateContent(file.Open));

    /// <summary>"roles/editor.md(3,1): HB2033: message".</summary>
    private static string LineOf(Diagnostic diagnostic)
    {
        var at = diagnostic.Span.StartPosition;
        return string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Span.Path}({at.Line},{at.Column}): {diagnostic.Id}: {diagnostic.Message}");
    }

    private static LogLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Error => LogLevel.Error,
        Severity.Warning => LogLevel.Warning,
        Severity.Info or Severity.Off => LogLevel.Information,
    };
}
