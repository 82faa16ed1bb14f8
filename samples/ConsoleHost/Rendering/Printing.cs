using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Writing lines of text, made safe, in the few styles there are.</summary>
internal static class Printing
{
    /// <summary>A line in one style.</summary>
    public static void Line(this IAnsiConsole console, string text, Style? style = null) => console.Say("", Ink.Plain, (text, style ?? Ink.Plain));

    /// <summary>A line of differently styled pieces that wraps behind its lead, such as a sign or a time.</summary>
    public static void Say(this IAnsiConsole console, string lead, Style leadStyle, params ReadOnlySpan<(string Text, Style Style)> pieces)
    {
        var body = new Paragraph();
        foreach ((string text, Style style) in pieces)
        {
            body.Append(KeepEnds(text), style);
        }

        console.Write(new Hanging(new Paragraph(lead, leadStyle), lead.Length, body));
    }

    public static void Blank(this IAnsiConsole console) => console.WriteLine();

    public static void Heading(this IAnsiConsole console, string title) =>
        console.Write(new Rule(Markup.Escape(SafeText.OneLine(title))) { Justification = Justify.Left, Style = Ink.Quiet });

    /// <summary>What, where, and what to do next.</summary>
    public static void Complain(this IAnsiConsole console, string message, string hint)
    {
        console.Say("✗ ", Ink.Bad, (message, Ink.Plain));
        console.Say("  → ", Ink.Quiet, (hint, Ink.Plain));
    }

    /// <summary>Pieces keep the space at their ends, which sets them apart.</summary>
    private static string KeepEnds(string text) =>
        (text.StartsWith(' ') ? " " : "") + SafeText.OneLine(text) + (text.Length > 1 && text.EndsWith(' ') ? " " : "");
}
