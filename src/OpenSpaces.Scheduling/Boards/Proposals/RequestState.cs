namespace OpenSpaces.Scheduling;

/// <summary>What became of a request made beforehand.</summary>
public enum RequestState
{
    /// <summary>It was no request: it came just in time.</summary>
    None = 0,

    /// <summary>The facilitator has not answered.</summary>
    Pending = 1,

    /// <summary>It was given a cell.</summary>
    Accepted = 2,

    /// <summary>It was declined; the topic itself stays on the board and may still find a cell.</summary>
    Declined = 3,

    /// <summary>The facilitator offered another cell, and the hosts have not answered.</summary>
    Countered = 4,
}
