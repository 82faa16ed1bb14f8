namespace OpenSpaces.Scheduling;

/// <summary>Something that happened on a board.</summary>
/// <remarks>
/// Events are the board's history and a storage format: names and fields are read back for ever. Immutable once a board has answered with it; equal when all
/// facts, the act and the stamp are equal.
/// </remarks>
public abstract record BoardEvent
{
    private protected BoardEvent()
    {
    }

    /// <summary>The number of the act it belongs to, from 1: what one verb did at once has one number.</summary>
    public long Act { get; private set; }

    /// <summary>Who did it, as what, when and why.</summary>
    public Stamp Stamp { get; private set; }

    /// <summary>The event's name, stable across versions: for example <c>ProposalPlaced</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>Called once, before anybody else sees the event.</summary>
    internal BoardEvent Stamped(long act, Stamp stamp)
    {
        Act = act;
        Stamp = stamp;
        return this;
    }
}
