namespace Handbooks.Bound;

/// <summary>What a bound handbook has beside the style of its site: sheets, chapters and contents.</summary>
internal static class BoundStyle
{
    /// <param name="paper">A size of CSS: <c>A4</c>, <c>letter</c>.</param>
    public static string Sheet(string paper) => $$"""

        @page { size: {{paper}}; margin: 17mm 16mm 19mm; @bottom-center { content: counter(page); font: 8pt sans-serif; color: #666; } }
        @page :first { @bottom-center { content: none; } }
        /* The site's own sheets for what is wide; Chromium lets the last rule win, whichever names its page. */
        @page matrix { size: {{paper}} landscape; margin: 11mm 11mm 16mm; }
        .bound { display: block; }
        .bound .shell { display: block; max-width: 62rem; margin: 0 auto; padding: 2rem 1.5rem; }
        .bound .page { max-width: none; padding: 0; }
        .bound-contents, .bound-facts { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
        .bound-facts { margin-top: 2rem; color: var(--hush); }
        .bound-contents ul { list-style: none; margin: 0; padding-inline-start: 1.2rem; }
        .bound-contents > ul { padding: 0; }
        .bound-contents > ul > li { margin-block: .5rem; font-weight: 600; }
        .bound-contents li li { margin-block: .1rem; font-weight: 400; }
        .bound-contents a { color: inherit; text-decoration: none; }
        @media print {
          .bound .shell { padding: 0; max-width: none; break-before: page; }
          .bound .shell:first-of-type { break-before: auto; }
          .bound-facts { margin: 0 0 1rem; padding: 0; max-width: none; }
          /* What rises above its line would be cut in two at the top of a sheet. */
          .bound h1 { padding-top: .3em; }
          .bound .prose h2, .bound .content > section > h2 { margin-top: 1.2em; padding-top: .6em; }
          .bound .content > :last-child { break-before: avoid; }
          .bound .role-tiles { grid-template-columns: 1fr 1fr; grid-auto-rows: auto; }
          .bound-contents > ul { columns: 2; column-gap: 2rem; }
          .bound-contents { padding: 0; max-width: none; break-before: page; font-size: 9.5pt; }
        }

        """;
}
