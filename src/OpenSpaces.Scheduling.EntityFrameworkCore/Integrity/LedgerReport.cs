namespace OpenSpaces.Scheduling;

/// <summary>Whether a board's history is what was once kept.</summary>
/// <param name="Board">The board.</param>
/// <param name="Version">How many events were found sound, in a row from the first.</param>
/// <param name="HeadHash">The hash of the last sound commit, 64 hexadecimal digits; empty if there is none. Kept elsewhere, it shows later that nothing was cut off.</param>
/// <param name="Fault">What is wrong with what comes next, as a sentence; null if everything is sound.</param>
public sealed record LedgerReport(BoardId Board, long Version, string HeadHash, string? Fault)
{
    /// <summary>Whether everything is as it was once kept.</summary>
    public bool IsWhole => Fault is null;
}
