namespace OpenSpaces.Scheduling;

/// <summary>Carries hints between processes. What it loses costs a delay and never an event, for the poll looks all the same.</summary>
internal interface IHintLine
{
    /// <summary>Whether hints of others arrive now; null while nobody follows a board, so that nothing listens.</summary>
    bool? IsConnected { get; }

    /// <summary>Begins to listen, unless it does already; never throws.</summary>
    void Listen();

    /// <summary>Tells others, some time after this returns; several of one board in a row may become one. Never throws and never waits.</summary>
    void Send(BoardId board, long version);
}
