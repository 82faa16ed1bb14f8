namespace OpenSpaces.Scheduling;

public sealed partial class Board
{
    /// <summary>Offers to join a proposal into another. Nothing is merged before the other's hosts accept.</summary>
    /// <param name="from">The proposal that would be joined.</param>
    /// <param name="into">The proposal that would stay.</param>
    /// <param name="stamp">Who: a host of <paramref name="from"/>, whoever posted it while it has none, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="MergeOffered"/>; accepted with no events if the offer stands, or they are merged so. Refused with every reason that holds:
    /// <see cref="UnknownProposal"/>, <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>, <see cref="CannotMergeWithItself"/>.
    /// </returns>
    public Decision OfferMerge(ProposalId from, ProposalId into, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if (FindPair(hearing, from, into) is not ({ } joining, { } staying))
        {
            return hearing.Answer();
        }

        hearing.NeedHost(joining);
        if (!staying.MergeOffers.Contains(from))
        {
            hearing.Emit(new MergeOffered(from, into));
        }

        return hearing.Answer();
    }

    /// <summary>Accepts an offered merge: hosts are united, the joined proposal's cell and claims become free, and where it came from is kept.</summary>
    /// <param name="from">The proposal to be joined.</param>
    /// <param name="into">The proposal that stays.</param>
    /// <param name="stamp">Who: a host of <paramref name="into"/>, whoever posted it while it has none, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalsMerged"/>; accepted with no events if they are merged so already. Refused with every reason that holds: <see cref="UnknownProposal"/>,
    /// <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>, <see cref="CannotMergeWithItself"/>, <see cref="NoMergeOffer"/>, <see cref="OutOfBounds"/> (over 20 hosts),
    /// <see cref="ProposalIsPinned"/> (the joined one), <see cref="PersonDoubleBooked"/> (a host who comes along has another session then).
    /// </returns>
    public Decision AcceptMerge(ProposalId from, ProposalId into, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if (FindPair(hearing, from, into) is not ({ } joining, { } staying))
        {
            return hearing.Answer();
        }

        hearing.NeedHost(staying);
        if (!staying.MergeOffers.Contains(from))
        {
            hearing.Object(new NoMergeOffer(from, into));
        }

        int hosts = joining.Proposal.Hosts.Union(staying.Proposal.Hosts).Count();
        if (hosts > CardRules.MaxHosts)
        {
            hearing.Object(new OutOfBounds("Hosts", hosts, 0, CardRules.MaxHosts));
        }

        if (joining is { IsPinned: true, Cell: { } pinned })
        {
            hearing.Object(new ProposalIsPinned(from, pinned));
        }

        if (staying.IsPlaced)
        {
            PlacementRules.CheckPeople(hearing, staying, joining.Proposal.Hosts, staying.Cells, [from]);
        }

        hearing.Emit(new ProposalsMerged(from, into));
        return hearing.Answer();
    }

    /// <summary>Declines an offered merge; both stay as they are.</summary>
    /// <param name="from">The proposal that would be joined.</param>
    /// <param name="into">The proposal that would stay.</param>
    /// <param name="stamp">Who: a host of either, whoever posted it while it has none, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="MergeDeclined"/>; accepted with no events if there is no such offer. Refused with every reason that holds: <see cref="UnknownProposal"/>,
    /// <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>.
    /// </returns>
    public Decision DeclineMerge(ProposalId from, ProposalId into, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if ((hearing.Find(from), hearing.FindOnBoard(into)) is not ({ } joining, { } staying))
        {
            return hearing.Answer();
        }

        if (!hearing.IsHost(joining))
        {
            hearing.NeedHost(staying);
        }

        if (staying.MergeOffers.Contains(from))
        {
            hearing.Emit(new MergeDeclined(from, into));
        }

        return hearing.Answer();
    }

    /// <summary>Takes a merge apart: the joined proposal waits on the board again, and the hosts it had brought leave the other.</summary>
    /// <param name="from">The proposal that was joined.</param>
    /// <param name="stamp">Who: one of its own hosts, whoever posted it while it had none, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalsUnmerged"/>; accepted with no events if it is on the board. Refused with every reason that holds: <see cref="UnknownProposal"/>,
    /// <see cref="NotAllowed"/>, <see cref="ProposalIsNotMerged"/> (it was withdrawn), <see cref="TooManyProposals"/> (attendees only, of whoever posted it).
    /// </returns>
    public Decision Unmerge(ProposalId from, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if (hearing.Find(from) is not { } joined)
        {
            return hearing.Answer();
        }

        hearing.NeedHost(joined);
        if (joined.State == ProposalState.Withdrawn)
        {
            hearing.Object(new ProposalIsNotMerged(from));
        }
        else if (joined.MergedInto is { } into)
        {
            QuotaRules.CheckReturn(hearing, joined);
            hearing.Emit(new ProposalsUnmerged(from, into));
        }

        return hearing.Answer();
    }

