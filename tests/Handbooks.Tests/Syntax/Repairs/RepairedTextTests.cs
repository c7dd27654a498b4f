using Handbooks.Syntax.Repairs;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Syntax.Repairs;

public sealed class RepairedTextTests
{
    [Fact]
    public void Without_edits_the_text_is_the_author_s()
    {
        var source = new SourceText("a.md", "text");
        Assert.Same(source.Text, RepairedText.Apply(source, []).Text);
    }

    [Fact]
    public void Edits_are_applied_in_the_order_of_their_places()
    {
        var repaired = RepairedText.Apply(new SourceText("a.md", "Lead#\none"), [new(6, 6, "- "), new(4, 5, ""), new(0, 0, "# ")]);
        Assert.Equal("# Lead\n- one", repaired.Text);
        Assert.Equal((0, 4), Range(repaired.Span(0, 6)));
        Assert.Equal("one", repaired.Span(9, 12).Text);
    }

    /// <summary>
    /// Any text, any edits: what was not edited is found again exactly where its author wrote it, and nothing leads out of the
    /// file.
    /// </summary>
    [Fact]
    public void Positions_outside_edits_survive_the_way_there_and_back()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var dice = new Dice(seed);
            var source = new SourceText("a.md", dice.Text(["a", "bc", "\n", "é", "😀", "# "], 0, 25));
            var edits = Edits(dice, source.Text.Length);
            var repaired = RepairedText.Apply(source, dice.Shuffled(edits));
            var (text, origins) = Expected(source.Text, edits);
            Assert.Equal(text, repaired.Text);
            for (var at = 0; at < origins.Count; at++)
            {
                if (origins[at] is { } origin)
                    Assert.Equal((origin, origin + 1), Range(repaired.Span(at, at + 1)));
            }
            for (var start = 0; start <= repaired.Text.Length; start++)
            {
                var span = repaired.Span(start, dice.Between(start, repaired.Text.Length));
                Assert.InRange(span.Start, 0, source.Text.Length);
                Assert.InRange(span.End, span.Start, source.Text.Length);
            }
        }
    }

    private static List<TextEdit> Edits(Dice dice, int length)
    {
        var edits = new List<TextEdit>();
        for (var at = dice.Below(4); at <= length;)
        {
            var end = Math.Min(length, at + dice.Below(3));
            edits.Add(new TextEdit(at, end, dice.Text(["x", "- ", "\n"], end == at ? 1 : 0, 2)));
            // Two edits may touch, but not begin at one place.
            at = Math.Max(end, at + 1) + dice.Below(4);
        }
        return edits;
    }

    /// <summary>Each character of the result, and where it is from; null for one that an edit put there.</summary>
    private static (string Text, List<int?> Origins) Expected(string text, List<TextEdit> edits)
    {
        var result = "";
        var origins = new List<int?>();
        for (var at = 0; at <= text.Length;)
        {
            if (edits.FirstOrDefault(edit => edit.Start == at) is { } edit)
            {
                edits = [.. edits.Where(other => other != edit)];
                result += edit.Replacement;
                origins.AddRange(edit.Replacement.Select(_ => (int?)null));
                at = edit.End;
                continue;
            }
            if (at < text.Length)
            {
                result += text[at];
                origins.Add(at);
            }
            at++;
        }
        return (result, origins);
    }

    private static (int, int) Range(SourceSpan span) => (span.Start, span.End);
}
