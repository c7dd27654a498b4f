using System.Collections.Immutable;
using Handbooks.Decisions;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Search;
using Handbooks.Text;

namespace Handbooks.Pages.Search;

/// <summary>The page of the search, and its files.</summary>
internal static class SearchPlanner
{
    /// <summary>Of the list from A to Z on one page.</summary>
    private const int MostLines = 1500;

    public static IEnumerable<PlannedPage> Plan(SitePlan plan, NavigationPlanner navigation)
    {
        var letters = new LongPage<IndexedName>(SitePath.Search, IndexNames.Of(plan), plan.Handbook.Addresses,
            name => name.Key, _ => 0, MostLines);
        return
        [
            new(SitePath.Search, () =>
                plan.Introduced(Page(plan, navigation, letters, SitePath.Search, letters.Parts.IsEmpty ? letters.Groups : []))),
            .. letters.Parts.Select(part => new PlannedPage(part.Address, () =>
                Page(plan, navigation, letters, part.Address, [new(part.Group, part.Rows)]) with
                {
                    Title = plan.Strings.Format.Labelled(plan.Strings.Search.Letters, part.Name),
                    Breadcrumbs = [plan.Home(part.Address), new(plan.Strings.Search.Title, SitePath.Search.HrefFrom(part.Address))],
                })),
        ];
    }

    /// <summary>The index, which the script loads as far as it needs it.</summary>
    public static DataFolder Files(SitePlan plan, NavigationPlanner navigation) => new(SitePath.SearchData, () =>
        [.. SearchFiles.Of(SearchDocuments.Of(plan, navigation), LanguageOf(plan))
            .Select(file => (new SitePath(SitePath.SearchData.Value + file.Name), file.Content))]);

    private static SearchPage Page(SitePlan plan, NavigationPlanner navigation, LongPage<IndexedName> letters, SitePath at,
        ImmutableArray<RowGroup<IndexedName>> shown) => new()
        {
            Site = plan.Frame,
            Address = at,
            Title = plan.Strings.Search.Title,
            Breadcrumbs = [plan.Home(at)],
            Navigation = navigation.ForPage(at),
            Letters = letters.Parts.IsEmpty
                ? [.. letters.Groups.Select(group => new LetterLink(group.Title, "#" + AnchorOf(group.Title), false))]
                : [.. letters.Parts.Select(part => new LetterLink(part.Name, part.Address.HrefFrom(at), part.Address == at))],
            Groups = [.. shown.Select(group => new LetterGroup(group.Title, AnchorOf(group.Title),
                [.. group.Rows.Select(name => new IndexLine(name.Text, plan.Href(name.Target, at), name.Kind, name.Detail))]))],
        };

    private static string AnchorOf(string letter) => "letter-" + Slug.Of(letter);

    private static SearchLanguage LanguageOf(SitePlan plan) =>
        new([.. Texts(plan.Strings)], QuestionWords.All, QuestionWords.AskingWho(plan.Frame.Language));

    private static KeyValuePair<string, string>[] Texts(Strings strings)
    {
        var own = strings.Search;
        return
        [
            .. Enum.GetValues<SearchKind>().Select(kind => new KeyValuePair<string, string>($"kind{(int)kind}", own.Kinds[kind.Key()])),
            new("field", own.Field), new("hint", own.Hint), new("close", own.Close), new("results", own.Results), new("count", own.Count),
            new("none", own.None), new("readAs", own.ReadAs),
            new("someWords", own.SomeWords), new("all", own.AllResults), new("more", own.More), new("accountable", own.AccountableFor),
            new("responsible", own.ResponsibleFor), new("letters", own.Letters),
            // Words of a language without a file are English.
            new("lang", TextMarks.AreIn(own.Field) ? "en" : ""),
        ];
    }
}
