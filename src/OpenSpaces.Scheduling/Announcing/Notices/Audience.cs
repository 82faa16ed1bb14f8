namespace OpenSpaces.Scheduling;

/// <summary>Whom a notice concerns; each includes those before it.</summary>
public enum Audience
{
    /// <summary>Those who host the session, or would.</summary>
    Hosts = 0,

    /// <summary>Those too who said that they would go.</summary>
    Interested = 1,

    /// <summary>Everybody at the event.</summary>
    Everyone = 2,
}
