namespace OpenSpaces.Scheduling;

/// <summary>What speaks for a move.</summary>
/// <remarks>Immutable; equal when its facts are equal.</remarks>
public abstract record MoveReason
{
    private protected MoveReason()
    {
    }

    /// <summary>The reason in plain English.</summary>
    public abstract string Message { get; }
}

/// <summary>It waited and gets a cell.</summary>
/// <param name="Interested">How many want it.</param>
/// <param name="Lose">How many of them lose it, or another session, to the choice at that time.</param>
/// <param name="AtBest">The fewest that would have, at any time in this plan.</param>
public sealed record WaitedAndFits(int Interested, long Lose, long AtBest) : MoveReason
{
    /// <inheritdoc/>
    public override string Message => Interested == 0
        ? "It waited, and the cell is free."
        : $"It waited; {Interested} want it, of whom {Lose} have to choose at that time{(Lose == AtBest ? ", as few as at any" : $" ({AtBest} at the best time, which others need more)")}.";
}

/// <summary>Fewer people have to choose than where it stood.</summary>
/// <param name="Saved">By how much the plan would be dearer if it stayed.</param>
public sealed record FewerLose(long Saved) : MoveReason
{
    /// <inheritdoc/>
    public override string Message => $"Where it stood it would cost {Saved} more.";
}

/// <summary>Where it stood is taken, closed or gone, or no longer suits.</summary>
/// <param name="By">The topic that is there now; null if none is.</param>
public sealed record CannotStay(ProposalId? By) : MoveReason
{
    /// <inheritdoc/>
    public override string Message => By is { } other ? $"It makes room for {other}." : "It cannot stay where it stood.";
}
