namespace OpenSpaces.Scheduling;

/// <summary>As what somebody acts. The host application says so; an address or a name never does.</summary>
public enum Role
{
    /// <summary>Nobody in particular: may read, and every verb refuses with <see cref="NotAllowed"/>. The default, so that forgetting to say denies.</summary>
    Stranger = 0,

    /// <summary>Acts for themself and for what they host.</summary>
    Attendee = 1,

    /// <summary>Acts for anyone, and says why where that overrides a vote, a claim or a freeze.</summary>
    Facilitator = 2,
}
