using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Some voters' ballots of one poll, under one lock.</summary>
internal sealed class BallotShelf(Poll poll, BallotSupport support, SeriesLoads? loads)
{
    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, List<(BallotId Id, Ballot Ballot)>> sentBy = [];
    private readonly long[] totals = new long[poll.Candidates.Length];
    private Instant? sealedAt;

    /// <summary>How many voters' ballots are on the shelf.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return sentBy.Count;
            }
        }
    }

    /// <param name="cast">The ballot.</param>
    /// <param name="refusals">What is wrong with it whoever else has voted.</param>
    public BallotAnswer Cast(in BallotCast cast, ImmutableArray<BallotRefusal> refusals)
    {
        lock (gate)
        {
            if (sealedAt is { } since)
            {
                return BallotAnswer.Refused([new PollIsOver(since), .. refusals.Where(refusal => refusal is not PollIsOver)]);
            }

            List<(BallotId Id, Ballot Ballot)>? sent = sentBy.GetValueOrDefault(cast.Voter);
            int known = IndexOf(sent, cast.Id);
            if (known >= 0 && sent![known].Ballot.Equals(cast.Ballot))
            {
                return BallotAnswer.KnownAlready;
            }

            if (known >= 0)
            {
                refusals = refusals.Add(new BallotIdUsed(cast.Id));
            }
            else if (sent?.Count >= VotingRules.MostBallots)
            {
                refusals = refusals.Add(new TooManyBallots(VotingRules.MostBallots));
            }

            return refusals.IsEmpty ? Keep(cast, sent) : BallotAnswer.Refused(refusals);
        }
    }

    /// <summary>Takes no more, and gives the ballots away without their voters; with them only to those who carry loads on.</summary>
    /// <returns>How many they were.</returns>
    public int Seal(Instant at, BallotPile pile, List<(PersonId Voter, CountedBallot Counted)> toCarry)
    {
        lock (gate)
        {
            sealedAt = at;
            int count = sentBy.Count;
            foreach ((PersonId voter, List<(BallotId Id, Ballot Ballot)> sent) in sentBy)
            {
                Fraction load = loads?.Of(voter) ?? 0;
                pile.Add(sent[^1].Ballot, WeightOf(voter), load);
                if (loads is not null)
                {
                    toCarry.Add((voter, new CountedBallot(sent[^1].Ballot, WeightOf(voter), load)));
                }
            }

            sentBy.Clear();
            sentBy.TrimExcess();
            return count;
        }
    }

    public void AddSupportTo(long[] sums)
    {
        lock (gate)
        {
            for (int column = 0; column < totals.Length; column++)
            {
                sums[column] += totals[column];
            }
        }
    }

    private static int IndexOf(List<(BallotId Id, Ballot Ballot)>? sent, BallotId id)
    {
        for (int i = 0; i < (sent?.Count ?? 0); i++)
        {
            if (sent![i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    private BallotAnswer Keep(in BallotCast cast, List<(BallotId Id, Ballot Ballot)>? sent)
    {
        int weight = WeightOf(cast.Voter);
        if (sent is null)
        {
            sentBy.Add(cast.Voter, [(cast.Id, cast.Ballot)]);
            support.Add(totals, cast.Ballot, weight);
            return BallotAnswer.Cast;
        }

        support.Add(totals, sent[^1].Ballot, -weight);
        support.Add(totals, cast.Ballot, weight);
        sent.Add((cast.Id, cast.Ballot));
        return BallotAnswer.Replaced;
    }

    /// <summary>Who is not entitled was refused before.</summary>
    private int WeightOf(PersonId voter) => poll.Electorate.WeightOf(voter)!.Value;
}
