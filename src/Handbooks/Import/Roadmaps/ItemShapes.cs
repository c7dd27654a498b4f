using Handbooks.Syntax.Yaml;

namespace Handbooks.Import.Roadmaps;

/// <summary>Recognises items in a tree of mappings and lists.</summary>
internal static class ItemShapes
{
    public static bool IsText(YamlNode node) => node is YamlScalar { IsNull: false, Value: var text } && !string.IsNullOrWhiteSpace(text);

    public static string TextOf(YamlNode node) => node is YamlScalar { IsNull: false } scalar ? scalar.Value.Trim() : "";

    /// <summary>The entry that names the thing; null where none does.</summary>
    public static YamlEntry? TitleOf(IReadOnlyList<YamlEntry> entries) => First(RoadmapKeys.Titles, entries);

    /// <summary>The entry that names a thing without a better name.</summary>
    public static YamlEntry? WeakTitleOf(IReadOnlyList<YamlEntry> entries) => First(RoadmapKeys.WeakTitles, entries);

    /// <summary>A key that shows that items follow: "tasks", "done", "Q3 2026".</summary>
    public static bool AnnouncesItems(string key) =>
        RoadmapKeys.Of(RoadmapKeys.WithoutList(key)) == KeyMeaning.List || RoadmapKeys.Of(key) == KeyMeaning.List
        || RoadmapKeys.WithoutList(key) != key
        || StatusWords.OfName(key) is not null || RoadmapDates.Of(key, RoadmapDates.SomeYear) is not null;

    /// <summary>Whether the value of this key holds items.</summary>
    /// <param name="isStrict">It belongs to a mapping with a title, whose lists hold items only under a key that shows it.</param>
    public static bool HoldsItems(YamlEntry entry, bool isStrict)
    {
        var key = entry.Key.Value;
        var announcesItems = AnnouncesItems(key);
        var meaning = RoadmapKeys.Of(key);
        if (meaning is KeyMeaning.Aside or KeyMeaning.Link or KeyMeaning.DependsOn or KeyMeaning.Accountable)
            return false;
        switch (entry.Value)
        {
            case YamlSequence { Items.IsEmpty: false } list:
                if (list.Items.Any(node => node is YamlMapping))
                    return announcesItems || list.Items.OfType<YamlMapping>().All(IsItem);
                return meaning != KeyMeaning.Summary && (announcesItems || !isStrict)
                    && list.Items.Any(node => IsText(node) || node is YamlSequence { Items.IsEmpty: false });
            case YamlMapping { Entries.IsEmpty: false } mapping:
                var strictBelow = isStrict && !announcesItems;
                if (mapping.Entries.Any(below => HoldsItems(below, strictBelow || IsTitled(mapping))))
                    return true;
                return announcesItems ? IsItem(mapping) || IsStates(mapping) : !isStrict && (IsTitled(mapping) || IsNamedByKey(entry));
            case YamlScalar text:
                return !isStrict && IsText(text) && RoadmapDates.Of(key) is not null && StatusWords.IsTrue(text.Value) is null
                    && StatusWords.Of(text.Value) is null;
            default:
                return false;
        }
    }

    public static bool IsTitled(YamlMapping mapping) => TitleOf(mapping.Entries) is not null;

    /// <summary>"Login: { status: done }": it has a status, and its key is its title.</summary>
    public static bool IsNamedByKey(YamlEntry entry) =>
        RoadmapKeys.Of(entry.Key.Value) is KeyMeaning.Unknown && entry.Value is YamlMapping mapping
        && mapping.Entries.Any(below => below.Value is YamlScalar { IsNull: false }
            && (RoadmapKeys.Of(below.Key.Value) is KeyMeaning.Status or KeyMeaning.Target or KeyMeaning.CompletedOn or KeyMeaning.Progress
                || StatusWords.OfName(below.Key.Value) is not null));

    /// <summary>"{ Login: done, Search: planned }": names with their states.</summary>
    public static bool IsStates(YamlMapping mapping) =>
        !mapping.Entries.IsEmpty && mapping.Entries.All(entry => RoadmapKeys.Of(entry.Key.Value) == KeyMeaning.Unknown
            && First(RoadmapKeys.Titles, [entry]) is null && First(RoadmapKeys.WeakTitles, [entry]) is null
            && StatusWords.OfName(entry.Key.Value) is null && entry.Value is YamlScalar { IsNull: false } text
            && (StatusWords.Of(text.Value) is not null || StatusWords.IsTrue(text.Value) is not null));

    /// <summary>"Login: Passwords and keys", "RD-1: A map": a single unknown key.</summary>
    public static bool IsPair(YamlMapping mapping) =>
        mapping.Entries is [{ Value: YamlScalar { IsNull: false } } only] && RoadmapKeys.Of(only.Key.Value) == KeyMeaning.Unknown
            && First(RoadmapKeys.Titles, [only]) is null && First(RoadmapKeys.WeakTitles, [only]) is null
        && StatusWords.OfName(only.Key.Value) is null;

    private static bool IsItem(YamlMapping mapping) =>
        IsTitled(mapping) || WeakTitleOf(mapping.Entries) is not null || mapping.Entries.Any(entry => HoldsItems(entry, isStrict: false));

    private static YamlEntry? First(string[] keys, IReadOnlyList<YamlEntry> entries) =>
        (from entry in entries
         let rank = Array.IndexOf(keys, RoadmapKeys.Plain(entry.Key.Value))
         where rank >= 0 && IsText(entry.Value)
         orderby rank
         select entry).FirstOrDefault();
}
