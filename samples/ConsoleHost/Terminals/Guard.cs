using System.Diagnostics.CodeAnalysis;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Turns what goes wrong into words: what, where, and what to do next. People never see a stack trace.</summary>
internal static class Guard
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The last line before the person: named, not swallowed, and the exit code says so.")]
    public static async Task<int> RunAsync(Terminal terminal, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (CommandRefusedException refused)
        {
            terminal.Error.Complain(refused.Message, refused.Hint);
        }
        catch (BoardRefusedException refused)
        {
            terminal.Error.Complain(refused.Message, "Every reason is above; mend what it names and try again.");
        }
        catch (Exception fault) when (fault is DamagedHistoryException or UnknownBoardEventException)
        {
            terminal.Error.Complain(fault.Message, "The file is damaged or newer than this program. Take a copy of it from before, or a newer program.");
        }
        catch (BoardStoreException fault)
        {
            terminal.Error.Complain(fault.Message, "What was answered as kept before is kept.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error.Complain(fault.Message, "Check the path, and whether you may read or write there.");
        }
        catch (OperationCanceledException)
        {
            if (terminal.CanAsk)
            {
                // The menu's cursor stands behind its last line.
                terminal.Error.Blank();
            }

            terminal.Error.Complain("Interrupted.", "Nothing is half done: what was kept before is kept.");
            return ExitCode.Interrupted;
        }
        catch (Exception fault)
        {
            terminal.Error.Complain($"This is a fault of the program: {fault.GetType().Name}: {fault.Message}", "Please report it, with the command you typed.");
        }

        return ExitCode.Refused;
    }
}
