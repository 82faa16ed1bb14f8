namespace OpenSpaces.Scheduling;

public sealed partial class Board
{
    /// <summary>Asks for a cell on behalf of a proposal. On a first-come cell that is a placement; on a contested one claims gather until the deadline.</summary>
    /// <param name="proposal">A proposal on the board, with a host.</param>
    /// <param name="cell">The cell asked for; a longer session asks for the one in which it starts.</param>
    /// <param name="stamp">Who: a host, or a facilitator on their behalf.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalPlaced"/> or <see cref="ProposalMoved"/> on a first-come cell, and on a contested one past its deadline that nobody else claims; with
    /// <see cref="CellClaimed"/> on a contested one before; with no events if it stands there or claims it already. Refused with every reason that holds: those of
    /// <see cref="Place"/>, <see cref="ClaimsAreClosed"/>, <see cref="TooManyClaims"/>, <see cref="TooManyClaimsByPerson"/> (attendees only). Who is refused a taken cell is told who has it and the nearest free ones.
    /// </returns>
    public Decision Claim(ProposalId proposal, Cell cell, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if (hearing.FindOnBoard(proposal) is not { } posted)
        {
            return hearing.Answer();
        }

        NeedHostToTake(hearing, posted, nameof(Claim));
        if (posted.Cell == cell || posted.HasClaimOn(cell))
        {
            return hearing.Answer();
        }

        ClaimPolicy policy = ClaimRules.PolicyOf(hearing.Draft, cell);
        if (policy.Mode == ClaimMode.Contested && Grid.Has(cell) && !ClaimRules.IsPastDeadline(hearing, policy, cell))
        {
            GatherClaim(hearing, posted, cell, policy);
        }
        else
        {
            CheckMove(hearing, posted, cell);
            Put(hearing, posted, cell, isByVerdict: false);
        }

        return hearing.Answer();
    }

    /// <summary>Asks for a cell no more.</summary>
    /// <param name="proposal">A proposal on the board.</param>
    /// <param name="cell">The cell it asked for.</param>
    /// <param name="stamp">Who: a host, whoever posted it while it has none, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ClaimDropped"/>; accepted with no events if it does not claim the cell. Refused with every reason that holds: <see cref="UnknownProposal"/>,
    /// <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>.
    /// </returns>
    public Decision Unclaim(ProposalId proposal, Cell cell, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if (hearing.FindOnBoard(proposal) is not { } posted)
        {
            return hearing.Answer();
        }

        hearing.NeedHost(posted);
        if (posted.HasClaimOn(cell))
        {
            hearing.Emit(new ClaimDropped(proposal, cell, Because: null));
        }

        return hearing.Answer();
    }

    /// <summary>Puts a proposal into a cell, or moves it there if it has one.</summary>
    /// <param name="proposal">A proposal on the board.</param>
    /// <param name="cell">A room and time slot of <see cref="Grid"/>; a longer session starts there.</param>
    /// <param name="stamp">Who: a facilitator; a host, where cells are first come.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalPlaced"/>, or <see cref="ProposalMoved"/> if it had a cell, after <see cref="ClaimDropped"/> for each claim it overrides; accepted with no
    /// events if it is there already. Refused with every reason that holds: <see cref="UnknownProposal"/>, <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>,
    /// <see cref="UnknownCell"/>, <see cref="TimeSlotIsNotForSessions"/>, <see cref="TooFewSlotsInARow"/>, <see cref="CellIsClosed"/>, <see cref="RoomIsUnavailable"/>,
    /// <see cref="CellTaken"/>, <see cref="PersonDoubleBooked"/> (a host has another session whose real time overlaps; ends are exclusive), <see cref="ProposalIsPinned"/>.
    /// An attendee also with <see cref="OutsideClaimWindow"/>, <see cref="NotForTaking"/>, <see cref="ClaimsAreClosed"/>, <see cref="TimeSlotIsFrozen"/>,
    /// <see cref="TimeSlotIsOver"/>, <see cref="StartsTooSoon"/>; a facilitator instead with <see cref="ReasonNeeded"/>, where the stamp has no reason to override these.
    /// Seats and features are no reason: a full room gives a warning, because people vote with their feet.
    /// </returns>
    /// <remarks>Time grows with the hosts' own sessions, not with the board; a refusal also looks for the nearest free cells, over time slots and rooms.</remarks>
    public Decision Place(ProposalId proposal, Cell cell, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if (hearing.FindOnBoard(proposal) is not { } posted)
        {
            return hearing.Answer();
        }

        NeedHostToTake(hearing, posted, nameof(Place));
        if (posted.Cell == cell)
        {
            return hearing.Answer();
        }

        CheckMove(hearing, posted, cell);
        if (posted.Request is RequestState.Pending or RequestState.Countered && hearing.IsFacilitator)
        {
            hearing.Emit(new RequestAccepted(proposal, cell));
        }

        Put(hearing, posted, cell, isByVerdict: false);
        return hearing.Answer();
    }

