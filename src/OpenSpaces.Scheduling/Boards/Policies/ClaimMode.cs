namespace OpenSpaces.Scheduling;

/// <summary>How a cell is claimed.</summary>
public enum ClaimMode
{
    /// <summary>A claim on a free cell is a placement. The default.</summary>
    FirstCome = 0,

    /// <summary>Claims gather until a deadline; then a lone claim is placed, and several are a contest.</summary>
    Contested = 1,

    /// <summary>Only a facilitator places.</summary>
    FacilitatorOnly = 2,

    /// <summary>Nothing is claimed.</summary>
    Closed = 3,
}
