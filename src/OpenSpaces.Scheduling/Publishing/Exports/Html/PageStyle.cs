namespace OpenSpaces.Scheduling;

/// <summary>The style of a page; every pair of colours has a contrast of at least 7 : 1 (WCAG 2.2, 1.4.6).</summary>
internal static class PageStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --paper: #ffffff; --ink: #1b1b1b; --quiet: #4d4d4d; --link: #0842a0; --line: #767676; --head: #f0f0f0; }
        @media (prefers-color-scheme: dark) { :root { --paper: #121212; --ink: #ececec; --quiet: #bdbdbd; --link: #a8c7fa; --line: #8a8a8a; --head: #242424; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 100%/1.45 system-ui, sans-serif; }
        main { max-width: 80rem; margin: 0 auto; padding: 1rem; }
        h1, h2, h3, h4, h5, p, li, td, th { overflow-wrap: anywhere; }
        h1 { margin: 0 0 .5rem; font-size: 1.7rem; line-height: 1.2; }
        h2 { margin: 2rem 0 .5rem; font-size: 1.3rem; }
        h3 { margin: 1.25rem 0 .25rem; font-size: 1.1rem; }
        h4 { margin: .75rem 0 0; font-size: 1rem; }
        p { margin: .25rem 0; }
        ul { margin: .25rem 0; padding-left: 1.25rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:focus-visible, .wall:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .about { white-space: pre-line; }
        .now { border: 2px solid var(--link); border-radius: .5rem; padding: 0 1rem .75rem; margin-top: 1rem; }
        .now h2 { margin-top: .75rem; }
        .wall { overflow-x: auto; }
        table { width: 100%; border-collapse: collapse; }
        th, td { border: 1px solid var(--line); padding: .4rem .5rem; text-align: start; vertical-align: top; min-width: 9rem; }
        thead th, tbody th { background: var(--head); }
        tbody th, thead th:first-child { min-width: 0; white-space: nowrap; font-weight: 600; font-variant-numeric: tabular-nums; }
        .all { text-align: center; background: var(--head); }
        .quiet, .none { color: var(--quiet); }
        article { border-left: 3px solid var(--line); padding-left: .75rem; margin: .75rem 0; }
        article:target { border-left-color: var(--link); border-left-width: 6px; }
        @media screen and (max-width: 40rem) {
          table, tbody, tr, th, td { display: block; }
          thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
          th, td { border-width: 0 1px 1px; min-width: 0; }
          td.none { display: none; }
          tbody th { border-top-width: 1px; margin-top: .75rem; font-size: 1.1rem; }
          td[data-room]::before { content: attr(data-room); display: block; font-size: .875rem; color: var(--quiet); }
        }
        @media print {
          @page { size: A4 landscape; margin: 1cm; }
          :root { color-scheme: light; --paper: #ffffff; --ink: #000000; --quiet: #333333; --link: #000000; --line: #555555; --head: #eeeeee; }
          body { font-size: 9pt; }
          main { max-width: none; padding: 0; }
          .now, .rooms { display: none; }
          .day + .day, .cancelled { break-before: page; }
          .day h2 { margin-top: .5rem; }
          .wall { overflow: visible; }
          th, td { min-width: 0; padding: 2pt 4pt; }
          tr, article { break-inside: avoid; }
          a { text-decoration: none; }
        }

        """;
}
