using System.Globalization;
using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>Roles that came, went or changed their names, holders and places; what they do is in <see cref="EntryChanges"/>.</summary>
internal sealed class RoleComparison(Handbook before, Handbook now, RolePairs pairs, EntryChanges entries)
{
    public IEnumerable<HandbookChange> Changes()
    {
        foreach (var (old, current) in pairs.All)
        {
            var subject = current ?? old!;
            var place = new ChangePlace(subject.Declaration.Title.Span, current is null);
            foreach (var change in Facts(old, current))
            {
                yield return change with
                {
                    Key = Key(subject, current is null),
                    Subject = subject.Title,
                    Place = change.Place.Span.Source is null ? place : change.Place,
                };
            }
            foreach (var change in EntryNotes.Of(entries, pairs, old, current))
                yield return change with { Key = Key(subject, current is null), Subject = subject.Title };
            foreach (var change in old is not null && current is not null ? OtherText(old, current) : [])
                yield return change with { Key = Key(subject, false), Subject = subject.Title };
        }
    }

    /// <summary>Paragraph by paragraph. Where all that differs is their order or their marks, only that is said.</summary>
    private static IEnumerable<HandbookChange> OtherText(Role old, Role current)
    {
        if (RoleEntries.OtherText(old) == RoleEntries.OtherText(current))
            return [];
        var changes = Rewording.Between([.. RoleEntries.OtherTexts(old)], [.. RoleEntries.OtherTexts(current)]);
        return changes.IsEmpty ? [Fact(ChangeKind.OtherText) with { Place = ChangePlace.Now(current.Declaration.Title.Span) }]
            : changes.Select(change => Fact(ChangeKind.OtherText) with
            {
                From = [.. change.From.Select(text => text.Text)],
                To = [.. change.To.Select(text => text.Text)],
                Place = change.To is [var first, ..] ? ChangePlace.Now(first.Place!.Value) : ChangePlace.Before(change.From[0].Place!.Value),
            });
    }

    internal static string Key(Role role, bool isGone) => isGone ? "-" + role.Id.Value : role.Id.Value;

    private IEnumerable<HandbookChange> Facts(Role? old, Role? current) =>
        old is null ? Added(current!) : current is null ? Removed(old) : Changed(old, current);

    private IEnumerable<HandbookChange> Added(Role role)
    {
        var source = entries.MostlyFrom(role);
        yield return source is not null && pairs.NowOf(source) is not null
            ? Fact(ChangeKind.RoleSplitOff, null, Duties(role)) with { Other = source.Title } : Fact(ChangeKind.RoleAdded, null, Duties(role));
        foreach (var change in Holders(null, role))
            yield return change;
        foreach (var change in Above(null, role))
            yield return change;
    }

    private IEnumerable<HandbookChange> Removed(Role role)
    {
        var target = entries.MostlyTo(role) ?? Successor(role);
        yield return target is not null ? Fact(ChangeKind.RoleMerged, Duties(role)) with { Other = target.Title }
            : Fact(ChangeKind.RoleRemoved, Duties(role));
        foreach (var change in Holders(role, null))
            yield return change;
    }

    /// <summary>A role that says so, where the two are not one role under a new name.</summary>
    private Role? Successor(Role role)
    {
        var key = FormerKeys.OfRoles(now).Today(role.Id.Value);
        return now.Roles.FirstOrDefault(other => other.Id.Value == key && key != role.Id.Value)
            ?? now.Roles.FirstOrDefault(other => other.Declaration.Aliases.Any(alias => Slug.Of(alias.Value) == Slug.Of(role.Title)));
    }

    private IEnumerable<HandbookChange> Changed(Role old, Role current)
    {
        var (was, state) = (RoleState.Of(old.Declaration), RoleState.Of(current.Declaration));
        // Lists and other text are compared more closely elsewhere.
        foreach (var change in RoleChanges.Between(was with { Responsibilities = [], Text = "" }, state with { Responsibilities = [], Text = "" },
            (name, _) => new ChangeValue(name)))
        {
            if (KindOf(change.Thing) is { } kind)
                yield return kind == ChangeKind.Purpose ? Fact(kind, was.Purpose, state.Purpose) : Fact(kind, change.From?.Text, change.To?.Text);
        }
        foreach (var change in Above(old, current).Concat(Holders(old, current)).Concat(Count(old, current)))
            yield return change;
    }

    /// <summary>Null for what is reported elsewhere: a reporting line with its role, and visibility at the head of the report.</summary>
    private static ChangeKind? KindOf(ChangedThing thing) => thing switch
    {
        ChangedThing.Title => ChangeKind.RoleRenamed,
        ChangedThing.Status => ChangeKind.RoleStatus,
        ChangedThing.Unit => ChangeKind.Unit,
        ChangedThing.Purpose => ChangeKind.Purpose,
        ChangedThing.ReportsTo or ChangedThing.Visibility or ChangedThing.Text or ChangedThing.ResponsibilityAdded
            or ChangedThing.ResponsibilityRemoved or ChangedThing.ResponsibilityReworded => null,
        ChangedThing.Added or ChangedThing.Removed or ChangedThing.Returned or ChangedThing.Moved or ChangedThing.Horizon or ChangedThing.Target
            or ChangedThing.Accountable or ChangedThing.Confidence or ChangedThing.Summary or ChangedThing.Details => null,
    };

    private IEnumerable<HandbookChange> Above(Role? old, Role? current)
    {
        var was = old?.ReportsTo is { } above ? pairs.NowOf(above)?.Value ?? "-" + above.Value : old?.Declaration.ReportsTo?.Value;
        var state = current?.ReportsTo?.Value ?? current?.Declaration.ReportsTo?.Value;
        if (was == state)
            yield break;
        yield return Fact(ChangeKind.ReportsTo, Title(before, old), Title(now, current)) with
        {
            Place = current?.Declaration.ReportsTo is { } written ? ChangePlace.Now(written.Span) : default,
        };

        static string? Title(Handbook handbook, Role? role) =>
            role?.ReportsTo is { } id ? handbook.Role(id).Title : role?.Declaration.ReportsTo?.Value;
    }

    private static IEnumerable<HandbookChange> Holders(Role? old, Role? current)
    {
        var was = old?.Holders.Select(holder => holder.Person).ToHashSet(StringComparer.Ordinal) ?? [];
        var state = current?.Holders.Select(holder => holder.Person).ToHashSet(StringComparer.Ordinal) ?? [];
        return
        [
            .. (current?.Holders ?? []).Where(holder => !was.Contains(holder.Person))
                .Select(holder => Fact(ChangeKind.HolderGained, null, holder.Person) with { Place = ChangePlace.Now(holder.Declaration.Role.Span) }),
            .. (old?.Holders ?? []).Where(holder => !state.Contains(holder.Person))
                .Select(holder => Fact(ChangeKind.HolderLost, holder.Person, null) with { Place = ChangePlace.Before(holder.Declaration.Role.Span) }),
        ];
    }

    private static IEnumerable<HandbookChange> Count(Role old, Role current) =>
        Duties(old) == Duties(current) ? [] : [Fact(ChangeKind.Count, Duties(old), Duties(current))];

    private static string Duties(Role role) => RoleEntries.Of(role, RolePart.Responsibility).Length.ToString(CultureInfo.InvariantCulture);

    private static HandbookChange Fact(ChangeKind kind, string? from = null, string? to = null) =>
        new(ChangedPart.Roles, kind, "", "", default) { From = from is null ? [] : [from], To = to is null ? [] : [to] };
}
