using System.Globalization;

namespace OpenSpaces.Scheduling;

/// <summary>Decides a batch of ballots on what the box has, one after the other: pure but for itself.</summary>
internal sealed class BallotBatch
{
    private readonly Poll poll;
    private readonly BallotSupport support;
    private readonly Dictionary<string, SentBallots> byVoter;
    private readonly long[] totals;

    /// <param name="poll">The poll.</param>
    /// <param name="turnout">How many people's ballots are in the box.</param>
    /// <param name="totals">The running tallies, as they are kept.</param>
    /// <param name="known">What those who vote have sent before, by voter.</param>
    public BallotBatch(Poll poll, long turnout, string totals, IEnumerable<BallotRow> known)
    {
        this.poll = poll;
        support = new BallotSupport(poll);
        Turnout = turnout;
        this.totals = TotalsOf(totals);
        byVoter = known.ToDictionary(row => row.Voter, row => new SentBallots(row.Sent), StringComparer.Ordinal);
    }

    public long Turnout { get; private set; }

    public string Totals => TextOf(totals);

    /// <summary>What has to be written.</summary>
    public BallotRow[] Changed => [.. byVoter.Where(sent => sent.Value.IsChanged).Select(sent => new BallotRow { Poll = poll.Id.Value, Voter = sent.Key, Sent = sent.Value.ToString() })];

    public static string TextOf(IEnumerable<long> totals) => string.Join(',', totals.Select(total => total.ToString(CultureInfo.InvariantCulture)));

    public static long[] TotalsOf(string text) => [.. text.Split(',').Select(total => long.Parse(total, CultureInfo.InvariantCulture))];

    public BallotAnswer Cast(PendingBallot pending)
    {
        SentBallots? sent = byVoter.GetValueOrDefault(pending.Voter.Value);
        if (sent?.Find(pending.Id) is { } before)
        {
            return before == pending.Text ? BallotAnswer.KnownAlready : BallotAnswer.Refused(pending.Refusals.Add(new BallotIdUsed(pending.Id)));
        }

        if (sent?.Count >= VotingRules.MostBallots)
        {
            return BallotAnswer.Refused(pending.Refusals.Add(new TooManyBallots(VotingRules.MostBallots)));
        }

        return pending.Refusals.IsEmpty ? Keep(pending, sent) : BallotAnswer.Refused(pending.Refusals);
    }

    private BallotAnswer Keep(PendingBallot pending, SentBallots? sent)
    {
        // Who is not entitled was refused before.
        int weight = poll.Electorate.WeightOf(pending.Voter)!.Value;
        bool isFirst = sent is null;
        if (sent is null)
        {
            byVoter.Add(pending.Voter.Value, sent = new SentBallots(""));
            Turnout++;
        }
        else
        {
            support.Add(totals, sent.Last, -weight);
        }

        support.Add(totals, pending.Ballot, weight);
        sent.Add(pending.Id, pending.Text!);
        return isFirst ? BallotAnswer.Cast : BallotAnswer.Replaced;
    }
}