    /// <summary>Lets two placed proposals change cells.</summary>
    /// <param name="one">A proposal, and where the caller saw it.</param>
    /// <param name="other">The other proposal, and where the caller saw it.</param>
    /// <param name="stamp">Who: a facilitator, or somebody who hosts both.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalsSwapped"/>; accepted with no events if they have changed already. Refused with every reason that holds:
    /// <see cref="ProposalHasMoved"/> (it stands elsewhere than the caller saw it), and the reasons of <see cref="Place"/> for each of them in the other's cell.
    /// </returns>
    /// <exception cref="ArgumentException">Both are the same proposal.</exception>
    public Decision Swap(Placement one, Placement other, Stamp stamp)
    {
        if (one.Proposal == other.Proposal)
        {
            throw new ArgumentException("A swap needs two proposals.", nameof(other));
        }

        Hearing hearing = Hear(stamp);
        if ((hearing.FindOnBoard(one.Proposal), hearing.FindOnBoard(other.Proposal)) is not ({ } first, { } second))
        {
            return hearing.Answer();
        }

        hearing.NeedHost(first);
        hearing.NeedHost(second);
        if (first.Cell == other.Cell && second.Cell == one.Cell)
        {
            return hearing.Answer();
        }

        CheckStandsAt(hearing, first, one.Cell);
        CheckStandsAt(hearing, second, other.Cell);
        PlacementRules.CheckLeave(hearing, first);
        PlacementRules.CheckLeave(hearing, second);
        PlacementRules.CheckCell(hearing, first, other.Cell, [second.Id]);
        PlacementRules.CheckCell(hearing, second, one.Cell, [first.Id]);
        hearing.Emit(new ProposalsSwapped(one, other));
        if (!hearing.IsRefused)
        {
            // Sessions of unlike length can end up in each other's way.
            PlacementRules.CheckCell(hearing, hearing.Find(first.Id)!, other.Cell);
            PlacementRules.CheckCell(hearing, hearing.Find(second.Id)!, one.Cell);
        }

        return hearing.Answer();
    }

    /// <summary>Takes a proposal out of its cell; it waits, with the reason.</summary>
    /// <param name="proposal">A proposal on the board.</param>
    /// <param name="stamp">Who: a host, whoever posted it while it has none, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalUnplaced"/>; accepted with no events if it has no cell. Refused with every reason that holds: <see cref="UnknownProposal"/>,
    /// <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>, <see cref="ProposalIsPinned"/>; an attendee with <see cref="TimeSlotIsFrozen"/>, <see cref="StartsTooSoon"/>;
    /// a facilitator with <see cref="ReasonNeeded"/>, where that, or a verdict, is overridden.
    /// </returns>
    public Decision Unplace(ProposalId proposal, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if (hearing.FindOnBoard(proposal) is not { } posted)
        {
            return hearing.Answer();
        }

        hearing.NeedHost(posted);
        if (posted.Cell is { } cell)
        {
            PlacementRules.CheckLeave(hearing, posted);
            hearing.Emit(new ProposalUnplaced(proposal, cell, WaitingReason.Unplaced));
        }

        return hearing.Answer();
    }

