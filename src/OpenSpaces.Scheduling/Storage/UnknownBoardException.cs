namespace OpenSpaces.Scheduling;

/// <summary>There is no board by an id.</summary>
public sealed class UnknownBoardException : Exception
{
    /// <summary>Makes the exception with a message of its own.</summary>
    public UnknownBoardException()
        : base("There is no such board.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What, where, and what to do next.</param>
    public UnknownBoardException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">What, where, and what to do next.</param>
    /// <param name="innerException">The cause.</param>
    public UnknownBoardException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception for a board.</summary>
    /// <param name="board">The id that is unknown.</param>
    public UnknownBoardException(BoardId board)
        : base($"There is no board \"{board}\". Open it first, or check the id.") => Board = board;

    /// <summary>The board; the default value if not known.</summary>
    public BoardId Board { get; }
}
