using Handbooks.Text;

namespace Handbooks.Tests.Text;

public sealed class SourceSpanTests
{
    private static readonly SourceText Source = new("roles/lead.md", "one\r\ntwo 😀 three");

    [Fact]
    public void A_span_ends_before_its_end()
    {
        var span = Source.Span(5, 8);
        Assert.Equal("two", span.Text);
        Assert.Equal(new LinePosition(2, 1), span.StartPosition);
        Assert.Equal(new LinePosition(2, 4), span.EndPosition);
    }

    [Fact]
    public void A_span_says_where_it_begins() => Assert.Equal("roles/lead.md:2:8", Source.Span(12, 17).ToString());

    [Theory]
    [InlineData(-3, 3, "one")]
    [InlineData(12, 99, "three")]
    [InlineData(99, 120, "")]
    public void Span_beyond_the_text_is_clipped(int start, int end, string text) => Assert.Equal(text, Source.Span(start, end).Text);

    [Fact]
    public void Spans_stand_in_order_of_path_start_and_end()
    {
        SourceText a = new("a.md", "12345"), b = new("B.md", "12345");
        SourceSpan[] inOrder = [b.Span(0, 1), b.Span(3, 4), a.Span(0, 2), a.Span(0, 3), a.Span(1, 2)];
        Assert.Equal(inOrder, inOrder.Reverse().Order());
    }

    [Fact]
    public void A_located_value_keeps_its_place_under_another_value()
    {
        var located = new Located<string>("two", Source.Span(5, 8)).With(2);
        Assert.Equal((2, "two"), (located.Value, located.Span.Text));
    }
}
