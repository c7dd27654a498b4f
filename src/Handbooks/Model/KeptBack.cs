using System.Collections.Frozen;
using Handbooks.Syntax.Visibility;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>Another key than ours, or ours at another place, that says in data which was read that a thing is not for everybody.</summary>
/// <param name="Key">Where it is written.</param>
/// <param name="Shown">Key and value, for a sentence.</param>
/// <param name="IsOurKey">It is called visibility or public and lies deeper than it should: a mistake, not another tool's word.</param>
internal sealed record KeptBack(SourceSpan Key, string Shown, bool IsOurKey)
{
    /// <summary>What other tools hide under these is a part of a page, or its place in a list.</summary>
    private static readonly FrozenSet<string> OtherThings = ((string[])
    [
        "layout", "sidebar", "nav", "navigation", "navbar", "menu", "menus", "toc", "tableofcontents", "search", "hero", "banner", "footer", "header",
        "cover", "comments", "author", "authors", "sitemap", "outline",
        "pagination", "image", "thumbnail", "links", "milestones", "theme", "style",
    ]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first of these entries, or of what lies in them, that keeps a thing back on a day; null where none does.</summary>
    /// <param name="isStatusOurs">A role's "status: draft" says how far the role is, not who may read of it.</param>
    public static KeptBack? Find(IEnumerable<YamlEntry> entries, KnownDay today, bool isStatusOurs)
    {
        // Each item of a list speaks for itself.
        return entries.Where(entry => entry.Key.Value != "items").OrderBy(entry => entry.Key.Span.Start)
            .Select(entry => In(entry, VisibilityKey.None, isTop: true, isOther: false)).FirstOrDefault(found => found is not null);

        KeptBack? In(YamlEntry entry, VisibilityKey above, bool isTop, bool isOther)
        {
            var key = Seen(entry.Key.Value, out var isForeign);
            var family = ClaimReading.Key(key, isForeign);
            var isOurs = family is VisibilityKey.Visibility or VisibilityKey.Public;
            // A date deeper down is of something else.
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
        var seen = new SeenText();
        seen.Add(text, 0, Math.Min(text.Length, 200));
        isForeign = seen.HasForeignLetters;
        return seen.ToString();
    }
}

/// <summary>The newest day that is known to have come, without a clock: asked for, or that of the newest commit.</summary>
/// <param name="IsToday">It is the day of the build, not only one before it.</param>
public readonly record struct KnownDay(DateOnly Day, bool IsToday)
{
    /// <summary>Where nobody says what day it is, this release of the tool is the last thing that is known to have happened.</summary>
    public static KnownDay OfTool { get; } = new(new DateOnly(2026, 11, 1), false);

    /// <summary>Whether a claim keeps a page back: a day counts as come only if it is known to have, and as still ahead likewise.</summary>
    internal bool Counts(ClaimKind kind, DateOnly? day) => kind switch
    {
        ClaimKind.Readers => true,
        ClaimKind.NotBefore => day is not { } from || from > Day,
        ClaimKind.NotAfter => !IsToday || day is not { } until || until < Day,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
