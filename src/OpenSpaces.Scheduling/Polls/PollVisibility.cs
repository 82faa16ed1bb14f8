namespace OpenSpaces.Scheduling;

/// <summary>What is shown of a poll while it is open.</summary>
public enum PollVisibility
{
    /// <summary>How many have voted, and nothing else, until it is closed. The default: tallies that can be watched change how people vote.</summary>
    Sealed = 0,

    /// <summary>The running tallies too.</summary>
    Open = 1,
}
