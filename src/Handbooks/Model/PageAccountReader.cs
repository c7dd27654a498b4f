using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Recovery;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Model;

/// <summary>Reads one page as every build does, and records why.</summary>
internal sealed class PageAccountReader
{
    private readonly PageDocument _page;
    private readonly HandbookSettings _settings;
    private readonly PageShape _shape;
    private readonly ImmutableArray<RoleDeclaration> _roles;
    private readonly ILookup<int, RoleCandidate> _candidates;
    private readonly Dictionary<int, EntryKind> _kinds = [];
    private readonly List<LabelAccount> _labels = [];

    private PageAccountReader(PageDocument page, HandbookSettings settings, FrontMatter frontMatter)
    {
        (_page, _settings) = (page, settings);
        _shape = DeclarationReader.ShapeOf(page, frontMatter);
        _roles = DeclarationReader.ReadRoles(page, settings, settings.DefaultVisibility(page.Path), ImmutableArray.CreateBuilder<Diagnostic>());
        var finder = new RoleFinder(page, _shape, settings, new LabelSplitter(settings.Parts));
        finder.Find();
        _candidates = finder.Candidates.ToLookup(candidate => candidate.Label.Span.StartPosition.Line);
        foreach (var role in _roles)
            Remember(role.Parts);
    }

    public static PageAccount Read(PageDocument page, HandbookSettings settings)
    {
        var frontMatter = FrontMatter.Read(page, settings.DefaultVisibility(page.Path), settings, ImmutableArray.CreateBuilder<Diagnostic>());
        var reader = new PageAccountReader(page, settings, frontMatter);
        reader.Visit(RoleSection.Of(reader._shape.Whole(page), new LabelSplitter(settings.Parts), _ => false), null);
        reader.AddOthers();
        return new(
            page.Path, Declared(frontMatter, page) ?? reader.Marked(), [.. reader._roles.Select(role => role.Title.Value)],
            [.. reader._labels.OrderBy(label => label.Label.Span.Start)], [.. reader.Remedies(frontMatter)]);
    }

    private static Located<string>? Declared(FrontMatter frontMatter, PageDocument page) =>
        frontMatter.RoleDenied ? new("role: false", page.Source.Start)
        : frontMatter.RoleSections is { } sections ? new("roles: sections", sections)
        : frontMatter.Role is { } role ? new(role.Value.Length == 0 ? "role: true" : $"role: {role.Value}", role.Span)
        : null;

    /// <summary>A fence or a target in the text.</summary>
    private Located<string>? Marked() =>
        _roles.FirstOrDefault(role => role.Evidence.Reasons.IsEmpty) is { } marked
            ? new($"a mark in the text names \"{marked.Title.Value}\"", marked.Title.Span) : null;

    private void Remember(RoleParts parts)
    {
        foreach (var duty in parts.Responsibilities)
            _kinds.TryAdd(LineOf(duty.Span), EntryKind.Responsibility);
        foreach (var requirement in parts.Requirements)
            _kinds.TryAdd(LineOf(requirement.Span), requirement.Essential ? EntryKind.Essential : EntryKind.Desirable);
        foreach (var (entries, kind) in new[]
        {
            (parts.Interactions, EntryKind.Interaction), (parts.Areas, EntryKind.Area), (parts.Metrics, EntryKind.Metric),
        })
        {
            foreach (var entry in entries)
                _kinds.TryAdd(LineOf(entry.Span), kind);
        }
    }

    /// <param name="above">The part that a label further up names.</param>
    private void Visit(RoleSection section, RolePart? above)
    {
        var own = section.Title.Length == 0 ? null : section.Said ?? _settings.Parts.Read(section.Title)?.Part;
        var part = own ?? above;
        var isTitle = section.Heading is null || section.Heading == _shape.TitleSection?.Heading;
        var label = isTitle ? _shape.Title : new Located<string>(section.Title, _page.SpanOf(section.Heading!));
        var entries = Lists.EntriesOf(section.Blocks).Select(item => Entry(Lists.OwnSpan(_page, item), InlineText.Of(item), part))
            .Concat(section.Blocks.OfType<ParagraphBlock>().Where(block => _kinds.ContainsKey(LineOf(_page.SpanOf(block))))
                .Select(block => Entry(_page.SpanOf(block), InlineText.Of(block), part)));
        var evidence = _candidates[LineOf(label.Span)].Select(candidate => candidate.Evidence).FirstOrDefault(RoleEvidence.None);
        if (label.Value.Length > 0)
            _labels.Add(new(label, own, evidence, IsRole(label.Span), [.. entries.OrderBy(entry => entry.Span.Start)]));
        foreach (var child in section.Children)
            Visit(child, IsRole(_page.SpanOf(child.Heading ?? child.Blocks.FirstOrDefault() ?? _page.Markdown)) ? null : part);
    }

