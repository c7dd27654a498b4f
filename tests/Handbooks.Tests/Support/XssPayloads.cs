namespace Handbooks.Tests.Support;

/// <summary>Markdown and HTML that would run code in a reader's browser where it came through.</summary>
internal static class XssPayloads
{
    private static readonly string[] Schemes =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3A;alert(1)",
        "&#106;avascript:alert(1)", "java&Tab;script:alert(1)",
        "java&NewLine;script:alert(1)", "java&#10;script:alert(1)", "java&#x09;script:alert(1)", "&#1;javascript:alert(1)",
        "&#x20;javascript:alert(1)", "\u0001javascript:alert(1)", "javascript&#0;:alert(1)",
        "java\u00ADscript:alert(1)", "javascript%3Aalert(1)", "vbscript:msgbox(1)", "VBScript&#58;msgbox(1)",
        "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
        "data:image/svg+xml,<svg onload=alert(1)>", "DATA:image/svg+xml;base64,PHN2Zz4=", "feed:javascript:alert(1)",
        "view-source:javascript:alert(1)", "file:///etc/passwd", "blob:https://example.org/1", "jar:javascript:alert(1)!/",
        "livescript:alert(1)", "mocha:alert(1)", "about:blank", "x-javascript:alert(1)", "filesystem:https://example.org/1", "intent://x#Intent;end",
        "ms-its:x",
    ];

    private static readonly string[] Markup =
    [
        "![a ![b](<https://x.example/ onload=alert(1) y>) c](https://example.org/real.png)",
        "![a [b](<https://x.example/\" onload=alert(1) y>) c](https://example.org/real.png)",
        "![a <b onload=alert(1)> c](https://example.org/real.png)",
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "text <script>alert(1)</script> text",
        "<script/src=//evil.example>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<script\n>alert(1)</script\n>",
        "<img src=x onerror=alert(1)>", "text <img src=x onerror=alert(1)> text", "<img/src=x/onerror=alert(1)>", "<img src=`x`onerror=alert(1)>",
        "<IMG SRC=\"x\" ONERROR=\"alert(1)\">", "<img src=\"x\" title=\"a\"onerror=\"alert(1)\">",
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<svg/onload=alert(1)//",
        "<math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>", "<math href=\"javascript:alert(1)\">x</math>",
        "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>", "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=alert(1) src>\">",
        "<table><td><svg><desc><td><img src=x onerror=alert(1)></td></desc></svg></td></table>",
        "<select><template><style><!--</style><a rel=\"--></style></template></select><img src=x onerror=alert(1)>\">",
        "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
        "<title><img title=\"</title><img src=x onerror=alert(1)>\"></title>",
        "<iframe src=\"javascript:alert(1)\"></iframe>", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"javascript:alert(1)\"></object>", "<embed src=\"javascript:alert(1)\">", "<base href=\"javascript:/a/\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=javascript:alert(1)\">", "<link rel=\"stylesheet\" href=\"javascript:alert(1)\">",
        "<style>@import 'javascript:alert(1)';</style>", "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<form action=\"javascript:alert(1)\"><button>x</button></form>", "<button formaction=\"javascript:alert(1)\">x</button>",
        "<input onfocus=alert(1) autofocus>", "<input type=checkbox onclick=alert(1)>", "<input type=image src=x onerror=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>", "<video><source onerror=alert(1)></video>", "<audio src=x onerror=alert(1)></audio>",
        "<body onload=alert(1)>", "<html onmouseover=alert(1)>", "<marquee onstart=alert(1)>x</marquee>",
        "<div onpointerenter=\"alert(1)\">x</div>", "<a href=\"x\" onclick=\"alert(1)\">x</a>",
        "<a href=\"https://example.org\" ping=\"javascript:alert(1)\">x</a>", "<a\thref=\"javascript:alert(1)\">x</a>",
        "<a href=javascript:alert(1)>x</a>", "<a href='javascript:alert(1)'>x</a>",
        "<a href=\" javascript:alert(1)\">x</a>", "<a href=\"\uE000javascript:alert(1)\">x</a>", "<a href=\"&#xE000;javascript:alert(1)\">x</a>",
        "<img src=\"\uE000javascript:alert(1)\">", "<blockquote cite=\"javascript:alert(1)\">x</blockquote>",
        "<table background=\"javascript:alert(1)\"><tr><td>x</table>",
        "<!--><img src=x onerror=alert(1)>-->", "<!--><script>alert(1)</script>", "<!-- --!><img src=x onerror=alert(1)> -->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>", "<?xml <img src=x onerror=alert(1)> ?>", "<!DOCTYPE x [<!ENTITY y '<script>']>",
        "</p><script>alert(1)</script>",
        "<div><script>alert(1)", "<a href=\"https://example.org\"\nonmouseover=\"alert(1)\">x</a>", "<x onclick=alert(1)>x</x>",
        "<p><svg><foreignObject><body onload=alert(1)></svg>", "<isindex action=javascript:alert(1)>", "<applet code=x>",
        "<frameset onload=alert(1)>",
        "## Words {onclick=alert(1)}", "- item {onclick=alert(1)}", "## Words {#a onmouseover=alert(1)}", "`code`{onclick=alert(1)}",
        "[x](https://example.org){onclick=alert(1)}", "```\" onload=alert(1)\ncode\n```", "```{code} \"><script>alert(1)</script>\nx\n```",
        ":::note <script>alert(1)</script>\nx\n:::", "```{dropdown} <img src=x onerror=alert(1)>\nx\n```", ":::\"><script>alert(1)</script>\nx\n:::",
        "(x\"><script>alert(1)</script>)=", "[^<script>]: <script>alert(1)</script>\n\ntext[^<script>]",
        "[[x|<img src=x onerror=alert(1)>]]", "[[<script>alert(1)</script>]]", "{role}`<script>alert(1)</script>`",
        "{role}`x <\"><script>alert(1)</script>>`", "{x\" onclick=\"alert(1)}`x`",
        "![x\" onerror=\"alert(1)](https://example.org/x.png)", "![x](https://example.org/x.png \"t\\\" onerror=\\\"alert(1)\")",
        "[x](https://example.org \"t\\\" onclick=\\\"alert(1)\")", "[x](https://example.org/\"onclick=\"alert(1))",
        "[x](<https://example.org/\" onclick=\"alert(1)>)",
        "<https://example.org/\"onclick=\"alert(1)>", "https://example.org/\"onclick=alert(1)",
        "| <script>alert(1)</script> | b |\n|-|-|\n| <img src=x onerror=alert(1)> | d |", "> [!<script>alert(1)</script>]\n> x",
        "Term <script>alert(1)</script>\n: <img src=x onerror=alert(1)>",
        "<div title=\"&quot; onclick=&quot;alert(1)\">x</div>", "<p id=\"x\" id=\"y\" onclick=\"alert(1)\">x</p>",
        "<img alt=\"<script>alert(1)</script>\" src=x>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script>alert(1)&#60;/script>",
        "<a id=\"\" href=\"java\0script:alert(1)\">x</a>",
        "<details><summary><a href=\"javascript:alert(1)\">x</a></summary>\n\n<script>alert(1)</script>\n\n</details>",
        "<div>\n\n[x](javascript:alert(1))\n\n<script>alert(1)</script>\n\n</div>", "<DIV>\n<img src=x\nonerror=alert(1)>\n</DIV>",
        "\\<script>alert(1)</script>",
    ];

    /// <summary>Markup that is harmless as it is first read, and changes its meaning when what was read is written and read again.</summary>
    public static string[] Mutations { get; } =
    [
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.__x=1&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.__x=1>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=window.__x=1>\">",
        "<math></p><style><!--</style><img src/onerror=window.__x=1>--></math>",
        "<svg><desc><table><style><!--</style><img src onerror=window.__x=1>--></table></desc></svg>",
        "<math><annotation-xml encoding=\"text/html\"><style><img src=x onerror=window.__x=1></style></annotation-xml></math>",
        "<svg><annotation-xml><foreignobject><style><!--</style><p id=\"--><img src onerror=window.__x=1>\">",
        "<noscript><style></noscript><img src=x onerror=window.__x=1></style></noscript>",
        "<noembed><img title=\"</noembed><img src=1 onerror=window.__x=1>\"></noembed>",
        "<noframes><img title=\"</noframes><img src=1 onerror=window.__x=1>\"></noframes>",
        "<xmp><p title=\"</xmp><svg/onload=window.__x=1>\"></xmp>",
        "<iframe><p title=\"</iframe><img src onerror=window.__x=1>\"></iframe>",
        "<title><p title=\"</title><svg/onload=window.__x=1>\"></title>",
        "<textarea><p title=\"</textarea><svg/onload=window.__x=1>\"></textarea>",
        "<plaintext><img title=\"</plaintext><img src onerror=window.__x=1>\">",
        "<option><style></option></select><b><img src=1 onerror=window.__x=1></style></option>",
        "<select><iframe><style><img src onerror=window.__x=1></style></iframe></select>",
        "<table><caption><svg><style></caption></table><img src onerror=window.__x=1></style></svg>",
        "<p id=\"`onerror=window.__x=1\"><img alt=\"`><img src=x onerror=window.__x=1>\">",
        "<a title=\"&lt;/a&gt;&lt;img src=x onerror=window.__x=1&gt;\"><a title='\"><img src=x onerror=window.__x=1>'>x</a></a>",
        "<template><math><mtext><template><style></template><img src onerror=window.__x=1></style></template></mtext></math></template>",
        "<svg><title><![CDATA[</title><img src=x onerror=window.__x=1>]]></title></svg>",
        "<math><mi><![CDATA[<img src=x onerror=window.__x=1>]]></mi></math>",
        "<ul><li><math><ms><table><tr><td><mglyph><svg><mtext><textarea><path id=\"</textarea><img onerror=window.__x=1 src=1>\">",
        "<b><p></b><svg><p><style><g title=\"</style><img src onerror=window.__x=1>\"></p></svg>",
    ];

    /// <summary>Whole pages.</summary>
    public static string[] Pages { get; } = [.. Markup, .. Mutations, .. Schemes.SelectMany(Links)];

    /// <summary>Texts for fields that are one line.</summary>
    public static string[] Lines { get; } = [.. Markup.Where(text => !text.Contains('\n', StringComparison.Ordinal)), .. Mutations, .. Schemes];

    /// <summary>The same, doing something that a page can be asked about.</summary>
    public static string Trapped(string payload) =>
        payload.Replace("alert(1)", "window.__x=1", StringComparison.Ordinal).Replace("msgbox(1)", "window.__x=1", StringComparison.Ordinal);

    private static string[] Links(string address) =>
    [
        $"[x]({address})", $"[x](<{address}>)", $"![x]({address})", $"[x][r]\n\n[r]: {address}", $"[x][r]\n\n[r]: <{address}> \"title\"",
        $"<{address}>", $"<a href=\"{address}\">x</a>", $"<div>\n<a href=\"{address}\">x</a>\n<img src=\"{address}\">\n</div>",
        $"## [x]({address})", $"- [x]({address})", $"| [x]({address}) |\n|-|\n| <a href='{address}'>x</a> |", $"[![x]({address})]({address})",
        $"{{doc}}`x <{address}>`", $"[[{address}]]",
    ];
}
