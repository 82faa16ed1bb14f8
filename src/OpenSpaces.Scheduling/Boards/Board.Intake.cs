namespace OpenSpaces.Scheduling;

public sealed partial class Board
{
    /// <summary>Puts a proposal on the board; without hosts it is a suggestion. It waits for a cell.</summary>
    /// <param name="proposal">What is on the card, with an id of the caller's choice.</param>
    /// <param name="stamp">Who. An attendee posts what they host, alone or with others, and what nobody hosts; a facilitator posts for anyone.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalPosted"/>; accepted with no events if the very same is posted already. Refused with every reason that holds:
    /// <see cref="NotAllowed"/>, <see cref="ProposalExists"/>, <see cref="TooManyProposals"/> (attendees only), <see cref="UnacceptableText"/>, <see cref="OutOfBounds"/>,
    /// <see cref="UnacceptableLink"/>, <see cref="UnknownTimeSlot"/> (a preference).
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="proposal"/> is null.</exception>
    /// <exception cref="ArgumentException">Its id, or a host's, is the default value, or it names a host twice.</exception>
    public Decision Propose(Proposal proposal, Stamp stamp) => Post(Hear(stamp), proposal, isRequest: false);

    /// <summary>Rewrites the card.</summary>
    /// <param name="proposal">A proposal on the board.</param>
    /// <param name="change">Gets what is on the card now and answers what should be, for example <c>card => card with { Title = "…" }</c>; pure, for it may be asked again.</param>
    /// <param name="stamp">Who: a host, whoever posted it while it has none, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalRevised"/>; accepted with no events if nothing differs. Refused with every reason that holds: <see cref="UnknownProposal"/>,
    /// <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>, the reasons of <see cref="Propose"/> about what is written, and if it has a cell and becomes longer or
    /// shorter, the reasons of <see cref="Place"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null, or answers null.</exception>
    /// <exception cref="ArgumentException">It changes the id or the hosts: hosts have verbs of their own.</exception>
    public Decision Revise(ProposalId proposal, Func<Proposal, Proposal> change, Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(change);
        Hearing hearing = Hear(stamp);
        if (hearing.FindOnBoard(proposal) is not { } posted)
        {
            return hearing.Answer();
        }

        Proposal revised = change(posted.Proposal);
        ArgumentNullException.ThrowIfNull(revised);
        if (revised.Id != proposal || !revised.Hosts.AsSpan().SequenceEqual(posted.Proposal.Hosts.AsSpan()))
        {
            throw new ArgumentException("A revision keeps the id and the hosts. Adopt, AddHost, StepDown and HandOver change hosts.", nameof(change));
        }

        hearing.NeedHost(posted);
        if (!revised.Equals(posted.Proposal))
        {
            CardRules.Check(hearing, revised);
            if (posted.Cell is { } cell && revised.Length != posted.Proposal.Length && revised.Length is >= 1 and <= CardRules.MaxLength)
            {
                PlacementRules.CheckLeave(hearing, posted);
                PlacementRules.CheckCell(hearing, posted with { Proposal = revised }, cell);
            }

            hearing.Emit(new ProposalRevised(revised));
        }

        return hearing.Answer();
    }

    /// <summary>Takes a proposal off; its cell and its claims become free. <see cref="Restore"/> brings it back.</summary>
    /// <param name="proposal">A proposal.</param>
    /// <param name="stamp">Who: a host, whoever posted it while it has none, or a facilitator with a reason.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalWithdrawn"/>; accepted with no events if it is withdrawn already. Refused with every reason that holds:
    /// <see cref="UnknownProposal"/>, <see cref="ProposalIsOffBoard"/> (merged), <see cref="NotAllowed"/>, <see cref="ReasonNeeded"/>. A host may always withdraw, even while
    /// it runs.
    /// </returns>
    public Decision Withdraw(ProposalId proposal, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if (hearing.Find(proposal) is not { } posted)
        {
            return hearing.Answer();
        }

        hearing.NeedHost(posted);
        if (posted.State == ProposalState.Withdrawn)
        {
            return hearing.Answer();
        }

        if (posted.State == ProposalState.Merged)
        {
            hearing.Object(new ProposalIsOffBoard(proposal, posted.State, posted.MergedInto));
        }

        if (!hearing.IsHost(posted))
        {
            hearing.NeedReason("its hosts");
        }

        hearing.Emit(new ProposalWithdrawn(proposal));
        return hearing.Answer();
    }

    /// <summary>Brings a withdrawn proposal back; it waits for a cell.</summary>
    /// <param name="proposal">A proposal.</param>
    /// <param name="stamp">Who: a host, whoever posted it while it has none, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalRestored"/>; accepted with no events if it is on the board. Refused with every reason that holds: <see cref="UnknownProposal"/>,
    /// <see cref="ProposalIsOffBoard"/> (merged: see <see cref="Unmerge"/>), <see cref="NotAllowed"/>, <see cref="TooManyProposals"/> (attendees only, of whoever posted it).
    /// </returns>
    public Decision Restore(ProposalId proposal, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if (hearing.Find(proposal) is not { } posted)
        {
            return hearing.Answer();
        }

        hearing.NeedHost(posted);
        if (posted.State == ProposalState.Merged)
        {
            hearing.Object(new ProposalIsOffBoard(proposal, posted.State, posted.MergedInto));
        }
        else if (posted.State == ProposalState.Withdrawn)
        {
            QuotaRules.CheckReturn(hearing, posted);
            hearing.Emit(new ProposalRestored(proposal));
        }

        return hearing.Answer();
    }

    private static Decision Post(Hearing hearing, Proposal proposal, bool isRequest)
    {
        CheckCard(proposal);
        if (!hearing.IsFacilitator && !proposal.IsSuggestion && !proposal.Hosts.Contains(hearing.Stamp.By))
        {
            hearing.Object(new NotAllowed(isRequest ? nameof(Request) : nameof(Propose), Authority.Facilitator));
        }

        if (hearing.Draft.Proposals.TryGet(proposal.Id, out PostedProposal? posted))
        {
            if (!posted.Proposal.Equals(proposal))
            {
                hearing.Object(new ProposalExists(proposal.Id));
            }

            return hearing.Answer();
        }

        CardRules.Check(hearing, proposal);
        QuotaRules.CheckPost(hearing);
        hearing.Emit(new ProposalPosted(proposal, isRequest));
        return hearing.Answer();
    }

    private static void CheckCard(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        if (proposal.Id == default)
        {
            throw new ArgumentException("A proposal needs an id.", nameof(proposal));
        }

        if (proposal.Hosts.Contains(default) || proposal.Hosts.Distinct().Count() != proposal.Hosts.Length)
        {
            throw new ArgumentException("A proposal names each host once, by an id.", nameof(proposal));
        }
    }
}
