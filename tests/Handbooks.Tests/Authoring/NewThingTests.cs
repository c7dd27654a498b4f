using Handbooks.Authoring;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Authoring;

/// <summary><c>handbook new role|item|page</c>: where it writes, in which style, and what it refuses.</summary>
public sealed class NewThingTests
{
    private const string Keeper =
        "# Lamp Keeper\n\nKeeps the lamps lit.\n\n## What you will do\n\n- Trim the wicks\n\n## You bring\n\n- A steady hand\n";

    private static readonly ItemWish Later = new(Horizon.Later, null, null);

    [Fact]
    public void Role_is_written_as_its_neighbours_are()
    {
        var draft = Role("Harbour Pilot", ("crew/roles/Lamp_Keeper.md", $"---\nrole: Lamp Keeper\n---\n\n{Keeper}"),
            ("crew/roles/Rope_Maker.md", $"---\nrole: Rope Maker\n---\n\n{Keeper.Replace("Lamp Keeper", "Rope Maker", StringComparison.Ordinal)}"));
        Assert.Equal("crew/roles/Harbour_Pilot.md", draft.Path);
        Assert.Equal("---\nrole: Harbour Pilot\n---\n\n# Harbour Pilot\n\n## What you will do\n\n## You bring\n", draft.Lines);
    }

