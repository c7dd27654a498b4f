using System.Collections.Immutable;
using Handbooks.Model;
using Markdig.Syntax;

namespace Handbooks.Linking.Matrix.Sentences;

/// <summary>Letters and rights from sentences in a role's own text, in another's, and on ordinary pages.</summary>
internal sealed class SentenceLinker(ActivityRows rows, IReadOnlyDictionary<ResponsibilityDeclaration, ActivityRow> rowOf, LinkPlaces places)
{
    private readonly List<(DecisionRight Right, ActivityRow? Row)> _rights = [];

    /// <summary>In path order; available once the rows have ids.</summary>
    public IEnumerable<DecisionRight> Rights => _rights.Select(found => found.Right with { Activity = found.Row?.Id });

    public void Add(PageDeclaration page, IReadOnlyList<SaidSentence> said)
    {
        foreach (var sentence in said)
            Add(sentence, page);
    }

    private void Add(SaidSentence said, PageDeclaration page)
    {
        var anchor = said.Duty?.Block is HeadingBlock heading && page.Document.Anchors.TryGetValue(heading, out var known) ? known : null;
        var source = said.Owner.Role is { } role ? new RoleTarget(role, anchor) : places.ToPage(page.Path, null);
        foreach (var claim in said.Claims)
            Add(said.Sentence, claim, said.Owner, said.Duty, source);
        AddRight(said, source);
    }

    private void Add(Sentence sentence, Claim claim, BlockOwner owner, ResponsibilityDeclaration? duty, LinkTarget source)
    {
        // What a role's own list says about the role is already a letter.
        if ((claim.Role ?? owner.Role) is not { } role || (claim.Role is null && duty is { Block: not HeadingBlock })
            || Row(claim, duty) is not var (row, wording))
            return;
        row.Add(wording, new Assignment(role, claim.Letters, false, sentence.Text, sentence.Span, source) { Origin = AssignmentOrigin.Sentence });
    }

    /// <summary>
    /// The row with the same words; otherwise the responsibility that contains the sentence, if it is about that; otherwise a
    /// new row.
    /// </summary>
    private (ActivityRow Row, string Wording)? Row(Claim claim, ResponsibilityDeclaration? duty)
    {
        var around = duty is not null && rowOf.TryGetValue(duty, out var found) ? found : null;
        if (claim.Object.Length == 0)
            return around is null ? null : (around, duty!.Text);
        if (rows.Of(new(claim.Object)) is { } same)
            return (same, same.Title);
        if (around is not null && ActivityWords.IsAbout(claim.Object, duty!.Text))
            return (around, duty.Text);
        var title = char.ToUpperInvariant(claim.Object[0]) + claim.Object[1..];
        return (rows.Find(null, new(title)), title);
    }

    private void AddRight(SaidSentence said, LinkTarget source)
    {
        if (said.Right is not { } right || (right.Role ?? said.Owner.Role) is not { } role)
            return;
        var row = said.Duty is { } duty ? rowOf.GetValueOrDefault(duty) : null;
        _rights.Add((new DecisionRight(right.Kind, role, right.Text, said.Sentence.Text, said.Sentence.Span, source)
        {
            Condition = right.Condition,
        }, row));
    }

    /// <summary>The domains that roles' pages claim.</summary>
    public static IEnumerable<DecisionRight> Domains(ImmutableArray<Role> roles) =>
        roles.SelectMany(role => role.Declaration.Parts.Areas.Select(area =>
            new DecisionRight(DecisionKind.Domain, role.Id, area.Text, area.Text, area.Span, new RoleTarget(role.Id))));
}
