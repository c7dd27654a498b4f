using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Handbooks.Cli.Commands;
using Handbooks.Diagnostics;

namespace Handbooks.Cli.Printing.Reports;

/// <summary>What a run has to report, for whoever reads it.</summary>
/// <param name="Older">How many findings were there before the revision that is compared with; null where none is.</param>
internal sealed record FindingsReport(
    ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<IgnoredDiagnostic> Ignored, InputFolder Input, int? Older = null)
{
    public static FindingsReport Of(CompilerRun run, InputFolder input) =>
        new(run.Compilation.Diagnostics, run.Compilation.Ignored, input, run.Older);

    /// <summary>In a format for programs: all that standard output holds.</summary>
    public void Write(ReportFormat format, Terminal terminal)
    {
        var output = terminal.Out.Writer;
        switch (format)
        {
            case ReportFormat.Json:
                DiagnosticsJson.Write(this, output);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(this, terminal);
                break;
            case ReportFormat.GitLab:
                GitLabReport.Write(this, output);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(this, output);
                break;
            case ReportFormat.MsBuild:
                MsBuildReport.Write(this, output);
                break;
            case ReportFormat.Text:
                throw new System.Diagnostics.UnreachableException();
        }
        output.Flush();
    }
}

/// <summary>JSON for standard output: its letters stay letters, since it goes to a program and never into HTML.</summary>
internal static class ReportJson
{
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
            write(json);
        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>Text that JSON can hold: half a character, where a message was cut in two, is shown as a replacement.</summary>
    public static string Whole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return string.Concat(text.EnumerateRunes());
        }
        return text;
    }
}
