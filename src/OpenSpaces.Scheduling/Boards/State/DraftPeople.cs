using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What follows from the proposals for people, while a board changes: where they are bound, what they have posted, what they ask for.</summary>
/// <remarks>Kept in step by <see cref="BoardDraft.Put(PostedProposal)"/> alone.</remarks>
internal sealed class DraftPeople(BoardState start)
{
    private readonly DraftMap<PersonId, ImmutableArray<ProposalId>> engagements = new(start.Engagements);
    private readonly DraftMap<PersonId, int> openPosts = new(start.OpenPosts);
    private readonly DraftMap<PersonId, int> openClaims = new(start.OpenClaims);

    public ImmutableArray<ProposalId> EngagementsOf(PersonId person) =>
        engagements.TryGet(person, out ImmutableArray<ProposalId> placed) ? placed : [];

    /// <summary>How many proposals that a person posted are on the board.</summary>
    public int OpenPostsOf(PersonId person) => openPosts.Find(person);

    /// <summary>How many cells the proposals that a person hosts ask for.</summary>
    public int ClaimsOf(PersonId person) => openClaims.Find(person);

    public void Replace(PostedProposal? before, PostedProposal after)
    {
        ReplaceEngagements(after.Id, before is { IsPlaced: true } ? before.Proposal.Hosts : [], after.IsPlaced ? after.Proposal.Hosts : []);
        int opened = (after.State == ProposalState.OnBoard ? 1 : 0) - (before is { State: ProposalState.OnBoard } ? 1 : 0);
        if (opened != 0)
        {
            openPosts.Set(after.PostedBy, openPosts.Find(after.PostedBy) + opened);
        }

        if (before is null || before.Claims != after.Claims || before.Proposal.Hosts != after.Proposal.Hosts)
        {
            CountClaims(before, -1);
            CountClaims(after, 1);
        }
    }

    public BoardState Seal(BoardState state) => state with { Engagements = engagements.Seal(), OpenPosts = openPosts.Seal(), OpenClaims = openClaims.Seal() };

    private void ReplaceEngagements(ProposalId id, ImmutableArray<PersonId> before, ImmutableArray<PersonId> after)
    {
        if (before == after)
        {
            return;
        }

        foreach (PersonId person in before)
        {
            engagements.Set(person, EngagementsOf(person).Remove(id));
        }

        foreach (PersonId person in after)
        {
            engagements.Set(person, EngagementsOf(person).Add(id));
        }
    }

    private void CountClaims(PostedProposal? posted, int sign)
    {
        if (posted is null or { Claims.IsEmpty: true })
        {
            return;
        }

        foreach (PersonId host in posted.Proposal.Hosts)
        {
            openClaims.Set(host, openClaims.Find(host) + (sign * posted.Claims.Length));
        }
    }
}