    /// <summary>Holds a placed proposal where it is: neither machines nor people move it before it is unpinned.</summary>
    /// <param name="proposal">A placed proposal.</param>
    /// <param name="stamp">Who: a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalPinned"/>; accepted with no events if it is pinned already. Refused with every reason that holds: <see cref="UnknownProposal"/>,
    /// <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>, <see cref="ProposalIsNotPlaced"/>.
    /// </returns>
    public Decision Pin(ProposalId proposal, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        hearing.NeedFacilitator();
        if (hearing.FindOnBoard(proposal) is not { IsPinned: false } posted)
        {
            return hearing.Answer();
        }

        if (!posted.IsPlaced)
        {
            hearing.Object(new ProposalIsNotPlaced(proposal));
        }

        hearing.Emit(new ProposalPinned(proposal));
        return hearing.Answer();
    }

    /// <summary>Lets a pinned proposal move again.</summary>
    /// <param name="proposal">A proposal on the board.</param>
    /// <param name="stamp">Who: a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalUnpinned"/>; accepted with no events if it is not pinned. Refused with every reason that holds: <see cref="UnknownProposal"/>,
    /// <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>.
    /// </returns>
    public Decision Unpin(ProposalId proposal, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        hearing.NeedFacilitator();
        if (hearing.FindOnBoard(proposal) is { IsPinned: true })
        {
            hearing.Emit(new ProposalUnpinned(proposal));
        }

        return hearing.Answer();
    }

    private static void GatherClaim(Hearing hearing, PostedProposal posted, Cell cell, ClaimPolicy policy)
    {
        if (!hearing.IsFacilitator)
        {
            ClaimRules.CheckWindow(hearing, policy, cell);
        }

        if (hearing.Draft.Contests.TryGet(cell, out _))
        {
            hearing.Object(new ClaimsAreClosed(cell));
        }

        QuotaRules.CheckClaim(hearing, posted);
        PlacementRules.CheckCell(hearing, posted, cell);
        hearing.Emit(new CellClaimed(posted.Id, cell));
    }

    /// <summary>A suggestion takes no cell by itself: somebody adopts it first, or the facilitator places it.</summary>
    private static void NeedHostToTake(Hearing hearing, PostedProposal posted, string verb)
    {
        hearing.NeedHost(posted);
        if (posted.Proposal.IsSuggestion && !hearing.IsFacilitator)
        {
            hearing.Object(new NotAllowed(verb, Authority.Host));
        }
    }

    /// <summary>Everything against a proposal leaving where it is for a cell.</summary>
    private static void CheckMove(Hearing hearing, PostedProposal posted, Cell cell, bool isOffered = false)
    {
        PlacementRules.CheckTake(hearing, posted, cell, isOffered);
        PlacementRules.CheckCell(hearing, posted, cell);
        PlacementRules.CheckLeave(hearing, posted);
    }

    private static void Put(Hearing hearing, PostedProposal posted, Cell cell, bool isByVerdict)
    {
        if (hearing.IsRefused)
        {
            return;
        }

        PlacementRules.DropOtherClaims(hearing, posted, cell);
        hearing.Emit(posted.Cell is { } from
            ? new ProposalMoved(posted.Id, from, cell, isByVerdict)
            : new ProposalPlaced(posted.Id, cell, isByVerdict));
    }

    private static void CheckStandsAt(Hearing hearing, PostedProposal posted, Cell seen)
    {
        if (posted.Cell != seen)
        {
            hearing.Object(new ProposalHasMoved(posted.Id, seen, posted.Cell));
        }
    }
}
