using System.Text;

namespace Handbooks.Tests.Support;

/// <summary>
/// A handbook made by chance: roles, items, pages and people that refer to each other, some public and some not. One
/// declaration a file, so that the public ones can be taken out. Public text never says an internal name: it refers by
/// link under words of its own.
/// </summary>
internal sealed class RandomHandbook
{
    private static readonly string[] Adjectives = ["Amber", "Brisk", "Copper", "Dusky", "Early", "Frosty", "Gentle", "Hollow"];
    private static readonly string[] Nouns = ["Lantern", "Harbour", "Meadow", "Orchard", "Signal", "Turbine", "Valley", "Willow"];
    private readonly Dice _dice;
    private readonly List<Thing> _things = [];

    public RandomHandbook(int seed)
    {
        _dice = new Dice(seed);
        foreach (var (kind, most) in new[] { ("role", 6), ("page", 6), ("item", 8), ("asset", 3) })
        {
            for (int i = 0, count = _dice.Between(1, most); i < count; i++)
                _things.Add(Make(kind, i));
        }
        (string Path, string Text)[] order = _dice.Once(3) ? [_dice.Once(2) ? ("SUMMARY.md", Summary()) : ("open0/.pages", Pages())] : [];
        var orderIsPublic = order.Length > 0 && (order[0].Path != "SUMMARY.md" || _dice.Once(2));
        var settings = ("handbook.yml", Settings(orderIsPublic));
        Files = [settings, .. order, .. _things.Select(thing => (thing.Path, Text(thing))), ("people.yml", People(onlyPublic: false))];
        PublicFiles = [settings, .. orderIsPublic ? order : [],
            .. _things.Where(thing => thing.IsPublic).Select(thing => Files.Single(file => file.Path == thing.Path)),
            ("people.yml", People(onlyPublic: true))];
    }

    public (string Path, string Text)[] Files { get; }

    /// <summary>As if nothing internal had ever been written.</summary>
    public (string Path, string Text)[] PublicFiles { get; }

    private sealed record Thing(string Kind, int Number, string Name, string Path, bool IsPublic, bool ByPattern)
    {
        public string Id => $"{Kind}-{Number}-{(IsPublic ? "p" : "i")}";
    }

    private Thing Make(string kind, int number)
    {
        var isPublic = _dice.Once(2);
        var byPattern = kind == "asset" || _dice.Once(3);
        var folder = (isPublic && byPattern ? "open" : "closed") + _dice.Below(2);
        // Names of public and internal things may be the same: that must not show either.
        var name = $"{_dice.One(Adjectives)} {_dice.One(Nouns)}";
        var path = kind switch
        {
            "role" => $"{folder}/roles/r{number}{(isPublic ? "" : "-hidden")}.md",
            "item" => $"roadmap/{folder}/i{number}{(isPublic ? "" : "-hidden")}.yml",
            "asset" => $"{folder}/a{number}{(isPublic ? "" : "-hidden")}.png",
            _ => $"{folder}/p{number}{(isPublic ? "" : "-hidden")}.md",
        };
        return new Thing(kind, number, name, path, isPublic, byPattern);
    }

    private static string Settings(bool orderIsPublic) =>
        $"title: The handbook\nurl: https://example.org\npublic: [\"open*/**\", \"roadmap/open*/**\"{(orderIsPublic ? ", SUMMARY.md" : "")}]\n";

    /// <summary>An order of everything, under words that give nothing away.</summary>
    private string Summary() =>
        "# Summary\n\n" + string.Concat(Pieces().Select((thing, i) => $"{(i % 3 == 2 ? "  " : "")}* [Entry {i}]({thing.Path})\n"));

    private string Pages() =>
        "nav:\n" + string.Concat(Pieces().Where(thing => thing.Path.StartsWith("open0/", StringComparison.Ordinal)).Reverse()
            .Select((thing, i) => $"  - Entry {i}: {thing.Path["open0/".Length..]}\n").DefaultIfEmpty("  - ...\n"));

    private IEnumerable<Thing> Pieces() => _things.Where(thing => thing.Kind is "page" or "role");

    private string Text(Thing thing) => thing.Kind switch
    {
        "role" => Role(thing),
        "item" => Item(thing),
        "asset" => $"bytes of {thing.Path}",
        _ => Page(thing),
    };

