namespace OpenSpaces.Scheduling;

/// <summary>A search that goes from board to board at a temperature.</summary>
internal interface ISearch
{
    /// <summary>What the board as it stands costs.</summary>
    long Cost { get; }

    /// <summary>Whether there is anything to try.</summary>
    bool CanMove { get; }

    /// <summary>How many moves take some milliseconds at most.</summary>
    int Block { get; }

    /// <summary>The temperature at a share of the way from hot, 0, to cold, 1.</summary>
    double Temperature(double share);

    /// <summary>Tries so many moves, and takes those that make the board cheaper, or dearer by no more than a drawn amount of the temperature's size.</summary>
    /// <returns>How many were taken.</returns>
    int Run(double temperature, int offers);

    /// <summary>Writes down where everything stands.</summary>
    void Write(PlanSpot[] spots);
}
