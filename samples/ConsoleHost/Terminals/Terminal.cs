using System.Globalization;
using System.Text;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Where commands write, where they complain, and whether somebody is there to answer.</summary>
/// <param name="Out">For what was asked for.</param>
/// <param name="Error">For complaints and progress, so that what was asked for can be piped on its own.</param>
/// <param name="CanAsk">Whether a person sits at a terminal that can show a menu.</param>
internal sealed record Terminal(IAnsiConsole Out, IAnsiConsole Error, bool CanAsk)
{
    private const int UsualWidth = 80;

    /// <summary>For the desk: a menu has to move the cursor, which takes escape codes, with colours or without.</summary>
    public IAnsiConsole Menus { get; init; } = Out;

    /// <summary>The terminal of this process: no escape codes where output is redirected, and no colours where NO_COLOR is set (no-color.org).</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        bool noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        bool canAsk = !isDumb && !Console.IsInputRedirected && !Console.IsOutputRedirected;
        bool isPlain = Console.IsOutputRedirected || isDumb;
        return new Terminal(
            Make(Console.Out, isPlain, noColor, InteractionSupport.No),
            Make(Console.Error, Console.IsErrorRedirected || isDumb, noColor, InteractionSupport.No),
            canAsk)
        {
            Menus = Make(Console.Out, isPlain, noColor, canAsk ? InteractionSupport.Yes : InteractionSupport.No),
        };
    }

    private static IAnsiConsole Make(TextWriter writer, bool isPlain, bool noColor, InteractionSupport asks)
    {
        bool needsCodes = asks == InteractionSupport.Yes;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isPlain || (noColor && !needsCodes) ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain || noColor ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = asks,
        });
        if (isPlain)
        {
            console.Profile.Width = WidthAskedFor();
        }

        return console;
    }

    /// <summary>Nobody can say how wide a file is: COLUMNS does, or it is as wide as terminals are.</summary>
    private static int WidthAskedFor() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns is >= 40 and <= 1_000
            ? columns
            : UsualWidth;
}
