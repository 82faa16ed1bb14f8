using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>The few colours there are. Each goes with a word or a sign that says the same, for those who see none.</summary>
internal static class Ink
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Bold = new(decoration: Decoration.Bold);
    public static readonly Style Quiet = new(Color.Grey);
    public static readonly Style Good = new(Color.Green);
    public static readonly Style Bad = new(Color.Red);
    public static readonly Style Warn = new(Color.Yellow);
    public static readonly Style Time = new(Color.Aqua);
    public static readonly Style Who = new(Color.Blue, decoration: Decoration.Bold);
}
