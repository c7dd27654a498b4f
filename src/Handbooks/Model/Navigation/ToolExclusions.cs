using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Handbooks.Sources;
using Handbooks.Syntax.Yaml;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;

namespace Handbooks.Model.Navigation;

/// <summary>
/// Reads from the settings of other tools which files they exclude, and which folders they publish despite a name that begins with _, as
/// far as that is possible without the tool.
/// </summary>
internal sealed class ToolExclusions
{
    private const int MostPatterns = 500;

    /// <summary>Of patterns that say more than a path with wildcards.</summary>
    private static readonly SearchValues<char> OtherSyntax = SearchValues.Create("{}()[]\\");

    private static readonly string[] OfMkDocs = ["exclude_docs", "draft_docs"];

    /// <summary>Takes linear time, whatever the expression and the text.</summary>
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private readonly ImmutableArray<(string File, Func<string, bool> Excludes)> _rules;
    private readonly ImmutableArray<string> _folders;

    private ToolExclusions(ImmutableArray<(string, Func<string, bool>)> rules, ImmutableArray<string> folders) =>
        (_rules, _folders) = (rules, folders);

    public static ToolExclusions Read(SourceTree tree)
    {
        var rules = ImmutableArray.CreateBuilder<(string, Func<string, bool>)>();
        foreach (var file in tree.Files.Where(file => file.Kind == SourceKind.Yaml && IsNearTop(file.Path)))
        {
            if (Of(file.Path, () => file.Text) is { } rule)
                rules.Add((file.Path, rule));
        }
        foreach (var asset in tree.Assets.Where(asset => IsNearTop(asset.Path)))
        {
            if (Of(asset.Path, () => TextOf(asset)) is { } rule)
                rules.Add((asset.Path, rule));
        }
        return new(rules.ToImmutable(), [.. tree.Files.Where(file => IsNearTop(file.Path) && NameOf(file.Path) is "_config.yml" or "_config.yaml")
            .SelectMany(file => JekyllFolders(file.Text, file.Path[..(file.Path.LastIndexOf('/') + 1)]))]);
    }

