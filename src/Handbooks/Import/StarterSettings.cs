using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Model.Navigation;
using Handbooks.Sources;
using Handbooks.Syntax.Words;
using Handbooks.Text;

namespace Handbooks.Import;

/// <summary>Writes a handbook.yml with what was understood, ready to be corrected.</summary>
internal sealed class StarterSettings
{
    private static readonly (RolePart Part, string Key)[] Parts =
    [
        (RolePart.Responsibilities, "responsibilities"), (RolePart.Essential, "essential"), (RolePart.Desirable, "desirable"),
        (RolePart.Interactions, "interactions"), (RolePart.Process, "process"), (RolePart.Metrics, "metrics"),
    ];

    private readonly StringBuilder _text = new();

    public static string Write(string folder, SourceTree tree, Declarations declarations, Handbook handbook, ImmutableArray<ImportQuestion> questions)
    {
        var settings = new StarterSettings();
        settings.Line("# A starter, written by \"handbook import\". Every key is optional: correct what is wrong, delete what you do not need.");
        settings.About(folder, tree, declarations, handbook);
        settings.Sections(UnknownHeadings.Known(declarations));
        settings.Navigation(declarations, handbook);
        settings.Questions(questions);
        return settings._text.ToString();
    }

    public static int EntriesOf(NavigationItem item) => (item.Page is null ? 0 : 1) + item.Children.Sum(EntriesOf);

    private void About(string folder, SourceTree tree, Declarations declarations, Handbook handbook)
    {
        var tool = ToolSettings.Read(tree);
        var home = handbook.Pages.FirstOrDefault(page => page.Address == SitePath.Home);
        // A page without a heading has its file's name for a title, which does not fit the handbook.
        var title = home?.Declaration.Title is { Span.Start: var start, Span.End: var end } named && end > start ? named.Value : null;
        Line($"title: {YamlText.Of(tool.Title ?? title ?? folder)}");
        if (home?.Declaration.Description is { } description)
            Line($"description: {YamlText.Of(description)}");
        if (tool.Url is { } url)
            Line($"url: {url}");
        Line(tool.Repository is { } repository
            ? $"repository: {repository}" : "# repository: https://git.example.org/you/handbook   # \"Edit this page\" leads there");
        Line($"language: {tool.Language ?? PageLanguage.Of(declarations)}");
        Line();
        Line("# Nothing is public until a line here says so: patterns of files, such as index.md and about/**.");
        Line("public: []");
    }

    private void Sections(ILookup<RolePart, (string Text, int Roles)> known)
    {
        if (known.Count > 0)
        {
            Line();
            Line("# Headings of your role pages that are understood without a setting:");
            foreach (var (part, key) in Parts.Where(part => known.Contains(part.Part)))
            {
                var headings = known[part].Take(8).Select(heading => $"{YamlText.Of(heading.Text)} ({English.Count(heading.Roles, "role")})");
                Line($"#   {key}: {string.Join(", ", headings)}");
            }
        }
    }

    /// <summary>As comments, so that an unchanged starter reads exactly as much as no settings do.</summary>
    private void Questions(ImmutableArray<ImportQuestion> questions)
    {
        var answers = questions.Where(question => !question.Lines.IsEmpty).ToList();
        if (answers.Count == 0)
            return;
        Line();
        Line("# What only you can tell. Where the answer is yes, take the \"# \" off its lines.");
        foreach (var question in answers)
        {
            Line("#");
            Line($"# {English.Capitalize(OneLine(question.Text))}");
            foreach (var line in question.Lines)
                Line($"# {OneLine(line)}");
        }
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    /// <summary>An order in another tool's file is still read; a copy of it here would go stale.</summary>
    private void Navigation(Declarations declarations, Handbook handbook)
    {
        Line();
        if (declarations.Navigation.Files.FirstOrDefault(file => file.IsUnderstood && !file.Items.IsEmpty) is { } order)
        {
            Line($"# The order of the pages is read from {order.Source.Path} as long as nothing stands here.");
            Line("# navigation:");
            return;
        }
        if (handbook.Navigation.IsEmpty)
            return;
        if (IsOrderedByItself(declarations) || handbook.Navigation.Any(group => group.Children.Any(entry => !entry.Children.IsEmpty)))
        {
            Line("# The menu is by folder, in the order that pages and folders give themselves, as long as nothing stands here.");
            Line("# navigation:");
            return;
        }
        Line("# The menu, by folder. What you leave out is listed after the rest.");
        Line("navigation:");
        foreach (var entry in handbook.Navigation)
        {
            var pages = PagesOf(handbook, entry).ToList();
            if (entry.Children.IsEmpty)
                pages.ForEach(page => Line($"  - {YamlText.Of(page)}"));
            else if (pages.Count > 0)
            {
                Line($"  - title: {YamlText.Of(entry.Title)}");
                Line("    pages:");
                pages.ForEach(page => Line($"      - {YamlText.Of(page)}"));
            }
        }
    }

    /// <summary>Pages, folders or the home page give the order; a list here would have no levels, and would go stale.</summary>
    private static bool IsOrderedByItself(Declarations declarations) =>
        !declarations.Navigation.Folders.IsEmpty || declarations.Pages.Any(page => page.Navigation != NavigationHint.None || !page.Toctree.IsEmpty);

    private static IEnumerable<string> PagesOf(Handbook handbook, NavigationEntry entry)
    {
        var own = entry.Target switch
        {
            PageTarget page => page.Path,
            RoleTarget role => handbook.Role(role.Id).Declaration.Page.Path,
            _ => null,
        };
        return (own is null ? [] : (string[])[own]).Concat(entry.Children.SelectMany(child => PagesOf(handbook, child)))
            .Distinct(StringComparer.Ordinal);
    }

    private void Line(string text = "") => _text.Append(text).Append('\n');
}

/// <summary>A text as YAML reads it back.</summary>
internal static class YamlText
{
    /// <summary>Plain where YAML reads it back as the same text, else in double quotes.</summary>
    public static string Of(string text)
    {
        var isPlain = text.Length > 0 && char.IsLetter(text[0]) && text[^1] != ' '
            && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '/' or '.' or '-' or '_' or '(' or ')' or '\'' or '’')
            && text.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n");
        return isPlain ? text : $"\"{string.Concat(text.Select(Escaped))}\"";
    }

    /// <summary>A character that YAML takes for a line end, or does not allow.</summary>
    public static bool MustBeEscaped(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is '\u2028' or '\u2029' or '\ufeff';

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => @"\n",
        '\t' => @"\t",
        '\r' => "",
        _ when MustBeEscaped(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => c.ToString(),
    };
}
