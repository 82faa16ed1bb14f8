namespace OpenSpaces.Scheduling;

public sealed partial class Board
{
    /// <summary>Makes a request beforehand: a proposal, with the time slots that suit, that waits for the facilitator's answer.</summary>
    /// <param name="proposal">What is on the card; <see cref="Proposal.Times"/> says what suits.</param>
    /// <param name="stamp">Who, as in <see cref="Propose"/>.</param>
    /// <returns>Accepted with <see cref="ProposalPosted"/>, or no events, or refused, as <see cref="Propose"/> is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="proposal"/> is null.</exception>
    /// <exception cref="ArgumentException">Its id, or a host's, is the default value, or it names a host twice.</exception>
    public Decision Request(Proposal proposal, Stamp stamp) => Post(Hear(stamp), proposal, isRequest: true);

    /// <summary>Accepts a request: the facilitator gives it a cell, or its host takes the cell that the facilitator offered.</summary>
    /// <param name="proposal">A request on the board.</param>
    /// <param name="cell">The cell it gets.</param>
    /// <param name="stamp">Who: a facilitator; a host, if that very cell was offered.</param>
    /// <returns>
    /// Accepted with <see cref="RequestAccepted"/> and <see cref="ProposalPlaced"/> (or <see cref="ProposalMoved"/>); accepted with no events if it was accepted and stands
    /// there. Refused with every reason that holds: <see cref="UnknownProposal"/>, <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>, <see cref="RequestIsNotOpen"/>,
    /// <see cref="NotTheCellOffered"/>, and the reasons of <see cref="Place"/>. How the cell is claimed is no reason against a host to whom it was offered, unless others claim it by now.
    /// </returns>
    public Decision AcceptRequest(ProposalId proposal, Cell cell, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if (hearing.FindOnBoard(proposal) is not { } posted)
        {
            return hearing.Answer();
        }

        CheckMayAnswer(hearing, posted, nameof(AcceptRequest));
        if (posted.Request == RequestState.Accepted && posted.Cell == cell)
        {
            return hearing.Answer();
        }

        if (posted.Request is RequestState.None or RequestState.Accepted)
        {
            hearing.Object(new RequestIsNotOpen(proposal, posted.Request));
        }

        if (!hearing.IsFacilitator && posted.CounterOffer is { } offered && offered != cell)
        {
            hearing.Object(new NotTheCellOffered(proposal, offered));
        }

        CheckMove(hearing, posted, cell, isOffered: posted.CounterOffer == cell);
        hearing.Emit(new RequestAccepted(proposal, cell));
        Put(hearing, posted, cell, isByVerdict: false);
        return hearing.Answer();
    }

    /// <summary>Declines a request, or a counter-offer. The topic stays on the board, and may still find a cell.</summary>
    /// <param name="proposal">A request on the board.</param>
    /// <param name="stamp">Who: a facilitator with a reason; a host, if another cell was offered.</param>
    /// <returns>
    /// Accepted with <see cref="RequestDeclined"/>; accepted with no events if it was declined already. Refused with every reason that holds:
    /// <see cref="UnknownProposal"/>, <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>, <see cref="RequestIsNotOpen"/>, <see cref="ReasonNeeded"/>.
    /// </returns>
    public Decision DeclineRequest(ProposalId proposal, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if (hearing.FindOnBoard(proposal) is not { } posted)
        {
            return hearing.Answer();
        }

        CheckMayAnswer(hearing, posted, nameof(DeclineRequest));
        if (posted.Request == RequestState.Declined)
        {
            return hearing.Answer();
        }

        if (posted.Request is RequestState.None or RequestState.Accepted)
        {
            hearing.Object(new RequestIsNotOpen(proposal, posted.Request));
        }

        if (hearing.IsFacilitator)
        {
            hearing.NeedReason("a request");
        }

        hearing.Emit(new RequestDeclined(proposal));
        return hearing.Answer();
    }

    /// <summary>Offers another cell than the ones asked for; the hosts accept or decline it. The cell is not held for them.</summary>
    /// <param name="proposal">A request on the board.</param>
    /// <param name="cell">The cell on offer.</param>
    /// <param name="stamp">Who: a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="RequestCountered"/>; accepted with no events if that cell is on offer already. Refused with every reason that holds:
    /// <see cref="UnknownProposal"/>, <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>, <see cref="RequestIsNotOpen"/>, and the reasons for which it could not stand there
    /// (see <see cref="Place"/>).
    /// </returns>
    public Decision CounterRequest(ProposalId proposal, Cell cell, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        hearing.NeedFacilitator();
        if (hearing.FindOnBoard(proposal) is not { } posted || (posted.Request == RequestState.Countered && posted.CounterOffer == cell))
        {
            return hearing.Answer();
        }

        if (posted.Request is RequestState.None or RequestState.Accepted)
        {
            hearing.Object(new RequestIsNotOpen(proposal, posted.Request));
        }

        PlacementRules.CheckCell(hearing, posted, cell);
        hearing.Emit(new RequestCountered(proposal, cell));
        return hearing.Answer();
    }

    /// <summary>The facilitator answers a request; its hosts answer a counter-offer.</summary>
    private static void CheckMayAnswer(Hearing hearing, PostedProposal posted, string verb)
    {
        bool hostsAnswered = posted.CounterOffer is not null || posted.Request is RequestState.Accepted or RequestState.Declined;
        if (!hearing.IsFacilitator && !(hostsAnswered && hearing.IsHost(posted)))
        {
            hearing.Object(new NotAllowed(verb, hostsAnswered ? Authority.Host : Authority.Facilitator));
        }
    }
}
