namespace OpenSpaces.Scheduling;

/// <summary>A history has an event that this version does not know. It is never skipped: a board without it would be another board.</summary>
public sealed class UnknownBoardEventException : Exception
{
    /// <summary>Makes the exception with a message of its own.</summary>
    public UnknownBoardEventException()
        : base("A history has an event that this version does not know.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What, where, and what to do next.</param>
    public UnknownBoardEventException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">What, where, and what to do next.</param>
    /// <param name="innerException">The cause.</param>
    public UnknownBoardEventException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception for an event at a place.</summary>
    /// <param name="name">The event's name.</param>
    /// <param name="version">How many events come before it.</param>
    public UnknownBoardEventException(string name, long version)
        : base($"Event {version + 1} is a \"{name}\", which this version of OpenSpaces.Scheduling does not know. Open the board with the version that wrote it, or a newer one.")
    {
        EventName = name;
        Version = version;
    }

    /// <summary>The event's name; empty if not known.</summary>
    public string EventName { get; } = "";

    /// <summary>How many events come before it.</summary>
    public long Version { get; }
}
