namespace OpenSpaces.Scheduling;

/// <summary>A move of a plan, and what speaks for it.</summary>
/// <param name="Move">The move.</param>
/// <param name="Reason">What speaks for it, with its facts.</param>
public sealed record PlannedMove(Move Move, MoveReason Reason)
{
    /// <summary>The reason in a sentence.</summary>
    public string Because => Reason.Message;
}
