namespace OpenSpaces.Scheduling;

/// <summary>Other processes changed the board each time before a decision could be kept; nothing was kept.</summary>
public sealed class BoardStoreConflictException : Exception
{
    /// <summary>Makes the exception with a message of its own.</summary>
    public BoardStoreConflictException()
        : base("Other processes won the race each time.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What, where, and what to do next.</param>
    public BoardStoreConflictException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">What, where, and what to do next.</param>
    /// <param name="innerException">The cause.</param>
    public BoardStoreConflictException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception for a board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="tries">How often it was tried.</param>
    public BoardStoreConflictException(BoardId board, int tries)
        : base($"Other processes changed board \"{board}\" {tries} times before a decision could be kept. Nothing was kept; ask again.") => Board = board;

    /// <summary>The board; the default value if not known.</summary>
    public BoardId Board { get; }
}
