using System.Globalization;
using System.Text;

namespace Handbooks.Cli.Comparing;

/// <summary>A report as a comment on a pull request.</summary>
internal sealed class DiffMarkdown(ComparedStates states)
{
    /// <summary>A comment on GitHub holds 65,536 characters.</summary>
    internal const int MostCharacters = 60_000;

    /// <summary>By this a workflow finds its own comment again.</summary>
    internal const string Marker = "<!-- handbook diff -->";

    /// <summary>Changes of a section that are seen at once.</summary>
    private const int MostShown = 10;

    private const int MostOfOne = 240;
    private const int MostOfSentence = 400;

    private readonly StringBuilder _text = new();
    private int _hidden;

    public string Of(DiffReport report)
    {
        _text.Append(Marker).Append('\n');
        foreach (var section in report.Sections)
            Add(section);
        if (report.Sections.IsEmpty)
            _text.Append("Nothing changed.\n\n");
        if (_hidden > 0)
            _text.Append(CultureInfo.InvariantCulture, $"And {_hidden} more changes: `handbook diff --all` shows them.\n\n");
        var (before, now) = (states.Difference.FindingsBefore, states.Difference.FindingsNow);
        _text.Append(CultureInfo.InvariantCulture, $"<sub>{MarkdownText.Of(states.Base.Name)} → {MarkdownText.Of(states.Head.Name)} · findings: ")
            .Append(CultureInfo.InvariantCulture, $"{ComparedStates.Counts(before)} before; {ComparedStates.Counts(now)} now</sub>\n");
        return _text.ToString();
    }

    private void Add(ReportSection section)
    {
        _text.Append(section.IsPublic ? $"**{section.Title}:**\n\n" : $"### {section.Title}\n\n");
        var (shown, isFolded) = (0, false);
        foreach (var group in section.Groups)
        {
            if (shown >= MostShown && !isFolded)
            {
                isFolded = true;
                var rest = section.Groups.Sum(other => other.Lines.Length) - shown;
                _text.Append(CultureInfo.InvariantCulture, $"\n<details><summary>{rest} more</summary>\n\n");
            }
            Add(group);
            shown += group.Lines.Length;
        }
        _text.Append(isFolded ? "\n</details>\n\n" : "\n");
    }

    private void Add(ReportGroup group)
    {
        var isInline = group.Subject is null || group.Lines.Length == 1;
        if (!isInline && HasRoom(""))
            _text.Append(CultureInfo.InvariantCulture, $"- **{Escaped(group.Subject!)}**\n");
        foreach (var line in group.Lines)
        {
            var text = Line(line, isInline ? group.Subject : null, isInline ? "" : "  ");
            if (HasRoom(text))
                _text.Append(text);
            else
                _hidden++;
        }
    }

    private bool HasRoom(string text) => _text.Length + text.Length < MostCharacters;

    private string Line(ReportLine line, Phrase? subject, string indent)
    {
        var text = new StringBuilder();
        text.Append(indent).Append("- ").Append(subject is null ? "" : $"**{Escaped(subject)}**: ").Append(Escaped(line.Text));
        if (line.Place is { } place)
            text.Append(CultureInfo.InvariantCulture, $" <sub>{MarkdownText.Of(states.PlaceOf(place))}</sub>");
        text.Append('\n');
        foreach (var (sign, sentence) in line.Below)
        {
            text.Append(indent).Append("  - ").Append(sign == ChangeSign.Removed ? "was" : "now").Append(": “")
                .Append(sentence.Escaped(MarkdownText.Of, MostOfSentence)).Append("”\n");
        }
        return text.ToString();
    }

    private static string Escaped(Phrase phrase) => phrase.Escaped(MarkdownText.Of, MostOfOne);
}
