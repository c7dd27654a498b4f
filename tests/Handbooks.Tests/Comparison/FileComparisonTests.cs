using Handbooks.Tests.Support;

namespace Handbooks.Tests.Comparison;

/// <summary>What changed in handbook.yml, and in files that are no pages.</summary>
public sealed class FileComparisonTests
{
    private const string Page = "# Home\n\n[Plan](plan.pdf)\n";

    [Fact]
    public void Settings_are_compared_key_by_key() =>
        Assert.Equal(
            [
                "SettingChanged title: Tea → Teas", "SettingEntries exclude: old/** → drafts/**", "SettingChanged severities.HB4013: off → error",
                "SettingAdded language:  → en", "SettingRemoved url: https://tea.example.org → ",
            ],
            Compared.Between(
                [("handbook.yml", "title: Tea\nurl: https://tea.example.org\nexclude: [a/**, old/**]\nseverities:\n  HB4013: off\n")],
                [("handbook.yml", "# Ours\ntitle: Teas\nexclude:\n  - a/**\n  - drafts/**\nseverities: { HB4013: error }\nlanguage: en\n")]).Lines());

    [Fact]
    public void Order_of_patterns_is_a_change_and_layout_is_none()
    {
        Assert.Equal(["SettingEntries exclude"],
            Compared.Between([("handbook.yml", "exclude: [a/**, '!a/b.md']\n")], [("handbook.yml", "exclude: ['!a/b.md', a/**]\n")]).Lines());
        Assert.Empty(Compared.Between([("handbook.yml", "title: Tea\n")], [("handbook.yml", "# What we drink\ntitle:   \"Tea\"\n")]).Lines());
    }

    [Fact]
    public void Files_come_go_move_and_change() =>
        Assert.Equal(
            ["FileMoved files/b.csv: b.csv → files/b.csv", "FileAdded new.png", "FileChanged plan.pdf", "FileRemoved old.png"],
            Compared.Between(
                [("index.md", Page), ("plan.pdf", "one"), ("old.png", "x"), ("b.csv", "1;2"), ("same.csv", "3")],
                [("index.md", Page), ("plan.pdf", "two"), ("new.png", "y"), ("files/b.csv", "1;2"), ("same.csv", "3")]).Lines());

    [Fact]
    public void Data_file_is_listed_unless_a_role_says_it_already()
    {
        const string people = "- {name: Ada, roles: [Cook], account: ada}\n";
        var role = ("cook.md", "---\nrole: Cook\n---\n");
        Assert.Equal(["FileChanged people.yml"], Compared.Between([role, ("people.yml", people)],
            [role, ("people.yml", people.Replace("account: ada", "account: ada-h", StringComparison.Ordinal))]).Lines());
        Assert.Equal(["HolderGained Cook:  → Bo"], Compared.Between([role, ("people.yml", people)],
            [role, ("people.yml", people + "- {name: Bo, roles: [Cook]}\n")]).Lines());
    }
}