    private string Page(Thing page)
    {
        var text = new StringBuilder("---\n").Append(Visibility(page)).Append(Moved("earlier")).Append("title: ").Append(page.Name)
            .Append("\n---\n\n");
        for (int i = 0, count = _dice.Between(1, 6); i < count; i++)
            text.Append(_dice.One(["", "## A heading\n\n", "- ", "> "])).Append("Words and ").Append(Reference(page)).Append(".\n\n");
        if (_dice.Once(3))
            text.Append(Table(page));
        if (_dice.Once(4))
            text.Append("```{include} /").Append(_dice.One(_things).Path).Append("\n```\n\n");
        if (_dice.Once(4))
            text.Append("```{toctree}\n").Append(string.Concat(Pieces().Take(4).Select(thing => $"Entry </{thing.Path}>\n"))).Append("```\n\n");
        if (_dice.Once(3))
            text.Append(Sentence(page)).Append("\n\n");
        return text.ToString();
    }

    /// <summary>
    /// A sentence that gives a letter or a right; public text may only name what is public, and internal text has sentences of
    /// its own.
    /// </summary>
    private string Sentence(Thing from)
    {
        var roles = _things.Where(thing => thing.Kind == "role" && (thing.IsPublic || !from.IsPublic)).ToList();
        return roles.Count == 0 ? "Nobody decides."
            : $"The {_dice.One(roles).Name} "
                + $"{_dice.One(
                    ["decides on", "is accountable for", "is responsible for", "is consulted on", "has authority to settle",
                        "may decide about"])} {(from.IsPublic ? "thing" : "matter")} {_dice.Below(4)}.";
    }

    /// <summary>Where it was before, which others may say, too.</summary>
    private string Moved(string before) => _dice.Once(4) ? $"moved_from: [{before}-{_dice.Below(3)}, /{before}/{_dice.Below(3)}/]\n" : "";

    private string Role(Thing role)
    {
        // Without the key it is one by its folder and its headings.
        var text = new StringBuilder("---\n").Append(_dice.Once(3) ? "title: " : "role: ").Append(role.Name).Append('\n').Append(Visibility(role));
        if (_dice.Once(3))
            text.Append("aliases: [").Append(role.IsPublic ? "Known" : "Hushed").Append(" as ").Append(role.Number).Append("]\n");
        if (_dice.Once(4) && Some("role") is { } wider)
            text.Append("extends: ").Append(wider.Id).Append('\n');
        if (_dice.Once(2))
            text.Append("unit: ").Append(_dice.One(["North", "South"])).Append('\n');
        if (_dice.Once(2))
            text.Append("id: ").Append(role.Id).Append('\n');
        if (_dice.Once(2) && Some("role") is { } above)
            text.Append("reports_to: ").Append(above.Id).Append('\n');
        text.Append(Moved("former"));
        text.Append("---\n\nWorks with ").Append(Reference(role)).Append(".\n\n").Append(_dice.Once(4) ? Sentence(role) + "\n\n" : "")
            .Append("## Responsibilities\n\n");
        for (int i = 0, count = _dice.Between(0, 4); i < count; i++)
            text.Append("- ").Append(_dice.One(["Keep", "Own", "Plan"])).Append(" thing ").Append(_dice.Below(4)).Append(' ')
                .Append(_dice.One(["", "", Reference(role), "{.accountable}", "{#shared .consulted}", $"{{#act-{_dice.Below(3)} .responsible}}"]))
                .Append('\n');
        if (_dice.Once(3))
            text.Append("\n## Domains\n\n- Field ").Append(_dice.Below(3)).Append('\n');
        return text.Append("\n## Works with\n\n- Asks ").Append(Reference(role)).Append('\n').ToString();
    }

    private string Item(Thing item)
    {
        var text = new StringBuilder("id: ").Append(item.Id).Append("\ntitle: ").Append(item.Name).Append('\n').Append(Visibility(item));
        text.Append("status: ").Append(_dice.One(["idea", "planned", "in_progress", "shipped"])).Append('\n');
        foreach (var key in new[] { "accountable", "responsible", "consulted", "informed" })
        {
            if (_dice.Once(2) && Some("role") is { } role)
                text.Append(key).Append(": ").Append(role.Id).Append('\n');
        }
        if (_dice.Once(2) && Some("item") is { } on)
            text.Append("depends_on: [").Append(on.Id).Append("]\n");
        if (_dice.Once(2))
            text.Append("theme: ").Append(_dice.One(["Sea", "Land"])).Append(item.IsPublic ? "" : " behind the door").Append('\n');
        if (_dice.Once(2))
            text.Append("target: ").Append(_dice.One(["2027", "2027-H1", "2027-Q2", "2027-03", "2027-W12", "2027-03-09"])).Append('\n');
        if (_dice.Once(3))
            text.Append("horizon: ").Append(_dice.One(["now", "next", "later"])).Append('\n');
        if (_dice.Once(3))
            text.Append("confidence: ").Append(_dice.One(["low", "medium", "high"])).Append('\n');
        if (_dice.Once(3))
            text.Append("milestones: [Step ").Append(_dice.Below(2)).Append(", {title: Step 9, done: true}]\n");
        if (_dice.Once(3))
            text.Append("links: [{title: ").Append(_dice.One(["Board", "Notes"])).Append(", url: 'https://example.org/").Append(_dice.Below(2))
                .Append("'}]\n");
        text.Append(Moved("once"));
        if (item.IsPublic && _dice.Once(4))
            text.Append("public_title: Told in other words\n");
        return text.Append("summary: ").Append(System.Text.Json.JsonSerializer.Serialize($"About {Reference(item)}.")).Append('\n').ToString();
    }

    private string People(bool onlyPublic)
    {
        var dice = new Dice(_things.Count);
        var text = new StringBuilder("# who holds what\n");
        for (var i = 0; i < 5; i++)
        {
            var isPublic = dice.Once(2);
            var role = dice.One(_things.Where(thing => thing.Kind == "role").ToList());
            // A person's roles are one declaration: of an internal role, the public site's own sources would not speak.
            if (!onlyPublic || isPublic)
                text.Append("- {name: Person ").Append((char)('A' + i)).Append(" Example, roles: [").Append(role.Id)
                    .Append(isPublic ? "], visibility: public}\n" : "]}\n");
        }
        return text.ToString();
    }

    private string Table(Thing from)
    {
        var roles = _things.Where(thing => thing.Kind == "role" && (thing.IsPublic || !from.IsPublic)).Take(3).Select(role => role.Id).ToList();
        return roles.Count == 0
            ? "" : $"| What | {string.Join(" | ", roles)} |\n|{string.Concat(Enumerable.Repeat("-|", roles.Count + 1))}\n"
                + $"| Row {_dice.Below(3)} | {string.Join(" | ", roles.Select(_ => _dice.One(["A", "R", "C", ""])))} |\n\n";
    }

    private static string Visibility(Thing thing) => thing switch
    {
        { IsPublic: true, ByPattern: true } => "",
        { IsPublic: true } => "visibility: public\n",
        _ => "visibility: internal\n",
    };

    private Thing? Some(string kind) => _things.Where(thing => thing.Kind == kind).ToList() is { Count: > 0 } all ? _dice.One(all) : null;

    /// <summary>To anything, in any way, under the referrer's own words.</summary>
    private string Reference(Thing from)
    {
        var to = _dice.One(_things);
        var label = _dice.One(["these words", "others", "*more*"]);
        return (to.Kind, _dice.Below(5)) switch
        {
            ("asset", 0 or 1) => $"![{label}](/{to.Path})",
            ("asset", _) => $"[{label}](/{to.Path})",
            ("role", 0) => $"{{role}}`{label} <{to.Id}>`",
            ("role", 1) => $"[{label}](#role:{to.Id})",
            ("role" or "item", 2) => $"[[{to.Id}|{label}]]",
            ("item", _) => $"[{label}](/{to.Path}#{to.Id})",
            (_, 3) when from.Kind != "item" => $"<a href=\"/{to.Path}\">{label.Replace("*", "", StringComparison.Ordinal)}</a>",
            (_, 4) => $"[{label}](/{to.Path}#a-heading)",
            _ => $"[{label}](/{to.Path})",
        };
    }
}
