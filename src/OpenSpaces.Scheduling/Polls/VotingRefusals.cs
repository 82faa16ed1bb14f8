using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>There is no such poll in the ballot box.</summary>
/// <param name="Poll">Which was named.</param>
public sealed record UnknownPoll(PollId Poll) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"There is no poll \"{Poll}\" here. Look up its id.";
}

/// <summary>The poll has not opened yet.</summary>
/// <param name="OpensAt">When it does.</param>
public sealed record PollIsNotOpenYet(Instant OpensAt) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"The poll opens at {OpensAt}. Come back then.";
}

/// <summary>The poll takes no more ballots.</summary>
/// <param name="ClosedAt">Since when.</param>
public sealed record PollIsOver(Instant ClosedAt) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"The poll closed at {ClosedAt}. What was cast by then is counted.";
}

/// <summary>The person may not vote in this poll.</summary>
/// <param name="Voter">Who.</param>
public sealed record NotEntitled(PersonId Voter) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"{Voter} may not vote in this poll. Ask the facilitator about the roll.";
}

/// <summary>Somebody votes in another's place, or enters heads, without being a facilitator.</summary>
/// <param name="By">Who tried.</param>
/// <param name="Voter">For whom.</param>
public sealed record NotTheVoter(PersonId By, PersonId Voter) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => By == Voter
        ? "Heads are counted and entered by a facilitator. Ask at the board."
        : $"{By} can't vote for {Voter}. Everybody votes for themself; a facilitator enters what was written on paper.";
}

/// <summary>The voter sent another ballot under the same id before.</summary>
/// <param name="Ballot">The id.</param>
public sealed record BallotIdUsed(BallotId Ballot) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"Another ballot was sent as \"{Ballot}\" before. Send this one under an id of its own.";
}

/// <summary>The voter has changed the ballot as often as is allowed.</summary>
/// <param name="Most">How many ballots a person may send in one poll.</param>
public sealed record TooManyBallots(int Most) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"A person sends at most {Most} ballots in a poll. The last one counts.";
}

/// <summary>The person has marked as many proposals as is allowed.</summary>
/// <param name="Most">How many a person may mark on one board.</param>
public sealed record TooManyMarked(int Most) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"A person marks at most {Most} proposals. Take a mark away first.";
}

/// <summary>More ballots wait for the poll than the box takes at once.</summary>
/// <param name="Poll">Which.</param>
/// <param name="Most">How many may wait.</param>
public sealed record PollIsBusy(PollId Poll, int Most) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"{Most} ballots wait for \"{Poll}\" already. Send it again in a moment, under the same id.";
}

/// <summary>More marks wait for the board than the book takes at once.</summary>
/// <param name="Board">Which.</param>
/// <param name="Most">How many may wait.</param>
public sealed record BookIsBusy(BoardId Board, int Most) : BallotRefusal
{
    /// <inheritdoc/>
    public override string Message => $"{Most} marks wait for \"{Board}\" already. Set it again in a moment.";
}
