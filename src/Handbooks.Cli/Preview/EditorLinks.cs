using System.Globalization;
using Handbooks.Cli.Commands;
using Handbooks.Text;

namespace Handbooks.Cli.Preview;

/// <summary>Addresses that open a file of the input folder at a line, in an editor on this computer.</summary>
/// <param name="template">With {path}, {line} and {column}; null for no links.</param>
internal sealed class EditorLinks(InputFolder input, string? template)
{
    public const string Usual = "vscode";
    private const string None = "none";

    /// <summary>{path} begins with a slash.</summary>
    private static readonly Dictionary<string, string> Editors = new(StringComparer.OrdinalIgnoreCase)
    {
        [Usual] = "vscode://file{path}:{line}:{column}",
        ["vscodium"] = "vscodium://file{path}:{line}:{column}",
        ["cursor"] = "cursor://file{path}:{line}:{column}",
        ["windsurf"] = "windsurf://file{path}:{line}:{column}",
        ["zed"] = "zed://file{path}:{line}:{column}",
        ["idea"] = "idea://open?file={path}&line={line}&column={column}",
        ["textmate"] = "txmt://open?url=file://{path}&line={line}&column={column}",
        ["sublime"] = "subl://open?url=file://{path}&line={line}&column={column}",
    };

    public static IEnumerable<string> Names => [.. Editors.Keys, None];

    public static bool IsKnown(string editor) => editor == None || Editors.ContainsKey(editor) || IsTemplate(editor);

    /// <param name="editor">A name of <see cref="Names"/>, or a template.</param>
    public static EditorLinks Of(InputFolder input, string editor) =>
        new(input, editor == None ? null : Editors.GetValueOrDefault(editor, editor));

    /// <summary>Null for a place on a finished page, which is no file.</summary>
    public string? To(SourceSpan span)
    {
        var file = Path.GetFullPath(Path.Combine(input.Folder, span.Path));
        if (template is null || !File.Exists(file))
            return null;
        var at = span.StartPosition;
        var path = string.Join('/', file.Replace(Path.DirectorySeparatorChar, '/').Split('/').Select(Uri.EscapeDataString));
        return template
            .Replace("{line}", at.Line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{column}", at.Column.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{path}", path.StartsWith('/') ? path : "/" + path, StringComparison.Ordinal);
    }

    /// <summary>An address with a place for the path; one that runs a script in the page is none.</summary>
    private static bool IsTemplate(string text) =>
        text.Contains("{path}", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is not ("javascript" or "data" or "vbscript");
}
