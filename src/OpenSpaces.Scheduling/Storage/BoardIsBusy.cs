namespace OpenSpaces.Scheduling;

/// <summary>More people ask of a board than can be answered in time.</summary>
/// <param name="Board">The board.</param>
/// <param name="Waiting">How many wait already.</param>
public sealed record BoardIsBusy(BoardId Board, int Waiting) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"The board is busy: {Waiting} wait already. Try again in a moment.";
}
