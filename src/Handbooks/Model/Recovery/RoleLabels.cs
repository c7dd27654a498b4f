using Handbooks.Syntax.Words;

namespace Handbooks.Model.Recovery;

/// <summary>A label of a page's outline, read as the name of a role.</summary>
/// <param name="Name">Without the words for the part.</param>
/// <param name="Part">The part that the label names beside the role: "Lamp Guard Responsibilities".</param>
internal sealed record RoleLabel(string Name, RolePart? Part, NameKind Kind, bool SaysRole);

/// <summary>Reads labels as names of roles, and compares names of roles.</summary>
internal sealed class RoleLabels(PartNames parts, RoleNames names)
{
    /// <summary>"What are the tasks of a designer?", on the page of a designer: the question is not about one among others.</summary>
    public static bool IsQuestion(string title) =>
        title is [.., '?' or '？']
        && LabelText.Of(title).Words.Any(word => Languages.For(title).Any(set => set["indefinite articles"].Contains(word.Text)));

    /// <summary>Null if the label names a part but no role, or is only a word for a role.</summary>
    public RoleLabel? Read(string title)
    {
        // "Role description", "The position" on the page of a role.
        if (names.OnlySaysRole(title))
            return null;
        if (parts.ReadWithName(title) is not { } part || (part.IsWeak && !names.IsJob(names.Cleaned(Possessive(part.Rest)))))
            return new(names.Cleaned(title), null, names.KindOf(title), names.SaysRole(title));
        if (part.Rest.Length == 0)
            return part.Part == RolePart.Holders && names.IsJob(title) ? new(names.Cleaned(title), null, NameKind.Unknown, false)
                : names.IsJob(title) && part.Part is not (RolePart.Responsibilities or RolePart.Essential or RolePart.Desirable)
                ? new(names.Cleaned(title), null, NameKind.Job, false) : null;
        // "Responsibilities for the treasurer" is about the treasurer; "Responsibilities during a match" names no one.
        var name = names.Cleaned(Possessive(Closed(part.Rest)));
        // "Rigging team members": the holders, and perhaps what they do.
        if (part.Part is RolePart.Holders && names.IsJob(title))
            return new(names.Cleaned(title), null, NameKind.Unknown, false);
        if (part.Part is RolePart.Other || (part.Part is RolePart.Benefits && part.HasGap))
            return new(names.Cleaned(title), null, NameKind.Thing, false);
        if (part.Part is RolePart.Responsibilities && title.Length > name.Length && title.StartsWith(name, StringComparison.Ordinal)
            && title[name.Length] is '\'' or '’' && names.KindOf(name) is NameKind.Group)
            return new(name, part.Part, NameKind.Group, true);
        // "Responsibilities of the harbour committee".
        if (part.Part is RolePart.Responsibilities && names.KindOf(name) is NameKind.Group && title.Length > name.Length + 5
            && title.TrimEnd(':', ' ').EndsWith(name, StringComparison.Ordinal))
            return new(name, part.Part, NameKind.Group, true);
        return names.IsJob(name) && parts.Find(name) is not RolePart.Holders
            ? new(names.Nominative(char.IsLower(name[0]) ? RoleItems.Subject(name) : name), part.Part, NameKind.Job, true)
            : part.Part is RolePart.Responsibilities or RolePart.Essential or RolePart.Desirable || part.IsWhole ? null
            : new(names.Cleaned(title), null, names.KindOf(title), false);
    }

    /// <summary>"Treasurer (for two years": removes an unclosed bracket at the end, with its text.</summary>
    private static string Closed(string rest) =>
        rest.LastIndexOf(" (", StringComparison.Ordinal) is > 1 and var open && rest.IndexOf(')', open) < 0 ? rest[..open] : rest;

    /// <summary>"Keeper handbook", "Board agreement": the words before the word for a document; null for any other title.</summary>
    public RoleLabel? InDocument(RoleLabel label)
    {
        if (label.Kind is not (NameKind.Thing or NameKind.Unknown) || label.Part is not null)
            return null;
        foreach (var set in Languages.For(label.Name).Where(set => !set.NounOpens))
        {
            foreach (var document in set["documents"])
            {
                if (label.Name.Length <= document.Length + 1 || !label.Name.EndsWith(" " + document, StringComparison.OrdinalIgnoreCase))
                    continue;
                var name = label.Name[..^(document.Length + 1)];
                var kind = names.KindOf(name);
                // "Tech team role guide" makes the team a role; "Lamp guide" does not.
                var saysRole = document.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && set["role"].Contains(document[..end])
                    && !names.AreSeveral(name);
                if (saysRole || kind is NameKind.Job or NameKind.Group)
                    return new(names.Cleaned(name), null, saysRole && kind is NameKind.Thing ? NameKind.Unknown : kind, saysRole);
            }
        }
        return null;
    }

    /// <summary>"Host checklist" over "Before the show, the host will": the sentence is about the host; null without such a sentence.</summary>
    public RoleLabel? WhoActs(RoleSection section, RoleLabel label)
    {
        if (label.Kind is not NameKind.Thing || label.Part is not null || label.Name.LastIndexOf(' ') is not (> 0 and var last)
            || label.Name[..last] is var name && !names.IsJob(name))
            return null;
        return section.Children.Any(child => child.Said is RolePart.Responsibilities && LeadText.SubjectOf(child.Title) is { } subject
            && IsSame(RoleItems.Subject(subject), name))
            ? new(name, null, NameKind.Job, true) : null;
    }

    /// <summary>"Guard", "the lamp guards" and "LG" all mean the Lamp Guard.</summary>
    public bool IsSame(string written, string name)
    {
        var (a, b) = (Key(Possessive(written)), Key(name));
        return a.Length > 0 && b.Length > 0
            && (a == b || b.EndsWith(" " + a, StringComparison.Ordinal) || a.EndsWith(" " + b, StringComparison.Ordinal)
                || b.StartsWith(a + " ", StringComparison.Ordinal)
                || (written.Length > 1 && TitleWords.Of(name).HasInitials(written.Trim())));
    }

    /// <summary>The whole name, its last word or its initials.</summary>
    public bool IsOneOrShort(string written, string name) =>
        IsSame(written, name) && Key(written) is var key && (key == Key(name) || Key(name).EndsWith(" " + key, StringComparison.Ordinal)
            || TitleWords.Of(name).HasInitials(written.Trim()));

    /// <summary>Two spellings of one name: number, brackets and articles are ignored.</summary>
    public bool IsOne(string a, string b) => Key(a) is { Length: > 0 } key && key == Key(b);

    private static string Possessive(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;

    /// <summary>Equal for two spellings of one name; empty for text without words.</summary>
    public string Key(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
            _keys[name] = key = KeyOf(name);
        return key;
    }

    /// <summary>Cache: a page asks for the same few names repeatedly.</summary>
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    private string KeyOf(string name) =>
        string.Join(' ', LabelText.Of(names.Cleaned(WithoutBrackets(name))).Words.Where(word => word.Text is not ("the" or "a" or "an"))
            .Select(word => word.Text.Length > 3 ? SingularOf(word.Text.TrimEnd('s')) : word.Text));

    /// <summary>"Dommere" is the plural of "dommer".</summary>
    private string SingularOf(string word) =>
        names.Language is { Language: "da" or "sv" or "de" or "nl" } && word.Length > 5 && word[^1] is 'e' ? word[..^1] : word;

    private static string WithoutBrackets(string name) => name.IndexOf(" (", StringComparison.Ordinal) is > 1 and var open ? name[..open] : name;
}
