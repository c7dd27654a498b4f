using Handbooks.Diagnostics;
using Handbooks.Syntax.Yaml;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Syntax.Yaml;

/// <summary>YAML with slips that have one plain cause.</summary>
public sealed class RepairedYamlTests
{
    [Theory]
    [InlineData("title: Two steps: sort, dry", "Two steps: sort, dry", "HB1118")]
    [InlineData("title: Ends so:", "Ends so:", "HB1118")]
    [InlineData("title: It's \"so\": yes # why", "It's \"so\": yes", "HB1118")]
    [InlineData("title: C:\\a: b", "C:\\a: b", "HB1118")]
    [InlineData("title: @ada", "@ada", "HB1121")]
    [InlineData("title: **Bold** words", "**Bold** words", "HB1121")]
    [InlineData("title: “One”", "One", "HB1119")]
    public void The_value_is_the_text_that_was_meant_at_its_own_place(string yaml, string value, string id)
    {
        var source = new SourceText("a.yml", $"first: 1\r\n{yaml}\r\nlast: 2\r\n");
        var read = RepairedYaml.Read(source, 0, source.Text.Length);
        Assert.Equal(id, Assert.Single(read.Diagnostics).Id);
        var entries = Assert.IsType<YamlMapping>(read.Value).Entries;
        Assert.Equal(["first", "title", "last"], entries.Select(entry => entry.Key.Value));
        var scalar = Assert.IsType<YamlScalar>(entries[1].Value);
        Assert.Equal(value, scalar.Value);
        Assert.Equal("a.yml:2:8", scalar.Span.ToString());
        Assert.Equal(value, scalar.Span.Text.Trim('“', '”'));
        Assert.Equal("a.yml:3:1", entries[2].Key.Span.ToString());
        YamlWalk.AssertInside(read, source, 0, source.Text.Length);
    }

    /// <summary>What most programs read is no fault, and nobody is told.</summary>
    [Theory]
    [InlineData("title: \"one\ntwo\"\nlast: 2\n", "one two")]
    [InlineData("title: 'one\n\n two'\nlast: 2\n", "one\ntwo")]
    [InlineData("title: \"one\n\"\nlast: 2\n", "one ")]
    [InlineData("title: \"one\r\ntwo\"\r\nlast: 2\r\n", "one two")]
    [InlineData("title: \"one \\\" x\ntwo\" # why\nlast: 2\n", "one \" x two")]
    [InlineData("title: >\n    \nlast: 2\n", "")]
    [InlineData("title: |-\n      \n   \nlast: 2\n", "")]
    [InlineData("title: |\n\n  one\nlast: 2\n", "\none\n")]
    public void A_text_in_a_loose_form_is_what_it_is(string yaml, string value)
    {
        var source = new SourceText("a.yml", yaml);
        var read = RepairedYaml.Read(source, 0, source.Text.Length);
        Assert.Empty(read.Diagnostics);
        var entries = Assert.IsType<YamlMapping>(read.Value).Entries;
        Assert.Equal([("title", value), ("last", "2")], entries.Select(entry => (entry.Key.Value, ((YamlScalar)entry.Value).Value)));
        YamlWalk.AssertInside(read, source, 0, source.Text.Length);
    }

    [Fact]
    public void A_list_in_brackets_may_go_on_at_the_left_edge()
    {
        var source = new SourceText("a.yml", "- title: one\n  roles: [a,\nb, # ]\n\"c\nd\"]\n- title: two\n");
        var read = RepairedYaml.Read(source, 0, source.Text.Length);
        Assert.Empty(read.Diagnostics);
        var items = Assert.IsType<YamlSequence>(read.Value).Items;
        Assert.Equal(["a", "b", "c d"], ((YamlSequence)((YamlMapping)items[0]).Entries[1].Value).Items.Select(item => ((YamlScalar)item).Value));
        Assert.Equal(2, items.Length);
    }

    /// <summary>A quote or bracket that somebody forgot to close is still told, and no key is lost in it.</summary>
    [Theory]
    [InlineData("title: \"one\nunit: x\nnote: \"y\"\n")]
    [InlineData("title: [one\nvisibility: internal\nnote: x]\n")]
    [InlineData("title: \"one\n---\n\"\n")]
    public void What_reads_like_a_key_is_no_part_of_it(string yaml) =>
        Assert.NotEmpty(RepairedYaml.Read(new SourceText("a.yml", yaml), 0, yaml.Length).Diagnostics);

    [Theory]
    [InlineData("visibility: public: yes\n")] // what decides who may read is taken as written
    [InlineData("visibility:public\nx: 1\n")]
    [InlineData("public:true\nx: 1\n")]
    [InlineData("a: one: two\n  three\n")] // goes on in the next line
    [InlineData("Sort the beans: dry: label\n")] // no key that a file of ours has
    [InlineData("a: [b: c: d\n")]
    [InlineData("a: *b\n")]
    [InlineData("x: |\n  a\n\tb\n")]
    public void What_is_not_certain_stays_a_fault(string yaml)
    {
        var source = new SourceText("a.yml", yaml);
        var read = RepairedYaml.Read(source, 0, source.Text.Length);
        Assert.DoesNotContain(read.Diagnostics, diagnostic => diagnostic.Fix is not null);
        Assert.Equal(Severity.Error, Assert.Single(read.Diagnostics).Severity);
    }

    [Fact]
    public void Each_slip_of_a_file_is_put_right_and_the_last_item_is_read()
    {
        var source = new SourceText("a.yml", "- title: A: b\n- title: C\n\tstatus: now\n- title: D\n  target:2027\n  summary: @x\n- title: “E”\n");
        var read = RepairedYaml.Read(source, 0, source.Text.Length);
        Assert.Equal(["HB1117", "HB1118", "HB1119", "HB1120", "HB1121"], read.Diagnostics.Select(diagnostic => diagnostic.Id).Order());
        Assert.Equal(4, Assert.IsType<YamlSequence>(read.Value).Items.Length);
    }

    [Fact]
    public void A_fault_behind_a_repair_is_told_at_its_own_place()
    {
        var source = new SourceText("a.yml", "- title: A: b\n- title: [C\n");
        var read = RepairedYaml.Read(source, 0, source.Text.Length);
        Assert.Equal(["a.yml:1:10", "a.yml:2:10"], read.Diagnostics.Select(diagnostic => diagnostic.Place()));
    }

    [Fact]
    public void A_file_of_slips_is_read_as_far_as_it_is_worth()
    {
        var source = new SourceText("a.yml", string.Concat(Enumerable.Repeat("- title: A: b\n", 50_000)));
        var read = RepairedYaml.Read(source, 0, source.Text.Length);
        Assert.Contains(read.Diagnostics, diagnostic => diagnostic.Id == "HB1118");
        Assert.Equal("HB1001", read.Diagnostics[^1].Id);
    }
}
