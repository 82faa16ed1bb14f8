namespace OpenSpaces.Scheduling.Testing;

/// <summary>A store does not keep what its contract promises; the message says what was expected, and what was found.</summary>
public sealed class StoreContractException : Exception
{
    /// <summary>Makes the exception with a message of its own.</summary>
    public StoreContractException()
        : base("The store does not keep its contract.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What was expected, and what was found.</param>
    public StoreContractException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">What was expected, and what was found.</param>
    /// <param name="innerException">The cause.</param>
    public StoreContractException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
