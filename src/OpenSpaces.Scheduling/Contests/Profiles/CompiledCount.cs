using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A count's ballots in the forms that rules read fast, each made when it is first asked for.</summary>
/// <remarks>Nothing that a rule changes is in it, so that counts of the same ballots, one after the other or at once, share it.</remarks>
internal sealed class CompiledCount(ImmutableArray<ProposalId> standing, ContestCount count)
{
    private readonly ImmutableArray<CountedBallot> ballots = count.Ballots;
    private readonly ImmutableArray<ProposalId> withdrawn = count.Withdrawn;
    private readonly Lazy<ApprovalProfile> approvals = new(() => ApprovalProfile.Of(standing, count.Ballots));
    private readonly Lazy<MarkTable> marks = new(() => MarkTable.Of(standing, count.Ballots));

    /// <summary>Who approves of whom.</summary>
    public ApprovalProfile Approvals => approvals.Value;

    /// <summary>Every amount of every ballot.</summary>
    public MarkTable Marks => marks.Value;

    /// <summary>Whether it is of the same ballots and the same who stand; claimants never change.</summary>
    public bool IsOf(ContestCount other) => ballots == other.Ballots && withdrawn == other.Withdrawn;
}
