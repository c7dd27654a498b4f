using AngleSharp.Html.Parser;
using Handbooks.Pages.Prose.Code;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Pages;

/// <summary>Code on a page: coloured where its language is known, and never changed.</summary>
public sealed class CodeTests
{
    private static readonly string[] s_languages =
    [
        "bash", "console", "powershell", "python", "ts", "json", "yaml", "toml", "c++", "c#", "java", "go", "rust", "swift", "php", "ruby", "r",
        "lua", "sql", "css", "dockerfile", "makefile", "hcl", "graphql", "gherkin", "html", "diff",
    ];

    private static readonly string[] s_pieces =
    [
        "\"", "'", "`", "\\", "#", "//", "/*", "*/", "--", "<", ">", "<!--", "-->", "=", ":", ";", "{", "}", "$", "${", "@", "a", "if", "true", "12",
        "1.5", " ", "\n", "+", "- ", "\"\"\"", "'''", "é", "日本", "\uD83D\uDE00", "&amp;",
    ];

    [Theory]
    [InlineData("yaml", "name: Lead  # why", "name:name # why:comment")]
    [InlineData("yaml", "- at: \"10:30\"\n  on: true\n  n: 3", "at:name \"10:30\":string on:name true:keyword n:name 3:number")]
    [InlineData("yaml", "url: https://example.org/#top", "url:name")]
    [InlineData("bash", "git log --oneline \"$HOME\" | head -5 # last", "--oneline:name \"$HOME\":string -5:name # last:comment")]
    [InlineData("sh", "if [ -z ${X} ]; then exit 1; fi", "if:keyword -z:name ${X}:name then:keyword exit:keyword 1:number fi:keyword")]
    [InlineData("json", "{\"a\" : [1, null], \"b\": \"c\"}", "\"a\":name 1:number null:keyword \"b\":name \"c\":string")]
    [InlineData("py", "def f(x): return 'it\\'s' # no", "def:keyword return:keyword 'it\\'s':string # no:comment")]
    [InlineData("python", "\"\"\"a\n'b\"\"\" + c", "\"\"\"a\n'b\"\"\":string")]
    [InlineData("js", "let a = `x\ny`; /* b\nc */ a.if", "let:keyword `x\ny`:string /* b\nc */:comment")]
    [InlineData("SQL", "Select a from b where c = 'it''s' -- x", "Select:keyword from:keyword where:keyword 'it':string 's':string -- x:comment")]
    [InlineData("html", "<a href=\"x\">don't</a><!-- b -->",
        "<a:keyword href:name \"x\":string >:keyword </a:keyword >:keyword <!-- b -->:comment")]
    [InlineData("diff", "@@ 1 @@\n-a\n+b\n c", "@@ 1 @@:comment -a:removed +b:added")]
    [InlineData("console", "$ ls -l\nfile", "ls -l:keyword")]
    [InlineData("css", "a { color: red; } /* b */", "color:name /* b */:comment")]
    [InlineData("rust", "fn f<'a>(x: &'a str) {}", "fn:keyword")]
    [InlineData("text", "if 1", "")]
    [InlineData("", "if 1", "")]
    public void Parts_of_code_are_coloured(string language, string code, string expected)
    {
        var body = new HtmlParser().ParseDocument(Page(language, code)).QuerySelector("pre code")!;
        Assert.Equal(code + "\n", body.TextContent);
        Assert.Equal(expected, string.Join(' ', body.QuerySelectorAll("span")
            .Select(part => $"{part.TextContent}:{part.ClassName!["code-".Length..]}")));
    }

    [Fact]
    public void The_language_stands_beside_its_code_as_the_author_wrote_it()
    {
        var page = new HtmlParser().ParseDocument(Page("YAML", "a: 1"));
        Assert.Equal("YAML", page.QuerySelector(".code > .code-language")!.TextContent);
        Assert.Empty(new HtmlParser().ParseDocument(Page("", "a: 1")).QuerySelectorAll(".code-language"));
    }

    [Fact]
    public void No_code_is_lost_or_divided_twice_whatever_it_is()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var dice = new Dice(seed);
            var (language, text) = (dice.One(s_languages), dice.Text(s_pieces, 0, 40));
            var end = 0;
            foreach (var part in CodeParts.Of(CodeLanguage.Named(language)!, text))
            {
                Assert.True(part.Start >= end && part.End > part.Start && part.End <= text.Length, $"{language}, seed {seed}: {part} in {text}");
                end = part.End;
            }
        }
    }

    [Fact]
    public void Code_is_read_in_time_that_grows_with_its_length()
    {
        foreach (var language in s_languages)
        {
            foreach (var piece in s_pieces.Append("\\'").Append("'a").Append("=\"").Append("a:").Append("${"))
                CodeParts.Of(CodeLanguage.Named(language)!, string.Concat(Enumerable.Repeat(piece, 200_000)));
        }
    }

    private static string Page(string language, string code) =>
        Compile.Files(("a.md", $"# T\n\n~~~{language}\n{code}\n~~~\n")).Body("team/a/index.html");
}
