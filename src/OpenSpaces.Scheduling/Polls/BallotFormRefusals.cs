namespace OpenSpaces.Scheduling;

/// <summary>The ballot names somebody who does not stand in this poll.</summary>
/// <param name="Candidate">Whom.</param>
public sealed record UnknownCandidate(ProposalId Candidate) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"{Candidate} does not stand in this poll. Choose among its candidates.";
}

/// <summary>The ballot names a candidate more than once.</summary>
/// <param name="Candidate">Whom.</param>
public sealed record CandidateDoubled(ProposalId Candidate) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"{Candidate} is named more than once. Name each candidate once.";
}

/// <summary>The ballot has more marks than candidates stand.</summary>
/// <param name="Marks">How many marks it has.</param>
/// <param name="Candidates">How many stand.</param>
public sealed record TooManyMarks(int Marks, int Candidates) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"The ballot has {Marks} marks, and {Candidates} stand. Mark each candidate at most once.";
}

/// <summary>An amount is outside what the poll allows.</summary>
/// <param name="Mark">The candidate and the amount.</param>
/// <param name="Least">The least allowed.</param>
/// <param name="Most">The most allowed.</param>
public sealed record AmountOutOfRange(Mark Mark, int Least, int Most) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"{Mark.Amount} for {Mark.Candidate} is not allowed. Give a whole number from {Least} to {Most}.";
}

/// <summary>The amounts cost more than the voter has.</summary>
/// <param name="Cost">What they cost.</param>
/// <param name="Budget">What there is.</param>
public sealed record OverBudget(long Cost, int Budget) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"The ballot spends {Cost} of {Budget}. Give less.";
}