    /// <summary>Makes a part of a topic a proposal of its own, which waits for a cell and remembers where it came from.</summary>
    /// <param name="proposal">A proposal on the board.</param>
    /// <param name="part">The part's own card, with a new id; its hosts may be any of the people who can be asked.</param>
    /// <param name="stamp">Who: a host, whoever posted it while it has none, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalSplit"/>; accepted with no events if the very same part was split from it. Refused with every reason that holds:
    /// <see cref="UnknownProposal"/>, <see cref="ProposalIsOffBoard"/>, and the reasons of <see cref="Propose"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="part"/> is null.</exception>
    /// <exception cref="ArgumentException">Its id, or a host's, is the default value, or it names a host twice.</exception>
    public Decision Split(ProposalId proposal, Proposal part, Stamp stamp) =>
        PostFrom(Hear(stamp), proposal, part, posted => posted.SplitFrom == proposal, new ProposalSplit(proposal, part));

    /// <summary>Gives a popular topic a further session, which waits for a cell of its own.</summary>
    /// <param name="proposal">A proposal on the board.</param>
    /// <param name="repeat">The id of the further session; its card is a copy.</param>
    /// <param name="stamp">Who: a host, whoever posted it while it has none, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalRepeated"/>; accepted with no events if it is repeated by that id already. Refused with every reason that holds:
    /// <see cref="UnknownProposal"/>, <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>, <see cref="ProposalExists"/>, <see cref="TooManyProposals"/> (attendees only).
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="repeat"/> is the default value.</exception>
    public Decision Repeat(ProposalId proposal, ProposalId repeat, Stamp stamp)
    {
        ThrowIfNoId(repeat == default, nameof(repeat));
        Hearing hearing = Hear(stamp);
        if (hearing.FindOnBoard(proposal) is not { } posted)
        {
            return hearing.Answer();
        }

        hearing.NeedHost(posted);
        if (hearing.Draft.Proposals.TryGet(repeat, out PostedProposal? known))
        {
            if (known.RepeatOf != proposal)
            {
                hearing.Object(new ProposalExists(repeat));
            }

            return hearing.Answer();
        }

        QuotaRules.CheckPost(hearing);
        hearing.Emit(new ProposalRepeated(proposal, posted.Proposal with { Id = repeat }));
        return hearing.Answer();
    }

    private static Decision PostFrom(Hearing hearing, ProposalId source, Proposal part, Func<PostedProposal, bool> isSame, BoardEvent happening)
    {
        CheckCard(part);
        if (hearing.FindOnBoard(source) is { } posted)
        {
            hearing.NeedHost(posted);
        }

        if (hearing.Draft.Proposals.TryGet(part.Id, out PostedProposal? known))
        {
            if (!isSame(known) || !known.Proposal.Equals(part))
            {
                hearing.Object(new ProposalExists(part.Id));
            }

            return hearing.Answer();
        }

        if (!hearing.IsFacilitator && !part.IsSuggestion && !part.Hosts.Contains(hearing.Stamp.By))
        {
            hearing.Object(new NotAllowed(nameof(Split), Authority.Facilitator));
        }

        CardRules.Check(hearing, part);
        QuotaRules.CheckPost(hearing);
        hearing.Emit(happening);
        return hearing.Answer();
    }

    /// <summary>Both proposals on the board; null, and nothing objected, if they are merged so already.</summary>
    private static (PostedProposal From, PostedProposal Into)? FindPair(Hearing hearing, ProposalId from, ProposalId into)
    {
        if (from == into)
        {
            hearing.Object(new CannotMergeWithItself(from));
        }

        if (hearing.Draft.Proposals.TryGet(from, out PostedProposal? merged) && merged.MergedInto == into)
        {
            if (!hearing.IsHost(merged) && hearing.Find(into) is { } staying)
            {
                hearing.NeedHost(staying);
            }

            return null;
        }

        return (hearing.FindOnBoard(from), hearing.FindOnBoard(into)) is ({ } joining, { } other) ? (joining, other) : null;
    }
}
