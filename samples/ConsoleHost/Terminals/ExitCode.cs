namespace OpenSpaces.ConsoleHost;

/// <summary>What the process answers to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A file, an argument or an input was no good; the message says what, where, and what to do next.</summary>
    public const int Refused = 1;

    /// <summary>The command needs a person at a terminal, and there is none.</summary>
    public const int NoTerminal = 2;

    /// <summary>Interrupted, as shells count it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
