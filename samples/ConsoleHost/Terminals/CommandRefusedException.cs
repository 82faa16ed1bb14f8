namespace OpenSpaces.ConsoleHost;

/// <summary>A command cannot go on with what it was given; the message is for the person who typed it.</summary>
internal sealed class CommandRefusedException : Exception
{
    public CommandRefusedException()
        : this("It could not be done.", "See --help.")
    {
    }

    public CommandRefusedException(string message)
        : this(message, "See --help.")
    {
    }

    public CommandRefusedException(string message, Exception? innerException)
        : base(message, innerException) => Hint = "See --help.";

    /// <param name="message">What, and where.</param>
    /// <param name="hint">What to do next.</param>
    public CommandRefusedException(string message, string hint)
        : base(message) => Hint = hint;

    public string Hint { get; }
}
