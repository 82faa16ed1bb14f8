using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Everything that a verdict rests on but the ballots, to be published, so that whoever has the ballots can count and draw again from scratch.</summary>
/// <remarks>Immutable. It says nothing of who voted what. Equal when everything in it is equal, in order.</remarks>
public sealed record AuditRecord
{
    /// <summary>The poll, as it was announced.</summary>
    public required Poll Poll { get; init; }

    /// <summary>How many ballots there were.</summary>
    public required int Turnout { get; init; }

    /// <summary>When the box was sealed.</summary>
    public required Instant SealedAt { get; init; }

    /// <summary>SHA-256 of the multiset of ballots (<see cref="AuditDigests"/>); null where they are so few that it could be guessed back to them (<see cref="PollCount.LeastShown"/>).</summary>
    public string? BallotsDigest { get; init; }

    /// <summary>Who of the candidates stood no more when it was counted.</summary>
    public ImmutableArray<ProposalId> Withdrawn { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What was revealed for the tie order; null where nothing was promised.</summary>
    public TieReveal? Reveal { get; init; }

    /// <summary>The verdict, as it was published.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Counts a sealed poll, and keeps what the verdict rests on.</summary>
    /// <param name="status">How the poll stands, sealed.</param>
    /// <param name="rules">The rules by name.</param>
    /// <param name="withdrawn">Who of the candidates stands no more.</param>
    /// <param name="reveal">What was revealed for the tie order.</param>
    /// <returns>The record, with the verdict in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="status"/> or <paramref name="rules"/> is null.</exception>
    /// <exception cref="ArgumentException">As in <see cref="PollCount.Count"/>.</exception>
    public static AuditRecord Of(PollStatus status, ContestRules rules, ImmutableArray<ProposalId> withdrawn, TieReveal? reveal) => new()
    {
        Verdict = PollCount.Count(status, rules, withdrawn, reveal),
        Poll = status.Poll,
        Turnout = status.Turnout,
        SealedAt = status.SealedAt!.Value,
        BallotsDigest = status.Turnout < PollCount.LeastShown ? null : AuditDigests.Of(status.Ballots),
        Withdrawn = withdrawn,
        Reveal = reveal,
    };

    /// <summary>Counts and draws again from scratch.</summary>
    /// <param name="ballots">The ballots, in any order.</param>
    /// <param name="rules">The rules by name, with your own where the poll used one; null = <see cref="ContestRules.Default"/>.</param>
    /// <returns>Everything that does not hold, in plain English; empty if all of it does.</returns>
    /// <remarks>Never throws for what is in the record or the ballots: what can't be counted is said to be so.</remarks>
    public ImmutableArray<string> Verify(ImmutableArray<CountedBallot> ballots, ContestRules? rules = null)
    {
        ballots = ballots.IsDefault ? [] : ballots;
        ImmutableArray<string> problems = [.. WhatIsNotThePolls(ballots)];
        return problems.IsEmpty ? [.. Recount(ballots, rules ?? ContestRules.Default)] : problems;
    }

    /// <inheritdoc/>
    public bool Equals(AuditRecord? other) => other is not null && Poll.Equals(other.Poll) && Turnout == other.Turnout && SealedAt == other.SealedAt && BallotsDigest == other.BallotsDigest
        && Reveal == other.Reveal && Verdict.Equals(other.Verdict) && Withdrawn.AsSpan().SequenceEqual(other.Withdrawn.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Poll, Turnout, BallotsDigest);

    private IEnumerable<string> WhatIsNotThePolls(ImmutableArray<CountedBallot> ballots)
    {
        if (BallotsDigest is not null && AuditDigests.Of(ballots) is var digest && digest != BallotsDigest)
        {
            yield return $"These are not the ballots that were counted: their digest is {digest}, and the record's {BallotsDigest}.";
        }

        long weight = ballots.Aggregate(0L, (sum, counted) => sum + Math.Max(counted.Weight, 0));
        if (Poll.Electorate.IsRoll ? weight < Turnout : weight != Turnout)
        {
            yield return $"The ballots weigh {weight} together, and {Turnout} people voted.";
        }

        foreach (CountedBallot counted in ballots.Where(counted => counted.Weight < 1 || !Poll.Form.Check(counted.Ballot, Poll.CandidateSet).IsEmpty))
        {
            yield return $"No box takes the ballot \"{counted.Ballot}\" with weight {counted.Weight} in this poll.";
        }

        if (Poll.TieCommitment is { } promised && Reveal?.Keeps(promised) != true)
        {
            yield return "What was revealed for the tie order is not what the poll promised.";
        }
    }

    private IEnumerable<string> Recount(ImmutableArray<CountedBallot> ballots, ContestRules rules)
    {
        Verdict counted;
        try
        {
            counted = PollCount.Count(new PollStatus(Poll, Turnout) { SealedAt = SealedAt, Ballots = ballots }, rules, Withdrawn, Reveal);
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            return [$"It can't be counted again: {e.Message}"];
        }

        return WithTheFacilitatorsWord(counted).Equals(Verdict) ? [] : [$"Counted again, the verdict is another: {string.Join(", ", counted.Ranking)} by {counted.Rule}."];
    }

    /// <summary>Where the facilitator put another winner in the place of one that was counted, so is it here.</summary>
    private Verdict WithTheFacilitatorsWord(Verdict counted) =>
        Verdict.Steps is [.., Overridden word] && !counted.Winners.IsEmpty && Verdict.Winners.Except(counted.Winners).ToArray() is [var winner] && counted.Ranking.Contains(winner)
            ? counted.Override(winner, word.By, word.Reason)
            : counted;
}
