namespace OpenSpaces.AssistantServer;

/// <summary>The server cannot be started so; the message says why.</summary>
internal sealed class StartRefusedException : Exception
{
    public StartRefusedException()
        : this("It cannot be started so.")
    {
    }

    public StartRefusedException(string message)
        : base(message)
    {
    }

    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
