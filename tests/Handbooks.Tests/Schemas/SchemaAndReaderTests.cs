using Handbooks.Diagnostics;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Schemas;

/// <summary>
/// On the inputs of all spec pages: what a schema rejects, the reader reports; and what the reader reports of keys, values and structure,
/// the schema rejects, unless JSON Schema has no means to say it. These are the means that it lacks.
/// </summary>
public sealed class SchemaAndReaderTests
{
    /// <summary>Why a schema cannot see what the reader reports: by the kind of finding.</summary>
    private static readonly (string Id, Func<Diagnostic, bool> IsMeant, string Reason)[] Lenient =
    [
        ("HB2003", found => found.Message.Contains("is also here", StringComparison.Ordinal), "two names of one key are two keys"),
        ("HB2003", found => found.Message.Contains("there is no month", StringComparison.Ordinal)
            || found.Message.Contains(" days", StringComparison.Ordinal), "a calendar is no pattern"),
        ("HB2004", found => found.Message.Contains("contradict", StringComparison.Ordinal), "two keys are compared"),
        ("HB2017", _ => true, "a placeholder is text"),
        ("HB2021", _ => true, "other tools' words are read by their meaning"),
        ("HB2030", _ => true, "it is about comments and repairs"),
        ("HB2031", _ => true, "a pattern of paths is text"),
        ("HB2043", _ => true, "two days are compared"),
        ("HB2044", _ => true, "languages are known by many names"),
        ("HB2045", _ => true, "brackets are missing from a text"),
        ("HB2046", _ => true, "two people are compared"),
        ("HB2047", _ => true, "two addresses are compared"),
        ("HB2049", _ => true, "an address of any kind is text"),
        ("HB2050", _ => true, "the site's own texts are many, and nested"),
        ("HB2051", _ => true, "the site's own texts are many, and nested"),
        ("HB2003", found => found.Message.StartsWith("images: ", StringComparison.Ordinal)
            || found.Message.StartsWith("team_images: ", StringComparison.Ordinal), "a host is text"),
        ("HB2003", found => found.Message.Contains("_url: ", StringComparison.Ordinal), "a template is text"),
    ];

    [Fact]
    public void Schemas_and_reader_agree_on_all_spec_inputs()
    {
        var folder = Path.Combine(Repository.Tests, "Specs");
        var wrong = new List<string>();
        var (judged, rejected) = (0, 0);
        foreach (var page in Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var files = SpecPage.Read(File.ReadAllText(page)).Examples.SelectMany(example => example.Files);
            foreach (var file in files.Where(file => file.Options.IsEmpty))
            {
                if (SchemaVerdict.Of(file.Path, file.Content) is not { } verdict)
                    continue;
                judged++;
                rejected += verdict.IsAccepted ? 0 : 1;
                var visible = verdict.Findings.Where(found => !Lenient.Any(one => one.Id == found.Id && one.IsMeant(found))).ToList();
                var name = $"{Path.GetFileName(page)} {file.Path}";
                if (verdict.IsAccepted && visible.Count > 0)
                    wrong.Add($"{name}: the schema accepts, the reader says {visible[0].Id} {visible[0].Message}\n{file.Content}");
                if (!verdict.IsAccepted && verdict.Findings.IsEmpty)
                    wrong.Add($"{name}: the schema rejects, the reader says nothing\n{file.Content}");
            }
        }
        Assert.True(judged > 200 && rejected > 30, $"{judged} judged, {rejected} rejected");
        Assert.True(wrong.Count == 0, string.Join("\n----\n", wrong));
    }

    /// <summary>Spellings that the reader takes for one, and some that it does not.</summary>
    [Theory]
    [InlineData("roadmap/a.yml", "- Title: A\n  Depends-On: [B]\n  status: In Progress\n", true)]
    [InlineData("roadmap/a.yml", "- title: A\n  stauts: idea\n", false)]
    [InlineData("roadmap/a.yml", "- title: A\n  status: shiped\n", false)]
    [InlineData("roadmap/a.yml", "- title: A\n  target: Q3 2027\n", true)]
    [InlineData("roadmap/a.yml", "- title: A\n  target: 2027\n", true)]
    [InlineData("roadmap/a.yml", "- title: A\n  target: soon\n", false)]
    [InlineData("roadmap/a.yml", "- title: A\n  progress: 40%\n", true)]
    [InlineData("roadmap/a.yml", "- title: A\n  progress: 1.5\n", false)]
    [InlineData("roadmap/a.yml", "- title: 2027\n", true)]
    [InlineData("roadmap/a.yml", "- title:\n", false)]
    [InlineData("roadmap/a.yml", "- name: A\n", true)]
    [InlineData("roadmap/a.yml", "name: A\n", false)]
    [InlineData("roadmap/a.yml", "title: A\n", true)]
    [InlineData("roadmap/a.yml", "items:\n- A\n", false)]
    [InlineData("roadmap/a.yml", "items:\n", true)]
    [InlineData("roadmap/a.yml", "- title: A\n  accountable: [a, b]\n", false)]
    [InlineData("people.yml", "people:\n- name: Sam\n  roles: [a, { role: b, share: 0.5, from: 2026-03 }]\n", true)]
    [InlineData("people.yml", "- name: Sam\n  visibility: Public\n", false)]
    [InlineData("people.yml", "- name: Sam\n  visibility:\n", false)]
    [InlineData("people.yml", "- roles: [a]\n", false)]
    [InlineData("people.yml", "- name: Sam\n  roles: { role: a, interim: maybe }\n", false)]
    [InlineData("handbook.yml", "navigation: [a.md, { title: B, pages: c.md, menu: team }]\n", true)]
    [InlineData("handbook.yml", "navigation: a.md\n", false)]
    [InlineData("handbook.yml", "header: [{ Shop: https://shop.example.org }]\n", true)]
    [InlineData("handbook.yml", "header: [Shop]\n", false)]
    [InlineData("handbook.yml", "footer: text\n", true)]
    [InlineData("handbook.yml", "footer: { txt: a }\n", false)]
    [InlineData("handbook.yml", "severities: { hb2001: off }\n", true)]
    [InlineData("handbook.yml", "severities: { HB2001: Off }\n", false)]
    [InlineData("handbook.yml", "url: handbook.example.org\n", false)]
    [InlineData("handbook.yml", "brand: { accent: red }\n", false)]
    [InlineData("handbook.yml", "contact: { label: Us }\n", false)]
    [InlineData("handbook.yml", "raci: { scheme: daci }\n", true)]
    [InlineData("handbook.yml", "raci: { scheme: dacy }\n", false)]
    [InlineData("handbook.yml", "", true)]
    [InlineData("handbook.yml", "- a\n", false)]
    [InlineData("a.md", "---\nstatus: published\n---\n", false)]
    [InlineData("a.md", "---\nrole: Cook\nstatus: published\n---\n", false)]
    [InlineData("a.md", "---\ncontact: Sam\n---\n", true)]
    [InlineData("a.md", "---\nrole: [Cook]\n---\n", false)]
    [InlineData("a.md", "---\ncolour: red\n---\n", false)]
    public void Schema_and_reader_agree_on(string path, string text, bool isAccepted)
    {
        var verdict = SchemaVerdict.Of(path, text)!;
        Assert.Equal(isAccepted, verdict.Findings.IsEmpty);
        Assert.Equal(isAccepted, verdict.IsAccepted);
    }
}
