using System.Collections.Frozen;
using Handbooks.Syntax.Visibility;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>A key of another tool, or one of ours in the wrong place, that keeps a thing internal.</summary>
/// <param name="Key">Where it is written.</param>
/// <param name="Shown">Key and value, to be quoted.</param>
/// <param name="IsOurKey">It is visibility or public at the wrong level: a mistake, not another tool's word.</param>
internal sealed record KeptBack(SourceSpan Key, string Shown, bool IsOurKey)
{
    /// <summary>Keys under which other tools hide part of a page, or its entry in a list.</summary>
    private static readonly FrozenSet<string> OtherThings = ((string[])
    [
        "layout", "sidebar", "nav", "navigation", "navbar", "menu", "menus", "toc", "tableofcontents", "search", "hero", "banner", "footer", "header",
        "cover", "comments", "author", "authors", "sitemap", "outline",
        "pagination", "image", "thumbnail", "links", "milestones", "theme", "style",
    ]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>In characters: a longer value says nothing that a shorter one does not.</summary>
    private const int LongestSeen = 200;

    /// <summary>The first of these entries, or of those nested in them, that keeps the thing internal on a day; null where none does.</summary>
    /// <param name="isStatusOurs">The thing is a role: "status: draft" is the role's status and does not limit its readers.</param>
    public static KeptBack? Find(IEnumerable<YamlEntry> entries, KnownDay today, bool isStatusOurs)
    {
        // Each item is judged on its own.
        return entries.Where(entry => entry.Key.Value != "items").OrderBy(entry => entry.Key.Span.Start)
            .Select(entry => In(entry, VisibilityKey.None, isTop: true, isOther: false)).FirstOrDefault(found => found is not null);

        KeptBack? In(YamlEntry entry, VisibilityKey above, bool isTop, bool isOther)
        {
            var key = Seen(entry.Key.Value, out var isForeign);
            var family = ClaimReading.Key(key, isForeign);
            var isOurs = family is VisibilityKey.Visibility or VisibilityKey.Public;
            // A nested date belongs to something else.
            if (!isTop && family is VisibilityKey.Date)
                return null;
            if (isStatusOurs && isTop && family == VisibilityKey.Status
                && !Scalars(entry.Value).Any(value => VisibilityWords.IsSecret(Seen(value.Value, out _).Trim())))
                return null;
            if (isOther && !isOurs)
                family = VisibilityKey.None;
            if (family == VisibilityKey.None && !isOther)
                family = above;
            foreach (var value in Scalars(entry.Value))
            {
                if (Keeps(family, key, value, today))
                    return new(entry.Key.Span, $"{entry.Key.Value}: {value.Value.Trim()}", isOurs && !isTop);
            }
            var isPart = isOther || OtherThings.Contains(string.Concat(key.Where(char.IsLetterOrDigit)));
            var below = family is VisibilityKey.Audience or VisibilityKey.KeptBack ? family : VisibilityKey.None;
            return Mappings(entry.Value).SelectMany(mapping => mapping.Entries).Select(inner => In(inner, below, isTop: false, isPart))
                .FirstOrDefault(found => found is not null);
        }
    }

    private static bool Keeps(VisibilityKey family, string key, YamlScalar value, KnownDay today)
    {
        var seen = Seen(value.Value, out var isForeign);
        var said = ClaimReading.Claim(family, key, seen, inFrontMatter: true)
            ?? (isForeign ? ClaimReading.Claim(family, key, SeenCharacters.AsLatin(seen), inFrontMatter: true) : null);
        return said is var (kind, day) && today.Counts(kind, day);
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar with { Value = scalar.IsNull ? "" : scalar.Value }],
        YamlSequence list => list.Items.OfType<YamlScalar>(),
        _ => [],
    };

    private static IEnumerable<YamlMapping> Mappings(YamlNode node) => node switch
    {
        YamlMapping mapping => [mapping],
        YamlSequence list => list.Items.SelectMany(Mappings),
        _ => [],
    };

    private static string Seen(string text, out bool isForeign)
    {
        var length = Math.Min(text.Length, LongestSeen);
        // Nearly all are in plain letters, which people see as they are.
        isForeign = false;
        if (!text.AsSpan(0, length).ContainsAnyExceptInRange(' ', '~') && !text.AsSpan(0, length).ContainsAny('&', '\\'))
            return text[..length].ToLowerInvariant();
        var seen = new SeenText();
        seen.Add(text, 0, length);
        isForeign = seen.HasForeignLetters;
        return seen.ToString();
    }
}

/// <summary>The latest day known without a clock: the requested one, or that of the newest commit.</summary>
/// <param name="IsToday">It is the day of the build, not an earlier one.</param>
public readonly record struct KnownDay(DateOnly Day, bool IsToday)
{
    /// <summary>The default: the day of this release of the tool.</summary>
    public static KnownDay OfTool { get; } = new(new DateOnly(2026, 11, 1), false);

    /// <summary>Whether a claim keeps a page internal. A day counts as past, or as still to come, only where that is certain.</summary>
    internal bool Counts(ClaimKind kind, DateOnly? day) => kind switch
    {
        ClaimKind.Readers => true,
        ClaimKind.NotBefore => day is not { } from || from > Day,
        ClaimKind.NotAfter => !IsToday || day is not { } until || until < Day,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
