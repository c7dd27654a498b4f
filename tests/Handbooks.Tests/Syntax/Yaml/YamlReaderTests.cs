using Handbooks.Syntax.Yaml;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Syntax.Yaml;

public sealed class YamlReaderTests
{
    private static readonly Dictionary<string, string> Hostile = new(StringComparer.Ordinal)
    {
        ["100,000 brackets"] = new string('[', 100_000),
        ["20,000 closed brackets"] = new string('[', 20_000) + new string(']', 20_000),
        ["deep flow maps"] = string.Concat(Enumerable.Repeat("{a: ", 20_000)),
        ["deep lists on one line"] = string.Concat(Enumerable.Repeat("- ", 100_000)),
        ["deep question marks"] = string.Concat(Enumerable.Repeat("? ", 20_000)),
        ["deep by indentation"] = string.Concat(Enumerable.Range(0, 400).Select(i => new string(' ', i) + "a:\n")),
        ["17 levels"] = string.Concat(Enumerable.Repeat("[", 17)) + string.Concat(Enumerable.Repeat("]", 17)),
        ["alias bomb"] = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        + string.Concat(Enumerable.Range(0, 8).Select(i =>
            $"{(char)('b' + i)}: &{(char)('b' + i)} [{string.Join(", ", Enumerable.Repeat("*" + (char)('a' + i), 10))}]\n")),
        ["cycle"] = "a: &a [*a]\n",
        ["undefined alias"] = "a: *b\n",
        ["anchor"] = "a: &b 1\n",
        ["tag"] = "a: !System.Diagnostics.Process {}\n",
        ["tag of a scalar"] = "a: !!int 1\n",
        ["merge key"] = "a:\n  <<: {b: 1}\n",
        ["duplicate key"] = "a: 1\nb: 2\na: 3\n",
        ["two documents"] = "a: 1\n---\nb: 2\n",
        ["tab"] = "a:\n\tb: 1\n",
        ["list as key"] = "[a, b]: 1\n",
        ["map as key"] = "{a: 1}: 1\n",
        ["open quote"] = "a: \"one\nb: 2\n",
        ["open bracket"] = "a: [1, 2\nb: 3\n",
        ["reserved sign"] = "a: @home\n",
        ["version of the future"] = "%YAML 9.9\n---\na: 1\n",
        ["half a character, escaped"] = "a: \"\\ud800\"\n",
        ["character beyond the last, escaped"] = "a: \"\\U00110000\"\n",
        ["half a character"] = "a: \uD800\nb: \uDC00x\n",
        ["signs that nobody sees"] = "a: \0\u0001\u0002\n",
        ["escape that is none"] = "a: \"\\q\"\n",
    };

