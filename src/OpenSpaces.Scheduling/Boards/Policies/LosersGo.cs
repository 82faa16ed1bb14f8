namespace OpenSpaces.Scheduling;

/// <summary>Where the losers of a contest go, in the order of the verdict.</summary>
public enum LosersGo
{
    /// <summary>They wait on the board, with the reason. The default.</summary>
    Wait = 0,

    /// <summary>To the free cell nearest in time that fits (<see cref="CellTaken.NearestFree"/>), or else they wait.</summary>
    NearestFreeCell = 1,

    /// <summary>To the first free cell that fits in their preferred, then acceptable time slots, or else they wait.</summary>
    NextPreference = 2,
}
