namespace OpenSpaces.Scheduling;

/// <summary>What somebody would have to be to do a thing.</summary>
public enum Authority
{
    /// <summary>An attendee, acting for themself.</summary>
    Attendee = 0,

    /// <summary>One of the proposal's hosts, or whoever posted it while it has none.</summary>
    Host = 1,

    /// <summary>A facilitator.</summary>
    Facilitator = 2,
}
