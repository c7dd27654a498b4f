using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Handbooks.Tests.Support;

/// <summary>
/// Small handbooks whose names, ids, titles and former addresses are the oddest there are, and often want one place.
/// Files can lie on a disk of Linux.
/// </summary>
internal sealed class OddHandbook(int seed)
{
    private static readonly string[] Names =
    [
        "con", "NUL", "aux.x", "COM1", "lpt9.txt", "a", "A", "b", "é", "e\u0301", "한", "\u1112\u1161\u11ab", "Who decides?", "a: b", "a|b", "*",
        "\"q\"", "<x>", "back\\slash",
        "trail ", "dot.", "new\nline", "tab\tname", "-rf", "index", "index.html", "Index.HTM", "README", "_index", "x.html", "now", "NEXT", "rd-1",
        "lead", "mill", "roadmap.json", "Roles.JSON",
        "theme.css", "roadmap.ics", "roadmap.xml", "mill.xml", "lead.xml", "matrix.csv", "404.html", "robots.txt", "Sitemap.xml", "a.png", "ı", "I",
        "İ", "i", "ſ", "s", "\u212a", "k",
        "❤\ufe0f", "❤", "οδος", "ΟΔΟΣ", "100%", "C#", "%41", "q=1&r", "..x", "findings", "changes", "roadmap", "data", "embed",
        new string('n', 240), new string('n', 239) + "N", string.Concat(Enumerable.Repeat("漢", 80)),
    ];

    private static readonly string[] Folders =
    [
        "", "", "", "embed/", "embed/items/", "Embed/", "data/", "data/roadmap.json/", "feeds/", "feeds/themes/", "feeds/roles/", "assets/",
        "assets/theme.css/", "files/", "files/a.png/",
        "roles/", "Roles/", "roadmap/", "matrix/", "map/", "a/", "A/", "é/", "e\u0301/", "con/", "x: y/", "index.html/", "robots.txt/",
        new string('d', 200) + "/" + new string('e', 200) + "/" + new string('f', 200) + "/" + new string('g', 200) + "/",
    ];

    private static readonly string[] Ids =
    [
        "RD-1", "rd-1", "con", "AUX", "lead", "Mill", "a b", "한", "\u1112\u1161\u11ab", "οδος", "ΟΔΟΣ", "❤", "now", "x", "İ", "ı",
        string.Concat(Enumerable.Repeat("漢", 90)), string.Concat(Enumerable.Repeat("é", 200)),
        new string('i', 255), new string('i', 300), "a/b", "..", "e\u0301",
    ];

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dice _dice = new(seed);
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    public (string Path, string Text)[] Files()
    {
        for (var i = _dice.Between(2, 7); i > 0; i--)
        {
            Add(Path(".md"), Page());
            if (_files.Count > 0 && _dice.Once(3))
                Add(Twin(_dice.One([.. _files.Keys])), Page());
        }
        for (var i = _dice.Below(3); i > 0; i--)
            Add(Path(".png"), "bytes " + i);
        for (var i = _dice.Below(3); i > 0; i--)
            Add($"roles/{i}{_dice.One(["", "?", " x"])}.md", Role());
        if (!_dice.Once(3))
            Add("roadmap/items.yml", string.Concat(Enumerable.Range(0, _dice.Between(1, 4)).Select(_ => Item())));
        if (_dice.Once(3))
            Add("handbook.yml", $"title: Odd\npublic: [{(_dice.Once(2) ? "\"**\"" : "\"roadmap/**\"")}]\n"
                + $"navigation: "
                + $"[{string.Join(", ", _files.Keys.Where(path => path.EndsWith(".md", StringComparison.Ordinal)).Take(2).Select(Quoted))}]\n");
        return [.. _files.Select(file => (file.Key, file.Value)).OrderBy(file => file.Key, StringComparer.Ordinal)];
    }

    /// <summary>Another path that asks for the same address, or for a file where that is a folder.</summary>
    private string Twin(string path)
    {
        var stem = path[..path.LastIndexOf('.')];
        return _dice.Below(6) switch
        {
            0 => stem + "/index.md",
            1 => stem + "/README.md",
            2 => path.ToUpperInvariant().Replace(".MD", ".md", StringComparison.Ordinal),
            3 => path.Replace("é", "e\u0301", StringComparison.Ordinal) + " ",
            4 => stem + "?.md",
            _ => stem + "/index.html/" + _dice.One(Names) + ".md",
        };
    }

    /// <summary>Nothing is a file and a folder, and no name is longer than Linux takes.</summary>
    private void Add(string path, string text)
    {
        var isFree = _files.Keys.All(other => !other.StartsWith(path + "/", StringComparison.Ordinal)
            && !path.StartsWith(other + "/", StringComparison.Ordinal));
        if (isFree && path.Split('/').All(name => Encoding.UTF8.GetByteCount(name) <= 255 && !name.StartsWith('.')))
            _files[path] = text;
    }

    private string Path(string ending) =>
        _dice.One(Folders) + (_dice.Once(4) ? _dice.One(Names) + "/" : "") + _dice.One(Names) + (_dice.Once(8) ? ending + " " : ending);

    private string Page()
    {
        var front = new StringBuilder("---\n");
        if (!_dice.Once(3))
            front.Append(_dice.Once(2) ? "visibility: public\n" : "visibility: internal\n");
        Moved(front, "");
        var links = string.Concat(Enumerable.Range(0, _dice.Below(3))
            .Select(_ => $"[to it](<{Link()}>) ![it](<{_dice.One(Folders)}{_dice.One(Names)}.png>)\n\n"));
        return $"{front}---\n\n# Words {_dice.Below(9)} of page\n\n{links}";
    }

    private string Link() =>
        _files.Count > 0 && !_dice.Once(3)
        ? "/" + _dice.One([.. _files.Keys]).Replace("\n", "%0A", StringComparison.Ordinal) : _dice.One(Names) + ".md";

    private string Role()
    {
        var title = Quoted(_dice.One(Ids));
        var front = new StringBuilder($"---\nrole: {title}\n");
        if (_dice.Once(3))
            front.Append("id: ").Append(Quoted(_dice.One(Ids))).Append('\n');
        if (_dice.Once(2))
            front.Append("visibility: public\n");
        Moved(front, "");
        return $"{front}---\n\n# Role\n\n## Responsibilities\n\n- Works on {_dice.Below(5)} wheels\n";
    }

    private string Item()
    {
        var item = new StringBuilder($"- title: {Quoted(_dice.One(Ids))}\n");
        if (!_dice.Once(3))
            item.Append("  id: ").Append(Quoted(_dice.One(Ids))).Append('\n');
        if (_dice.Once(2))
            item.Append("  theme: ").Append(Quoted(_dice.One(Ids))).Append('\n');
        if (_dice.Once(2))
            item.Append("  visibility: public\n");
        Moved(item, "  ");
        return item.ToString();
    }

    private void Moved(StringBuilder to, string indent)
    {
        if (!_dice.Once(2))
            return;
        var old = Enumerable.Range(0, _dice.Between(1, 2))
            .Select(_ => _dice.Once(2)
                ? _dice.One(Ids) : "/" + _dice.One(Folders) + _dice.One(Names) + _dice.One(["", "/", ".html", ".md", "/index.html"]));
        to.Append(indent).Append("moved_from: [").AppendJoin(", ", old.Select(Quoted)).Append("]\n");
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, AsWritten);
}
