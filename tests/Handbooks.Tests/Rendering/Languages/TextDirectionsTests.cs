using Handbooks.Rendering.Languages;

namespace Handbooks.Tests.Rendering.Languages;

/// <summary>Texts that run against the page.</summary>
public sealed class TextDirectionsTests
{
    [Theory]
    [InlineData("<a href=\"#\">Release Manager (Ops).</a>", "<a href=\"#\"><bdi>Release Manager (Ops).</bdi></a>")]
    [InlineData("<td> DevOps </td>", "<td> <bdi>DevOps</bdi> </td>")]
    [InlineData("<dd>Ada Example <small>مؤقت</small></dd>", "<dd><bdi>Ada Example</bdi> <small>مؤقت</small></dd>")]
    [InlineData("<p>نستخدم Git كل يوم.</p>", "<p>نستخدم Git كل يوم.</p>")]
    [InlineData("<p>12 &amp; 13</p>", "<p>12 &amp; 13</p>")]
    [InlineData("<pre>npm install</pre>", "<pre dir=\"ltr\">npm install</pre>")]
    [InlineData("<p>نفذ <code>npm install</code> الآن</p>", "<p>نفذ <code dir=\"ltr\">npm install</code> الآن</p>")]
    [InlineData("<title>Release Manager</title>", "<title>Release Manager</title>")]
    [InlineData("<option>Release Manager</option>", "<option>Release Manager</option>")]
    [InlineData("<svg><title>Now</title><text>Ops (v2).</text></svg>", "<svg><title>Now</title><text>&#x2068;Ops (v2).&#x2069;</text></svg>")]
    [InlineData("<a title=\"a > b\">Ops</a>", "<a title=\"a > b\"><bdi>Ops</bdi></a>")]
    [InlineData("<div class=\"prose\"><p>All <b>of it</b> is English.</p></div>",
        "<div class=\"prose\"><p dir=\"ltr\">All <b>of it</b> is English.</p></div>")]
    [InlineData("<div class=\"prose\"><p>English, mostly (معظم).</p></div>", "<div class=\"prose\"><p dir=\"ltr\">English, mostly (معظم).</p></div>")]
    [InlineData("<div class=\"prose\"><ul><li>One.</li><li>Two.</li></ul></div>",
        "<div class=\"prose\"><ul dir=\"ltr\"><li>One.</li><li>Two.</li></ul></div>")]
    [InlineData("<div class=\"prose\"><ul><li>One.</li><li>واحد اثنان ثلاثة</li></ul></div>",
        "<div class=\"prose\"><ul><li><bdi>One.</bdi></li><li>واحد اثنان ثلاثة</li></ul></div>")]
    [InlineData("<div class=\"prose\"><ul><li>All of it (2). <b>A</b></li><li>واحد</li></ul></div>",
        "<div class=\"prose\"><ul><li><bdi>All of it (2).</bdi> <b><bdi>A</bdi></b></li><li>واحد</li></ul></div>")]
    [InlineData("<div class=\"prose\"><p>هذا <em>API</em> جديد</p></div>", "<div class=\"prose\"><p>هذا <em><bdi>API</bdi></em> جديد</p></div>")]
    public void On_a_page_from_the_right(string html, string expected) => Assert.Equal(expected, TextDirections.InPage(html, isFromRight: true));

    [Theory]
    [InlineData("<a>אחראי.</a> and others", "<a><bdi>אחראי.</bdi></a> and others")]
    [InlineData("<div class=\"prose\"><p>שלום לכולם.</p></div>", "<div class=\"prose\"><p dir=\"rtl\">שלום לכולם.</p></div>")]
    [InlineData("<div class=\"prose\" lang=\"he\" dir=\"rtl\"><p>שלום לכולם.</p></div>",
        "<div class=\"prose\" lang=\"he\" dir=\"rtl\"><p>שלום לכולם.</p></div>")]
    [InlineData("<p>שלום</p><p>Not closed<p>Nor this", "<p><bdi>שלום</bdi></p><p>Not closed<p>Nor this")]
    public void On_a_page_from_the_left(string html, string expected) => Assert.Equal(expected, TextDirections.InPage(html, isFromRight: false));

    [Fact]
    public void A_page_without_such_text_is_the_same_string()
    {
        const string page = "<p>Ordinary words, 日本語, Ελληνικά and € signs.</p>";
        Assert.Same(page, TextDirections.InPage(page, isFromRight: false));
    }
}
