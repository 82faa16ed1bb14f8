using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Counts approvals.</summary>
internal static class ApprovalTally
{
    /// <summary>How many ballots approve of each candidate. The order of the ballots does not matter. Linear in the approvals.</summary>
    public static ImmutableDictionary<ProposalId, long> Count(ImmutableArray<ProposalId> candidates, IEnumerable<ApprovalBallot> ballots)
    {
        var support = candidates.ToDictionary(candidate => candidate, _ => 0L);
        foreach (ApprovalBallot ballot in ballots)
        {
            foreach (ProposalId approved in ballot.Approves.IsDefault ? [] : ballot.Approves.Distinct())
            {
                if (support.TryGetValue(approved, out long count))
                {
                    support[approved] = count + 1;
                }
            }
        }

        return support.ToImmutableDictionary();
    }
}
