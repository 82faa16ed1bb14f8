namespace OpenSpaces.Scheduling;

/// <summary>Whether a session takes place.</summary>
public enum SessionStatus
{
    /// <summary>It takes place.</summary>
    Confirmed = 0,

    /// <summary>It has a cell and still no host.</summary>
    Tentative = 1,

    /// <summary>It was published and does not take place (any more); its times and room are the last ones published.</summary>
    Cancelled = 2,
}
