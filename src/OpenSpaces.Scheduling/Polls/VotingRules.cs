using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What a ballot box has to ask of a ballot before it looks at what the voter sent earlier. For those who write a box of their own.</summary>
public static class VotingRules
{
    /// <summary>How many ballots a person may send in one poll: 100; the last one counts.</summary>
    public const int MostBallots = 100;

    /// <summary>What is wrong with a ballot, whoever else has voted.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="cast">The ballot.</param>
    /// <returns>
    /// Every reason that holds, empty if there is none: <see cref="PollIsNotOpenYet"/>, <see cref="PollIsOver"/> (by the moment it was received), <see cref="NotTheVoter"/>,
    /// <see cref="NotEntitled"/>, and those of <see cref="BallotForm.Check"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="poll"/>, or the ballot, is null.</exception>
    /// <exception cref="ArgumentException">The ballot has no id, or is for another poll.</exception>
    /// <remarks>Pure. Linear in the marks.</remarks>
    public static ImmutableArray<BallotRefusal> Check(Poll poll, in BallotCast cast)
    {
        ArgumentNullException.ThrowIfNull(poll);
        ArgumentNullException.ThrowIfNull(cast.Ballot, nameof(cast));
        if (cast.Id == default || cast.Poll != poll.Id)
        {
            throw new ArgumentException(cast.Id == default ? "A ballot is sent under an id." : $"The ballot is for {cast.Poll}, and this is {poll.Id}.", nameof(cast));
        }

        ImmutableArray<BallotRefusal> refusals = poll.Form.Check(cast.Ballot, poll.CandidateSet);
        if (cast.Stamp.At < poll.Opens)
        {
            refusals = refusals.Insert(0, new PollIsNotOpenYet(poll.Opens));
        }
        else if (cast.Stamp.At >= poll.Closes)
        {
            refusals = refusals.Insert(0, new PollIsOver(poll.Closes));
        }

        if (poll.Electorate.WeightOf(cast.Voter) is null || cast.Voter == default || cast.Stamp.As == Role.Stranger)
        {
            refusals = refusals.Insert(0, new NotEntitled(cast.Voter));
        }

        bool isForAnother = cast.Stamp.By != cast.Voter || poll.Form.Kind == BallotKind.Headcount;
        return isForAnother && cast.Stamp.As != Role.Facilitator ? refusals.Insert(0, new NotTheVoter(cast.Stamp.By, cast.Voter)) : refusals;
    }

    /// <summary>What is wrong with a mark of <see cref="Interest"/>, whatever else the person has marked.</summary>
    /// <param name="person">Whose mark.</param>
    /// <param name="stamp">Who sets it or takes it away, and as what.</param>
    /// <returns>Every reason that holds, empty if there is none: <see cref="NotTheVoter"/>, <see cref="NotEntitled"/> (a stranger).</returns>
    public static ImmutableArray<BallotRefusal> CheckMark(PersonId person, Stamp stamp)
    {
        ImmutableArray<BallotRefusal> refusals = stamp.As == Role.Stranger ? [new NotEntitled(person)] : [];
        return stamp.By != person && stamp.As != Role.Facilitator ? refusals.Insert(0, new NotTheVoter(stamp.By, person)) : refusals;
    }
}