    /// <summary>Adds table rows and list items that were weighed as roles.</summary>
    private void AddOthers()
    {
        var shown = _labels.Select(label => LineOf(label.Label.Span)).ToHashSet();
        foreach (var candidate in _candidates.Where(line => !shown.Contains(line.Key)).Select(line => line.First()))
            _labels.Add(new(candidate.Label.With(candidate.Name), null, candidate.Evidence, IsRole(candidate.Label.Span), []));
    }

    private EntryAccount Entry(SourceSpan span, string text, RolePart? part)
    {
        var kind = _kinds.TryGetValue(LineOf(span), out var found)
            ? found : part is RolePart.Process && _roles.Length > 0 ? EntryKind.Process : EntryKind.Text;
        return new(span, text, kind, kind != EntryKind.Text ? null
            : _roles.IsEmpty ? "no role was read from this page"
            : part is { } named ? $"it stands under a label for {PageAccount.NameOf(named)}"
            : "no label over it says what it is");
    }

    private bool IsRole(SourceSpan label) => _roles.Any(role => LineOf(role.Title.Span) == LineOf(label));

    private IEnumerable<Remedy> Remedies(FrontMatter frontMatter)
    {
        if (frontMatter.RoleDenied)
        {
            yield return new(_page.Path, "role: true", "the page is a role, whatever its text looks like");
            yield break;
        }
        if (frontMatter.Role is null)
            yield return new(_page.Path, "role: true", "the page is one role, with its title as the name");
        if (frontMatter.RoleSections is null && _shape.Sections.Count(section => _settings.Parts.Read(section.Title) is null) > 1)
            yield return new(_page.Path, "roles: sections", "each of its sections is a role");
        yield return new(_page.Path, "role: false", "the page is no role");
        if (_page.Path.LastIndexOf('/') is > 0 and var folder && !_settings.IsAmongRoles(_page.Path))
            yield return new(HandbookSettings.Path, $"roles: [\"{_page.Path[..folder]}/**\"]", "the pages of this folder are likely roles");
        var unread = _labels.Where(label => label.Part is null && label.Entries.Length > 0 && !label.IsRole
            && label.Entries.All(entry => entry.Kind == EntryKind.Text)).Take(1);
        foreach (var label in unread)
        {
            var heading = label.Label.Value.Replace("\"", "\\\"", StringComparison.Ordinal);
            yield return new(HandbookSettings.Path, $"sections: {{ responsibilities: [\"{heading}\"] }}",
                "what stands under such a heading are responsibilities");
        }
    }

    private static int LineOf(SourceSpan span) => span.StartPosition.Line;
}

/// <summary>What a page was read as, and why: for an author who misses a role on the site, or finds one that is none.</summary>
/// <param name="Declared">What the page's front matter, or a mark in its text, declares about roles; null where nothing does and
/// its text is weighed.</param>
/// <param name="Roles">Titles of the roles that were read, in the page's order.</param>
/// <param name="Labels">Everything that labels the text under it, in the page's order.</param>
/// <param name="Remedies">Lines that would settle it, with the file that each belongs to.</param>
public sealed record PageAccount(
    string Path, Located<string>? Declared, ImmutableArray<string> Roles, ImmutableArray<LabelAccount> Labels, ImmutableArray<Remedy> Remedies)
{
    /// <summary>The name of a part in the manual.</summary>
    public static string NameOf(RolePart part) => part switch
    {
        RolePart.Responsibilities => "responsibilities",
        RolePart.Essential => "requirements",
        RolePart.Desirable => "desirable requirements",
        RolePart.Interactions => "who the role works with",
        RolePart.Process => "a process",
        RolePart.Metrics => "metrics",
        RolePart.Areas => "areas",
        RolePart.Purpose => "the purpose",
        RolePart.Reporting => "who reports to whom",
        RolePart.Authority => "what the role may decide",
        RolePart.Levels => "levels",
        RolePart.Benefits => "benefits and pay",
        RolePart.Holders => "who holds the role",
        RolePart.Other => "something else, such as links or tips",
    };
}

/// <summary>A label: the page's title, a heading, a bold line, the label of an item, the name in a table's row.</summary>
/// <param name="Part">The part of a role that its words name; null where they name none.</param>
/// <param name="Evidence">The evidence for and against a role of that name; none where it was not weighed.</param>
/// <param name="IsRole">It is the name of a role that was read.</param>
public sealed record LabelAccount(Located<string> Label, RolePart? Part, RoleEvidence Evidence, bool IsRole, ImmutableArray<EntryAccount> Entries);

/// <summary>A list item or a row under a label, and what it was read as.</summary>
public sealed record EntryAccount(SourceSpan Span, string Text, EntryKind Kind, string? Reason);

/// <summary>What an entry was read as.</summary>
public enum EntryKind
{
    /// <summary>Plain text, with no further meaning.</summary>
    Text,
    Responsibility,
    Essential,
    Desirable,
    Interaction,
    Process,
    Area,
    Metric,
}

/// <param name="File">The page itself, or handbook.yml.</param>
/// <param name="Effect">What it would do.</param>
public sealed record Remedy(string File, string Line, string Effect);
