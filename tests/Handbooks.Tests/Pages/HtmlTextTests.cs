using AngleSharp.Html.Parser;
using Handbooks.Pages.Prose;

namespace Handbooks.Tests.Pages;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>a &amp; b &lt; \u00A0<br>c<img src=\"a&quot;b\" alt=\"\"><input type=checkbox checked></p>")]
    [InlineData("<pre>\na\n</pre><pre>\n\na</pre><pre>a\n</pre>")]
    [InlineData("<table><tr><td>a<td colspan=2>b</table><ul><li>a<li><b>c</ul>text<hr>")]
    [InlineData("<details open><summary>a</summary><p></p></details><a id=\"x\"></a><span title=\"&quot;<>&amp;\">é漢</span>")]
    public void Is_what_the_library_would_write(string html)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;
        Assert.Equal(body.InnerHtml, HtmlText.Of(body));
    }
}