    [Fact]
    public void Front_matter_is_written_where_it_is_usual_or_needed()
    {
        // A page without any text is a role only if it says so.
        Assert.Equal("---\nrole: Harbour Pilot\n---\n\n# Harbour Pilot\n\n## What you will do\n\n## You bring\n",
            Role("Harbour Pilot", ("roles/lamp-keeper.md", Keeper)).Lines);
        Assert.StartsWith("---\nrole: Quay\n---\n\n# Quay\n", Role("Quay", ("index.md", "# Home\n")).Lines, StringComparison.Ordinal);
        Assert.StartsWith("---\ntitle: Harbour Pilot\nrole: true\n---\n", Role("Harbour Pilot",
            ("roles/lamp-keeper.md", $"---\ntitle: Lamp Keeper\nrole: true\n---\n\n{Keeper}")).Lines, StringComparison.Ordinal);
        Assert.Contains("unit: \"Docks: east\"\n", HandbookCompiler.NewRole(Tree(("index.md", "# Home\n")), "Pilot", "Docks: east").Draft!.Lines,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Aufgaben")]
    [InlineData("ja", "責務")]
    [InlineData("ru", "Обязанности")]
    [InlineData("en-GB", "Responsibilities")]
    public void First_role_has_headings_in_the_language_of_the_handbook(string language, string heading) =>
        Assert.EndsWith($"\n## {heading}\n", Role("Lotse", ("handbook.yml", $"language: {language}\n")).Lines, StringComparison.Ordinal);

    [Theory]
    [InlineData("发布经理", "roles/发布经理.md")]
    [InlineData("Con Air", "roles/con-air.md")]
    [InlineData("Index", "roles/index-role.md")]
    [InlineData("Head of R&D (Oslo)", "roles/head-of-r-d-oslo.md")]
    [InlineData("../../Pilot", "roles/pilot.md")]
    [InlineData("⚓ Pilot", "roles/pilot.md")]
    public void File_name_is_one_that_every_system_can_store(string title, string path) => Assert.Equal(path, Role(title).Path);

    [Fact]
    public void Each_role_in_a_folder_of_its_own_stays_so() =>
        Assert.Equal("roles/harbour-pilot/README.md", Role("Harbour Pilot", ("roles/lamp-keeper/README.md", Keeper),
            ("roles/rope-maker/README.md", Keeper.Replace("Lamp Keeper", "Rope Maker", StringComparison.Ordinal))).Path);

    [Theory]
    [InlineData("lamp keeper")]
    [InlineData("Wick Trimmer")]
    [InlineData("Lamp-Keeper!")]
    public void Role_that_is_there_is_named_with_its_place(string title)
    {
        var result = HandbookCompiler.NewRole(Tree(("roles/a.md", $"---\naliases: [Wick Trimmer]\n---\n\n{Keeper}")), title, null);
        Assert.Equal("there is a role \"Lamp Keeper\" already.", result.Refusal!.Reason);
        Assert.Equal("roles/a.md:5:1", result.Refusal.Place.ToString());
    }

    /// <summary>Windows cannot store it: the finding says so, and nothing is written.</summary>
    [Fact]
    public void Title_that_brings_a_warning_is_refused_with_it() =>
        Assert.Equal("HB3043", Assert.Single(HandbookCompiler.NewRole(Tree(), "CON", null).Faults).Id);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    [InlineData("a\tb")]
    public void Title_is_one_line_of_text(string title)
    {
        Assert.NotNull(HandbookCompiler.NewRole(Tree(), title, null).Refusal);
        Assert.NotNull(HandbookCompiler.NewPage(Tree(), title, "").Refusal);
        Assert.NotNull(HandbookCompiler.NewItem(Tree(), title, Later).Refusal);
    }

    /// <summary>A file and an address need a letter or a digit; an item has its id.</summary>
    [Fact]
    public void Title_of_signs_alone_is_refused_with_a_reason()
    {
        Assert.Contains("Add a word.", HandbookCompiler.NewRole(Tree(), "🎉", null).Refusal!.Reason, StringComparison.Ordinal);
        Assert.Contains("Add a word.", HandbookCompiler.NewPage(Tree(), "../..", "").Refusal!.Reason, StringComparison.Ordinal);
        Assert.Contains("title: \"🎉\"", Item("🎉", Later).Lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Role_goes_to_the_folder_that_is_named()
    {
        (string, string)[] files =
        [
            ("roles/lamp-keeper.md", Keeper), ("handbook.yml", "exclude: [drafts/**]\n"),
            ("crew/Rope_Maker.md", $"---\nrole: Rope Maker\n---\n\n{Keeper.Replace("Lamp Keeper", "Rope Maker", StringComparison.Ordinal)}"),
        ];
        Assert.Equal("crew/Harbour_Pilot.md", HandbookCompiler.NewRole(Tree(files), "Harbour Pilot", null, "./crew/").Draft!.Path);
        Assert.Equal("new/harbour-pilot.md", HandbookCompiler.NewRole(Tree(files), "Harbour Pilot", null, "new").Draft!.Path);
        foreach (var folder in (string[])["..", "crew/../..", "drafts", "a:b"])
            Assert.NotNull(HandbookCompiler.NewRole(Tree(files), "Harbour Pilot", null, folder).Refusal);
    }

    [Fact]
    public void Item_goes_to_the_end_of_the_list_with_the_next_id_and_all_else_stays()
    {
        const string before = "# Ours\nitems:\n  -   id: T-08   # first\n      name: One\n      owner: keeper\n\n  -   id: T-09\n      name: Two\n"
            + "      summary: |\n"
            + "        Long.\n\n        Longer.\n# The end\nvisibility: internal\n";
        var draft = Item("Light: the quay", Later, ("roles/keeper.md", "---\nrole: Keeper\n---\n"), ("roadmap/lamps.yml", before));
        Assert.Equal("  -   id: T-10\n      name: \"Light: the quay\"\n      status: idea\n      horizon: later\n"
            + "      # owner: the one accountable role\n", draft.Lines);
        Assert.Equal(14, draft.FirstLine);
        Assert.Equal(before.Replace("# The end", "\n" + draft.Lines + "# The end", StringComparison.Ordinal), draft.Change!.Value.After.Text.Text);
    }

    [Fact]
    public void Item_keeps_the_line_ends_and_mends_a_last_line_without_one()
    {
        var draft = Item("Two", Later, ("roadmap/a.yml", "- title: One\r\n  id: A1"));
        Assert.Equal("- title: One\r\n  id: A1\r\n- id: A2\r\n  title: Two\r\n  status: idea\r\n  horizon: later\r\n"
            + "  # accountable: the one accountable role\r\n",
            draft.Change!.Value.After.Text.Text);
    }

    [Fact]
    public void Item_names_its_role_and_horizon()
    {
        var draft = Item("Two", new(Horizon.Now, "lamp keeper", null), ("roles/keeper.md", "---\nrole: Lamp Keeper\n---\n"));
        Assert.Equal(("roadmap/items.yml", "- id: RD-1\n  title: Two\n  status: planned\n  horizon: now\n  accountable: lamp-keeper\n"),
            (draft.Path, draft.Lines));
        var unknown = HandbookCompiler.NewItem(Tree(("roles/keeper.md", "---\nrole: Lamp Keeper\n---\n")), "Two",
            new(Horizon.Now, "lamp-keper", null));
        Assert.Contains("Did you mean \"lamp-keeper\"?", unknown.Refusal!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Item_joins_the_open_ones_and_goes_where_it_is_told()
    {
        (string, string)[] files =
        [
            ("roadmap/open.yml", "- { id: RD-3, title: Open }\n"), ("roadmap/shipped.yml", "- id: RD-9\n  title: Old\n  status: shipped\n"),
            ("roadmap/flow.yml", "[{ id: RD-4, title: Flow, status: dropped }]\n"), ("roadmap/empty.yml", "# Nothing yet\n"),
        ];
        Assert.Equal(("roadmap/open.yml", "RD-10"), (Item("A", Later, files).Path, Item("A", Later, files).Lines[6..11]));
        Assert.StartsWith("# Nothing yet\n- id: RD-10\n", Item("A", Later with { File = "roadmap/empty.yml" }, files).Change!.Value.After.Text.Text,
            StringComparison.Ordinal);
        Assert.Null(Item("A", Later with { File = "roadmap/new.yml" }, files).Change);
        foreach (var wrong in (string[])["../roadmap.yml", "roadmap/../../a.yml", "people.yml", "roadmap/a.txt", "/roadmap/a.yml"])
            Assert.NotNull(HandbookCompiler.NewItem(Tree(files), "A", Later with { File = wrong }).Refusal);
    }

    /// <summary>On the line of the others, or on one of its own where each has one.</summary>
    [Theory]
    [InlineData("[{ id: RD-4, title: Flow }]\n", "[{ id: RD-4, title: Flow }, NEW]\n")]
    [InlineData("items: [{ id: RD-3, title: A }, { id: RD-4, title: B },] # all\n",
        "items: [{ id: RD-3, title: A }, { id: RD-4, title: B }, NEW,] # all\n")]
    [InlineData("[\r\n  { id: RD-3, title: A },\r\n  { id: RD-4, title: B }\r\n]\r\n",
        "[\r\n  { id: RD-3, title: A },\r\n  { id: RD-4, title: B },\r\n  NEW\r\n]\r\n")]
    public void Item_joins_a_list_in_brackets(string before, string after)
    {
        var draft = Item("Light: the quay", Later, ("roadmap/flow.yml", before));
        Assert.Equal("{ id: RD-5, title: \"Light: the quay\", status: idea, horizon: later }\n", draft.Lines);
        Assert.Equal(after.Replace("NEW", draft.Lines.TrimEnd(), StringComparison.Ordinal), draft.Change!.Value.After.Text.Text);
        Assert.Equal("[{ id: RD-1, title: A, status: idea, horizon: later }]",
            Item("A", Later, ("roadmap/flow.yml", "[]")).Change!.Value.After.Text.Text);
    }

    [Fact]
    public void Damaged_roadmap_is_left_alone_with_the_place_of_its_fault()
    {
        var result = HandbookCompiler.NewItem(Tree(("roadmap/a.yml", "- title: One\n  status: [idea\n")), "Two", Later);
        Assert.Null(result.Draft);
        Assert.Equal("roadmap/a.yml", result.Faults[0].Span.Path);
    }

    [Fact]
    public void Page_is_named_like_its_neighbours_and_stays_inside()
    {
        (string, string)[] files = [("guide/How We Meet.md", "# How We Meet\n"), ("index.md", "# Home\n")];
        Assert.Equal("guide/How we decide.md", HandbookCompiler.NewPage(Tree(files), "How we decide", "guide/").Draft!.Path);
        Assert.Equal("how-we-decide.md", HandbookCompiler.NewPage(Tree(files), "How we decide", ".").Draft!.Path);
        foreach (var folder in (string[])["..", "guide/../..", "/etc/../x", "a//b", ".hidden", "con", "a:b"])
            Assert.NotNull(HandbookCompiler.NewPage(Tree(files), "A", folder).Refusal);
        Assert.NotNull(HandbookCompiler.NewPage(Tree(("a.MD", "# A\n")), "A", "").Refusal);
    }

    /// <summary>The small sites, and handbooks of odd names.</summary>
    [Fact]
    public void Nothing_new_brings_an_error_or_a_warning()
    {
        var sites = Directory.GetDirectories(Path.Combine(Repository.Tests, "Sites"))
            .Select(site => SourceReader.Read(Path.Combine(site, "input")).Value)
            .Concat(Enumerable.Range(0, 8).Select(seed => SourceTree.Of(new OddHandbook(seed).Files())));
        foreach (var tree in sites)
        {
            var before = Faults(tree);
            foreach (var result in (DraftResult[])[
                HandbookCompiler.NewRole(new(tree, []), "Signal Box Keeper", null),
                    HandbookCompiler.NewPage(new(tree, []), "Signals at night", "about"),
                HandbookCompiler.NewItem(new(tree, []), "Paint the signals", Later)])
            {
                // What cannot be added to a damaged handbook is refused for a reason that has a place.
                if (result.Draft is not { } draft)
                    Assert.NotEmpty(result.Faults);
                else
                    Assert.Empty(Faults(draft.In(tree)).Except(before));
            }
        }
    }

    private static HashSet<string> Faults(SourceTree tree) =>
        [.. HandbookCompiler.Compile(new(tree, []), new PlainTheme(), new CompilerOptions()).Diagnostics
            .Where(found => found.Severity >= Severity.Warning).Select(found => $"{found.Id} {found.Span.Path} {found.Message}")];

    private static Draft Role(string title, params (string Path, string Text)[] files) => HandbookCompiler.NewRole(Tree(files), title, null).Draft!;

    private static Draft Item(string title, ItemWish wish, params (string Path, string Text)[] files) =>
        HandbookCompiler.NewItem(Tree(files), title, wish).Draft!;

    private static Result<SourceTree> Tree(params (string Path, string Text)[] files) => new(SourceTree.Of(files), []);
}