    private static readonly Dictionary<string, string> Odd = new(StringComparer.Ordinal)
    {
        ["100,000 digits"] = "a: " + new string('9', 100_000) + "\n",
        ["mark in the text"] = "\uFEFFa: 1\n",
        ["directives that nobody knows"] = string.Concat(Enumerable.Repeat("%A b\n", 1_000)) + "---\na: 1\n",
        ["100,000 keys"] = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"k{i}: 1\n")),
        ["100,000 comments"] = string.Concat(Enumerable.Repeat("# x\n", 100_000)) + "a: 1\n",
        ["old line ends"] = "a: 1\rb: 2\r",
        ["16 levels"] = string.Concat(Enumerable.Repeat("[", 16)) + string.Concat(Enumerable.Repeat("]", 16)),
    };

    public static TheoryData<string> HostileNames => [.. Hostile.Keys];

    public static TheoryData<string> OddNames => [.. Odd.Keys];

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void What_data_must_not_hold_is_a_diagnostic_with_a_place(string name)
    {
        var source = new SourceText("a.yml", Hostile[name]);
        var read = YamlReader.Read(source);
        Assert.NotEmpty(read.Diagnostics);
        YamlWalk.AssertInside(read, source, 0, source.Text.Length);
    }

    [Theory]
    [MemberData(nameof(OddNames))]
    public void What_is_merely_odd_is_read(string name)
    {
        var source = new SourceText("a.yml", Odd[name]);
        var read = YamlReader.Read(source);
        Assert.Empty(read.Diagnostics);
        Assert.NotNull(read.Value);
        YamlWalk.AssertInside(read, source, 0, source.Text.Length);
    }

    [Theory]
    [InlineData("alias bomb", "HB1003", 1, 4)]
    [InlineData("cycle", "HB1003", 1, 4)]
    [InlineData("undefined alias", "HB1003", 1, 4)]
    [InlineData("tag", "HB1003", 1, 4)]
    [InlineData("merge key", "HB1003", 2, 3)]
    [InlineData("duplicate key", "HB1002", 3, 1)]
    [InlineData("two documents", "HB1001", 2, 1)]
    [InlineData("tab", "HB1001", 2, 1)]
    [InlineData("17 levels", "HB1004", 1, 17)]
    [InlineData("reserved sign", "HB1001", 1, 4)]
    public void The_place_is_where_an_author_looks_for_it(string name, string id, int line, int column)
    {
        var diagnostic = Assert.Single(YamlReader.Read(new SourceText("a.yml", Hostile[name])).Diagnostics);
        Assert.Equal((id, new LinePosition(line, column)), (diagnostic.Id, diagnostic.Span.StartPosition));
    }

    [Fact]
    public void A_bracket_that_is_not_closed_is_told_on_its_own_line()
    {
        var read = YamlReader.Read(new SourceText("a.yml", "- title: One\n- title: Two\n  responsible: [lead, keeper\n  status: now\n"));
        Assert.Equal(3, Assert.Single(read.Diagnostics).Span.StartPosition.Line);
    }

    [Fact]
    public void Of_a_key_that_stands_twice_the_first_is_read_and_both_places_are_told()
    {
        var read = YamlReader.Read(new SourceText("a.yml", "a: 1\nb:\n  c: 2\n  c: 3\na: 4\n"));
        var map = Assert.IsType<YamlMapping>(read.Value);
        Assert.Equal(["a", "b"], map.Entries.Select(entry => entry.Key.Value));
        Assert.Equal("1", Assert.IsType<YamlScalar>(map.Entries[0].Value).Value);
        Assert.Equal(["a.yml:4:3", "a.yml:5:1"], read.Diagnostics.Select(diagnostic => diagnostic.Place()));
        Assert.Equal(["a.yml:3:3", "a.yml:1:1"], read.Diagnostics.Select(diagnostic => Assert.Single(diagnostic.Related).Span.ToString()));
    }

    [Fact]
    public void What_stands_before_a_fault_is_kept()
    {
        var read = YamlReader.Read(new SourceText("a.yml", "- title: One\n- title: Two\n- title: *three\n"));
        Assert.Single(read.Diagnostics);
        Assert.Equal(["One", "Two"], Assert.IsType<YamlSequence>(read.Value)
            .Items.Select(item => ((YamlScalar)((YamlMapping)item).Entries[0].Value).Value));
    }

    [Theory]
    [InlineData("a: one two # three", "one two", true)]
    [InlineData("a: \"one\\ttwo\"", "one\ttwo", false)]
    [InlineData("a: 'it''s'", "it's", false)]
    [InlineData("a: |\n  one\n  two\n", "one\ntwo\n", false)]
    [InlineData("a: >-\n  one\n  two\n", "one two", false)]
    [InlineData("a: 0x1F", "0x1F", true)]
    [InlineData("a: yes", "yes", true)]
    [InlineData("a: 2027-03-14", "2027-03-14", true)]
    [InlineData("a: \"null\"", "null", false)]
    public void A_value_is_the_text_that_was_written(string yaml, string value, bool isPlain)
    {
        var scalar = Value(yaml);
        Assert.Equal((value, isPlain, false), (scalar.Value, scalar.IsPlain, scalar.IsNull));
    }

    [Theory]
    [InlineData("a:")]
    [InlineData("a: ~")]
    [InlineData("a: null")]
    public void Nothing_is_nothing(string yaml) => Assert.True(Value(yaml).IsNull);

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("---\n")]
    public void An_empty_file_is_no_fault(string yaml) => Assert.Empty(YamlReader.Read(new SourceText("a.yml", yaml)).Diagnostics);

    [Fact]
    public void Spans_are_those_of_the_whole_text()
    {
        var source = new SourceText("a.md", "---\r\nx: 😀 one\r\ny: [two, three]\r\n---\r\n");
        var read = YamlReader.Read(source, 5, source.Text.LastIndexOf("---", StringComparison.Ordinal));
        Assert.Empty(read.Diagnostics);
        var words = YamlWalk.All(read.Value).OfType<YamlScalar>().Select(scalar => scalar.Span.Text);
        Assert.Equal(["x", "😀 one", "y", "two", "three"], words);
    }

    [Fact]
    public void Any_text_is_read_or_reported_and_nothing_lies_outside_it()
    {
        string[] pieces =
        [
            "a", "title", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "\r\n", "\t", "[", "]", "{", "}", ", ", "\"", "'", "|\n", ">-\n", "#", " # ",
            "&x ", "*x", "!t ", "!!str ",
            "<<: ", "? ", "---\n", "...\n", "%YAML 1.1\n", "%A\n", "~", "null", "99", "2027-Q1", "é", "😀", "\uD800", "\uFEFF", "\0",
            "\\", "\\u", "@",
                "`", "\u2028", "  ", "public",
        ];
        for (var seed = 0; seed < 5_000; seed++)
        {
            var dice = new Dice(seed);
            var source = new SourceText("a.yml", dice.Text(pieces, 1, 40));
            var start = dice.Once(3) ? dice.Below(source.Text.Length) : 0;
            var read = YamlReader.Read(source, start, source.Text.Length);
            YamlWalk.AssertInside(read, source, start, source.Text.Length);
        }
    }

    private static YamlScalar Value(string yaml) =>
        Assert.IsType<YamlScalar>(Assert.Single(Assert.IsType<YamlMapping>(YamlReader.Read(new SourceText("a.yml", yaml)).Value).Entries).Value);
}
