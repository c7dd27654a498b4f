namespace Handbooks.Tests.Support;

/// <summary>
/// Ways in which a drawing runs script or loads something when it is opened by itself: each sets <c>window.__x</c> where it gets
/// through.
/// </summary>
internal static class ScriptedDrawings
{
    private const string Svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>";
    private const string Shape = "<rect id='kept' width='9' height='9'/>";
    private const string Run = "window.__x=1";

    /// <summary>What a cleaned copy shows of a drawing that could be read.</summary>
    public const string Kept = "kept";

    public static IReadOnlyList<string> All { get; } =
    [
        In($"<script>{Run}</script>"),
        In($"<script href='data:text/javascript,{Run}'/>"),
        In($"<script xlink:href='data:text/javascript,{Run}'/>"),
        In($"<script type='module'>{Run}</script>"),
        In($"<script><![CDATA[{Run}]]></script>"),
        In($"<g><defs><script>{Run}</script></defs></g>"),
        In($"<metadata><script>{Run}</script></metadata>"),
        In($"<title><script>{Run}</script></title>"),
        In($"<style><script>{Run}</script></style>"),
        $"<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:rect id='kept'/><s:script>{Run}</s:script></s:svg>",
        In($"<h:script xmlns:h='http://www.w3.org/1999/xhtml'>{Run}</h:script>"),
        In($"<script xmlns='http://www.w3.org/1999/xhtml'>{Run}</script>"),
        In($"<x:y xmlns:x='urn:any'><x:z><script>{Run}</script></x:z></x:y>"),
        In($"<x:y xmlns:x='urn:any'><h:img xmlns:h='http://www.w3.org/1999/xhtml' src='x' onerror='{Run}'/></x:y>"),
        In($"<x:y xmlns:x='urn:any'>{Shape}<g onload='{Run}'/></x:y>"),
        $"<svg xmlns='http://www.w3.org/2000/svg' onload='{Run}'>{Shape}</svg>",
        $"<svg xmlns='http://www.w3.org/2000/svg'\n\tonload\n=\n'{Run}'>{Shape}</svg>",
        In($"<g onload='{Run}'/>"),
        In($"<image href='nothing.png' onerror='{Run}'/>"),
        In($"<image xlink:href='data:image/png;base64,x' onerror='{Run}'/>"),
        In($"<rect width='9' height='9' onclick='{Run}' data-click='1'/>"),
        In($"<rect width='9' height='9' onpointerdown='{Run}' data-click='1'/>"),
        In($"<rect tabindex='0' autofocus='' onfocus='{Run}'/>"),
        In($"<animate attributeName='x' dur='1s' onbegin='{Run}'/>"),
        In($"<set attributeName='x' to='1' onend='{Run}' dur='1ms'/>"),
        In($"<a href='javascript:{Run}'><rect width='9' height='9' data-click='1'/></a>"),
        In($"<a xlink:href='javascript:{Run}'><rect width='9' height='9' data-click='1'/></a>"),
        In($"<a xlink:href='java&#115;cript:{Run}'><rect width='9' height='9' data-click='1'/></a>"),
        In($"<a xlink:href='java&#9;script:{Run}'><rect width='9' height='9' data-click='1'/></a>"),
        In($"<a xlink:href='java&#xA;script&#x3A;{Run}'><rect width='9' height='9' data-click='1'/></a>"),
        In($"<a href='&#x20;&#x20;JaVaScRiPt:{Run}'><rect width='9' height='9' data-click='1'/></a>"),
        In($"<a q:href='javascript:{Run}' xmlns:q='http://www.w3.org/1999/xlink'><rect width='9' height='9' data-click='1'/></a>"),
        In($"<a href='data:text/html,&lt;script&gt;{Run}&lt;/script&gt;'><rect width='9' height='9' data-click='1'/></a>"),
        In("<a xml:base='javascript:/' href='#x'><rect width='9' height='9' data-click='1'/></a>"),
        In($"<a id='l'><rect width='9' height='9' data-click='1'/><animate attributeName='href' values='javascript:{Run}' dur='1s' "
            + $"repeatCount='indefinite'/></a>"),
        In($"<a href='#x'><rect width='9' height='9' data-click='1'/><set attributeName='xlink:href' to='javascript:{Run}'/></a>"),
        In($"<a id='t' href='#x'><rect width='9' height='9' data-click='1'/></a><animate href='#t' attributeName='href' to='javascript:{Run}' "
            + $"fill='freeze' dur='1ms'/>"),
        In($"<g id='u'><set attributeName='onmouseover' to='{Run}'/><rect width='9' height='9' data-click='1'/></g>"),
        In($"<use href=\"data:image/svg+xml,&lt;svg id='x' xmlns='http://www.w3.org/2000/svg'&gt;&lt;image href='x' "
            + $"onerror='{Run}'/&gt;&lt;/svg&gt;#x\"/>"),
        In("<use href='other.svg#x'/>"),
        In("<use xlink:href='https://evil.example/x.svg#x'/>"),
        In($"<foreignObject width='9' height='9'><body xmlns='http://www.w3.org/1999/xhtml'><img src='x' onerror='{Run}'/></body></foreignObject>"),
        In($"<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' srcdoc='&lt;script&gt;parent.{Run}&lt;/script&gt;'/></foreignObject>"),
        In($"<foreignObject><div xmlns='http://www.w3.org/1999/xhtml' onclick='{Run}' data-click='1'>x</div></foreignObject>"),
        In($"<foreignObject><form xmlns='http://www.w3.org/1999/xhtml'><button formaction='javascript:{Run}' "
            + $"data-click='1'>x</button></form></foreignObject>"),
        In($"<foreignObject><details xmlns='http://www.w3.org/1999/xhtml' open='' ontoggle='{Run}'/></foreignObject>"),
        In($"<foreignObject><embed xmlns='http://www.w3.org/1999/xhtml' src='data:image/svg+xml,&lt;svg "
            + $"onload=&quot;{Run}&quot;/&gt;'/></foreignObject>"),
        In($"<foreignObject><object xmlns='http://www.w3.org/1999/xhtml' data='javascript:{Run}'/></foreignObject>"),
        In($"<video xmlns='http://www.w3.org/1999/xhtml' onerror='{Run}'><source onerror='{Run}'/></video>"),
        In($"<audio xmlns='http://www.w3.org/1999/xhtml' src='x' onerror='{Run}'/>"),
        In($"<h:style xmlns:h='http://www.w3.org/1999/xhtml' onload='{Run}'>x{{}}</h:style>"),
        In($"<style onload='{Run}'>rect{{fill:red}}</style>"),
        In($"<handler type='application/ecmascript' ev:event='load' xmlns:ev='http://www.w3.org/2001/xml-events'>{Run}</handler>"),
        In($"<m:math xmlns:m='http://www.w3.org/1998/Math/MathML' href='javascript:{Run}'><m:mi data-click='1'>x</m:mi></m:math>"),
        $"<?xml-stylesheet type='text/xsl' href='#s'?>{In("<g/>")}",
        $"<?xml-stylesheet href='javascript:{Run}'?>{In("<g/>")}",
        $"<!DOCTYPE svg [<!ENTITY x \"<script xmlns='http://www.w3.org/2000/svg'>{Run}</script>\">]>{In("&x;")}",
        $"<!DOCTYPE svg [<!ENTITY x \"<g xmlns='http://www.w3.org/2000/svg' onload='{Run}'/>\">]>{In("&x;")}",
        $"<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"{Run}\">]>{In("<g/>")}",
        $"<!DOCTYPE svg [<!ATTLIST a href CDATA \"javascript:{Run}\">]>{In("<a><rect width='9' height='9' data-click='1'/></a>")}",
        $"<!DOCTYPE svg [<!ENTITY a 'javascript'>]>{In($"<a href='&a;:{Run}'><rect width='9' height='9' data-click='1'/></a>")}",
        $"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><script>{Run}</script></html>",
        $"<x xmlns:h='http://www.w3.org/1999/xhtml'><h:script>{Run}</h:script></x>",
        $"{Svg}{Shape}<script>{Run}</script>",
        $"{Svg}{Shape}<script>{Run}</script><open></svg>",
        In($"<script>{Run}//<!--</script><!--</script>-->"),
        In("<style>@import url(https://evil.example/x.css);rect{fill:red}</style>"),
        In("<style>@\\69mport 'https://evil.example/x.css';</style>"),
        In("<style>rect{fill:u\\72l(https://evil.example/x)}</style>"),
        In("<rect style='background:url(https://evil.example/x)' fill='url(https://evil.example/x#y)'/>"),
        In("<image href='https://evil.example/track.png'/><image href='//evil.example/track.png'/><feImage href='http://evil.example/x'/>"),
    ];

    private static string In(string content) => $"{Svg}{Shape}{content}</svg>";
}
