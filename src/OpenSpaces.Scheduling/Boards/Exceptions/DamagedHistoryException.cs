namespace OpenSpaces.Scheduling;

/// <summary>A history contradicts itself: it was damaged, cut or mixed with another.</summary>
public sealed class DamagedHistoryException : Exception
{
    /// <summary>Makes the exception with a message of its own.</summary>
    public DamagedHistoryException()
        : base("A history contradicts itself.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What, where, and what to do next.</param>
    public DamagedHistoryException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">What, where, and what to do next.</param>
    /// <param name="innerException">The cause.</param>
    public DamagedHistoryException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception for a place in a history.</summary>
    /// <param name="what">What contradicts what came before.</param>
    /// <param name="version">How many events come before it.</param>
    public DamagedHistoryException(string what, long version)
        : base($"The history is damaged at event {version + 1}: {what} Restore it from a copy.") => Version = version;

    /// <summary>How many events come before the contradiction.</summary>
    public long Version { get; }
}