    /// <summary>The folder, with its slash, that a tool publishes although its name begins with "_"; null where none does.</summary>
    public string? FolderOfPages(string path) => _folders.FirstOrDefault(folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Jekyll's posts, what its settings include, and the collections that they give pages to.</summary>
    private static IEnumerable<string> JekyllFolders(SourceText source, string folder)
    {
        yield return $"{folder}_posts/";
        foreach (var included in List(source, "include").Where(path => path.StartsWith('_')))
            yield return $"{folder}{included.Trim('/')}/";
        if (TopLevelKey.Find(source, "collections") is not var (start, end)
            || YamlReader.Read(source, start, end).Value is not YamlMapping { Entries: [{ Value: YamlMapping collections }] })
            yield break;
        foreach (var collection in collections.Entries.Where(entry => entry.Value is YamlMapping keys
            && keys.Entries.Any(key => key is { Key.Value: "output", Value: YamlScalar { Value: "true" } })))
            yield return $"{folder}_{collection.Key.Value}/";
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Null where none does.</summary>
    public string? FileThatExcludes(string path) => _rules.Where(rule => rule.Excludes(path)).Select(rule => rule.File).FirstOrDefault();

    /// <summary>At the top, or one folder down, where sites often keep them.</summary>
    private static bool IsNearTop(string path) => path.Count(c => c == '/') <= 1;

    private static Func<string, bool>? Of(string path, Func<SourceText> read)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return path[folder.Length..] switch
        {
            "mkdocs.yml" or "mkdocs.yaml" => MkDocs(read(), folder),
            "_config.yml" or "_config.yaml" => Patterns(List(read(), "exclude"), folder, isAnchored: true),
            "docusaurus.config.js" or "docusaurus.config.ts" or "docusaurus.config.mjs" => Docusaurus(read(), folder),
            "hugo.toml" or "config.toml" or "hugo.yaml" or "hugo.yml" => Expressions(List(read(), "ignoreFiles"), folder),
            "conf.py" => Patterns(List(read(), "exclude_patterns"), folder, isAnchored: true),
            _ => null,
        };
    }

    /// <summary>Lines as in .gitignore; drafts are shown in its preview alone.</summary>
    private static Func<string, bool>? MkDocs(SourceText source, string folder)
    {
        var docs = TopLevelKey.Find(source, "docs_dir") is var (from, to)
            ? source.Text[from..to].Split(':', 2)[^1].Trim().Trim('"', '\'', '.', '/') : "docs";
        var lines = OfMkDocs.SelectMany(key => TopLevelKey.Find(source, key) is var (start, end)
            ? LinesOf(YamlReader.Read(source, start, end).Value) : []);
        return Patterns([.. lines], docs.Length == 0 ? folder : $"{folder}{docs}/", isAnchored: false);
    }

    private static string[] LinesOf(YamlNode? node) =>
        node is YamlMapping { Entries: [{ Value: YamlScalar text }] } ? text.Value.Split('\n') : [];

    /// <summary>Paths below the folder of its pages.</summary>
    private static Func<string, bool>? Docusaurus(SourceText source, string folder)
    {
        var path = Regex.Match(source.Text, @"\bpath\s*:\s*['""]\.?/?([^'""]+)['""]", Linear);
        var docs = path.Success ? path.Groups[1].Value.Trim('/') : "docs";
        return Patterns(List(source, "exclude"), $"{folder}{docs}/", isAnchored: true);
    }

    private static Func<string, bool>? Patterns(ImmutableArray<string> written, string folder, bool isAnchored)
    {
        var patterns = written.Select(line => line.Trim())
            .Where(line => line.Length > 0 && line[0] != '#' && !line.AsSpan().ContainsAny(OtherSyntax) && line.Trim('/', '.', '*', '!').Length > 0)
            .Take(MostPatterns).Select(line => PathPattern.Ignoring(line.StartsWith("./", StringComparison.Ordinal) ? line[2..] : line, folder,
                isAnchored)).ToImmutableArray();
        return patterns.IsEmpty ? null : new PathPatterns(patterns).Matches;
    }

    /// <summary>Regular expressions over the path; invalid ones, and those that cannot be matched in linear time, are ignored.</summary>
    private static Func<string, bool>? Expressions(ImmutableArray<string> written, string folder)
    {
        var expressions = new List<Regex>();
        foreach (var expression in written.Take(MostPatterns))
        {
            try
            {
                expressions.Add(new Regex(expression, Linear));
            }
            catch (Exception e) when (e is ArgumentException or NotSupportedException)
            {
            }
        }
        return expressions.Count == 0
            ? null : path =>
                path.StartsWith(folder, StringComparison.Ordinal) && expressions.Exists(expression => expression.IsMatch(path[folder.Length..]));
    }

    /// <summary>The texts of a list behind a key, in whatever language the settings are written.</summary>
    private static ImmutableArray<string> List(SourceText source, string key)
    {
        if (source.Path.EndsWith(".yml", StringComparison.Ordinal) || source.Path.EndsWith(".yaml", StringComparison.Ordinal))
        {
            return TopLevelKey.Find(source, key) is var (start, end)
                && YamlReader.Read(source, start, end).Value is YamlMapping { Entries: [{ Value: YamlSequence list }] }
                ? [.. list.Items.OfType<YamlScalar>().Select(item => item.Value)] : [];
        }
        var at = Regex.Match(source.Text, $@"^[ \t]*['""]?{key}['""]?[ \t]*[:=][ \t]*", Linear | RegexOptions.Multiline);
        if (!at.Success)
            return [];
        var rest = source.Text[(at.Index + at.Length)..];
        var close = rest.IndexOf(']', StringComparison.Ordinal);
        if (!rest.StartsWith('[') || close < 0)
            return [];
        var quoted = Regex.Matches(rest[1..close], @"'([^'\n]*)'|""((?:[^""\\\n]|\\.)*)""|`([^`\n]*)`", Linear);
        return [.. quoted.Select(text =>
            text.Groups[1].Value + text.Groups[2].Value.Replace(@"\\", @"\", StringComparison.Ordinal) + text.Groups[3].Value)];
    }

    private static SourceText TextOf(SourceAsset asset)
    {
        try
        {
            var content = asset.Length is null || asset.Length() <= SourceReader.DataLimit ? asset.Read() : [];
            return new(asset.Path, Encoding.UTF8.GetString(content));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(asset.Path, "");
        }
    }
}
