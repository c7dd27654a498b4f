using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab", 2, 1, 3)]
    [InlineData("ab\ncd", 2, 1, 3)]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\n", 3, 2, 1)]
    [InlineData("ab\r\ncd", 2, 1, 3)]
    [InlineData("ab\r\ncd", 3, 1, 4)]
    [InlineData("ab\r\ncd", 4, 2, 1)]
    [InlineData("ab\rcd", 3, 2, 1)]
    [InlineData("ab\r", 3, 2, 1)]
    [InlineData("a\n\r\n\rb", 5, 4, 1)]
    [InlineData("😀b", 2, 1, 3)]
    [InlineData("é😀\n😀b", 6, 2, 3)]
    [InlineData("a\u2028b", 2, 1, 3)]
    public void An_offset_has_a_line_and_a_column(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceText("a.md", text).PositionAt(offset));

    [Theory]
    [InlineData(-7, 1, 1)]
    [InlineData(99, 2, 3)]
    public void Offset_outside_the_text_is_clamped(int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceText("a.md", "ab\ncd").PositionAt(offset));

    [Theory]
    [InlineData("one\ntwo\n")]
    [InlineData("one\r\ntwo\r\n")]
    [InlineData("one\rtwo\r")]
    public void A_line_comes_without_its_end(string text)
    {
        var source = new SourceText("a.md", text);
        Assert.Equal(["", "one", "two", "", ""], Enumerable.Range(0, 5).Select(source.Line));
    }

    [Fact]
    public void Position_agrees_with_counting_lines()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var text = new Dice(seed).Text(["\r", "\n", "\r\n", "a", "é", "😀", " "], 0, 30);
            var source = new SourceText("a.md", text);
            for (int offset = 0, line = 1, column = 1; offset <= text.Length; offset++, column++)
            {
                if (offset > 0 && (text[offset - 1] == '\n' || (text[offset - 1] == '\r' && (offset == text.Length || text[offset] != '\n'))))
                    (line, column) = (line + 1, 1);
                Assert.Equal(new LinePosition(line, column), source.PositionAt(offset));
            }
        }
    }
}
