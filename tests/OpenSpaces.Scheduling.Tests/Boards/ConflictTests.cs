using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Boards;

/// <summary>Every reason to refuse, raised alone by the plainest call that raises it, and each with words that help.</summary>
public sealed class ConflictTests
{
    private static readonly ProposalId A = new("a");
    private static readonly ProposalId B = new("b");
    private static readonly Cell Ten = Hall.RedAt(Hall.Ten);
    private static readonly Cell Two = Hall.RedAt(Hall.Two);
    private static readonly Instant Nine = Hall.ByFacilitator.At(9).At;

    private static readonly Dictionary<string, Func<Func<Stamp, Stamp>, Decision>> Raised = new()
    {
        [nameof(NotAllowed)] = by => Start().Publish(by(Hall.By(Hall.Asha))),
        [nameof(ReasonNeeded)] = by => Start().Withdraw(A, by(Hall.ByFacilitator)),
        [nameof(UnacceptableText)] = by => Start().Propose(Hall.Topic("new") with { Title = "\u202Eno" }, by(Hall.ByFacilitator)),
        [nameof(OutOfBounds)] = by => Start().Propose(Hall.Topic("new") with { Length = 0 }, by(Hall.ByFacilitator)),
        [nameof(UnacceptableLink)] = by => Start().Propose(Hall.Topic("new") with { Link = new Uri("javascript:alert(1)") }, by(Hall.ByFacilitator)),
        [nameof(TooManyProposals)] = by => Hall.Open(new BoardPolicy { MaxOpenProposals = 1 }).Propose(Hall.Topic("x"), Hall.By(Hall.Asha)).OrThrow().Propose(Hall.Topic("y"), by(Hall.By(Hall.Asha))),
        [nameof(TooManyClaims)] = by => Contested(maxClaims: 1).Claim(A, Ten, Hall.By(Hall.Asha)).OrThrow().Claim(A, Two, by(Hall.By(Hall.Asha))),
        [nameof(TooManyClaimsByPerson)] = by => Hall.Open(new BoardPolicy { Claims = ClaimPolicy.ContestedUntil(Nine), MaxClaimsPerPerson = 1 })
            .With(Hall.Topic("a", Hall.Asha), Hall.Topic("c", Hall.Asha)).Claim(A, Ten, Hall.By(Hall.Asha)).OrThrow().Claim(new("c"), Two, by(Hall.By(Hall.Asha))),
        [nameof(OutsideClaimWindow)] = by => Start(ClaimPolicy.FirstCome.Between(Nine, null)).Claim(A, Ten, by(Hall.By(Hall.Asha))),
        [nameof(NotForTaking)] = by => Start(ClaimPolicy.FacilitatorOnly).Claim(A, Ten, by(Hall.By(Hall.Asha))),
        [nameof(UnknownProposal)] = by => Start().Publish(Hall.ByFacilitator).OrThrow().Restore(new("nobody"), by(Hall.ByFacilitator)),
        [nameof(ProposalExists)] = by => Start().Propose(Hall.Topic("a", Hall.Asha) with { Title = "Other" }, by(Hall.By(Hall.Asha))),
        [nameof(ProposalIsOffBoard)] = by => Start().Withdraw(A, Hall.By(Hall.Asha)).OrThrow().Place(A, Ten, by(Hall.ByFacilitator)),
        [nameof(ProposalHasHosts)] = by => Start().Adopt(A, Hall.Chen, by(Hall.By(Hall.Chen))),
        [nameof(PersonIsNoHost)] = by => Start().HandOver(A, Hall.Chen, Hall.Ben, by(Hall.By(Hall.Chen))),
        [nameof(ProposalIsPinned)] = by => Start().Placed("a", Ten).Pin(A, Hall.ByFacilitator).OrThrow().Unplace(A, by(Hall.ByFacilitator)),
        [nameof(ProposalIsNotPlaced)] = by => Start().Pin(A, by(Hall.ByFacilitator)),
        [nameof(ProposalHasMoved)] = by => Start().Placed("a", Ten).Placed("b", Two).Swap(new(A, Hall.BlueAt(Hall.Ten)), new(B, Two), by(Hall.ByFacilitator)),
        [nameof(ProposalHasCell)] = by => Start().Placed("a", Ten).CarryOut([new Move(A, null, Two)], by(Hall.ByFacilitator)),
        [nameof(RequestIsNotOpen)] = by => Start().AcceptRequest(A, Ten, by(Hall.ByFacilitator)),
        [nameof(NotTheCellOffered)] = by => Start().Request(Hall.Topic("r", Hall.Chen), Hall.By(Hall.Chen)).OrThrow()
            .CounterRequest(new("r"), Two, Hall.ByFacilitator).OrThrow().AcceptRequest(new("r"), Ten, by(Hall.By(Hall.Chen))),
        [nameof(CannotMergeWithItself)] = by => Start().OfferMerge(A, A, by(Hall.By(Hall.Asha))),
        [nameof(NoMergeOffer)] = by => Start().AcceptMerge(A, B, by(Hall.By(Hall.Ben))),
        [nameof(ProposalIsNotMerged)] = by => Start().Withdraw(A, Hall.By(Hall.Asha)).OrThrow().Unmerge(A, by(Hall.By(Hall.Asha))),
        [nameof(UnknownCell)] = by => Start().Place(A, new Cell(new("attic"), Hall.Ten.Id), by(Hall.ByFacilitator)),
        [nameof(CellTaken)] = by => Start().Placed("b", Ten).Place(A, Ten, by(Hall.ByFacilitator)),
        [nameof(CellIsClosed)] = by => Start().CloseCell(Ten, Hall.ByFacilitator.Because("wet paint")).OrThrow().Place(A, Ten, by(Hall.ByFacilitator)),
        [nameof(RoomIsUnavailable)] = by => Start().AddRoom(Afternoons, Hall.ByFacilitator).OrThrow().Place(A, new Cell(Afternoons.Id, Hall.Ten.Id), by(Hall.ByFacilitator)),
        [nameof(TimeSlotIsNotForSessions)] = by => Start().Place(A, Hall.RedAt(Hall.Lunch), by(Hall.ByFacilitator)),
        [nameof(TooFewSlotsInARow)] = by => Hall.Open().With(Hall.Topic("long", Hall.Asha) with { Length = 2 }).Place(new("long"), Hall.RedAt(Hall.Eleven), by(Hall.ByFacilitator)),
        [nameof(PersonDoubleBooked)] = by => Start().With(Hall.Topic("c", Hall.Asha)).Placed("a", Ten).Place(new("c"), Hall.BlueAt(Hall.Ten), by(Hall.ByFacilitator)),
        [nameof(TimeSlotIsFrozen)] = by => Start().Freeze(Hall.Ten.Id, Hall.ByFacilitator).OrThrow().Claim(A, Ten, by(Hall.By(Hall.Asha))),
        [nameof(StartsTooSoon)] = by => Start().Placed("a", Ten).Unplace(A, by(Hall.By(Hall.Asha).At(10, 30))),
        [nameof(TimeSlotIsOver)] = by => Start().Claim(A, Ten, by(Hall.By(Hall.Asha).At(11))),
        [nameof(NoContest)] = by => Start().Settle(Ten, For(A), by(Hall.ByFacilitator)),
        [nameof(ClaimsAreClosed)] = by => ContestOpen().With(Hall.Topic("c", Hall.Chen)).Claim(new("c"), Ten, by(Hall.By(Hall.Chen))),
        [nameof(NotAClaimant)] = by => ContestOpen().Settle(Ten, For(new("stranger")), by(Hall.ByFacilitator)),
        [nameof(UnknownRoom)] = by => Start().RemoveRoom(new("attic"), by(Hall.ByFacilitator)),
        [nameof(UnknownTimeSlot)] = by => Start().Freeze(new("midnight"), by(Hall.ByFacilitator)),
        [nameof(RoomExists)] = by => Start().AddRoom(Hall.Red with { Seats = 7 }, by(Hall.ByFacilitator)),
        [nameof(TimeSlotExists)] = by => Start().AddTimeSlot(Hall.Ten with { Name = "Other" }, by(Hall.ByFacilitator)),
        [nameof(TimeSlotOverlaps)] = by => Start().AddTimeSlot(SlotAt(10, 30, 10, 45), by(Hall.ByFacilitator)),
        [nameof(TimeSlotIsEmpty)] = by => Start().AddTimeSlot(SlotAt(18, 0, 18, 0), by(Hall.ByFacilitator)),
        [nameof(NothingToUndo)] = by => Start().Undo(99, by(Hall.ByFacilitator)),
        [nameof(ChangedSince)] = by => Start().Placed("a", Ten).Placed("a", Two) is var board ? board.Undo(board.LastAct - 1, by(Hall.ByFacilitator)) : null!,
        [nameof(CannotBeUndone)] = by => Start().Undo(1, by(Hall.ByFacilitator)),
    };

    private static Room Afternoons => new(new("late"), "Afternoons only") { Hours = [new OpeningHours(Hall.Day + new LocalTime(13, 0), Hall.Day + new LocalTime(18, 0))] };

    public static TheoryData<string> Codes => [.. Raised.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_conflict_stands_alone_where_it_is_the_only_reason_and_says_what_to_do(string code)
    {
        Decision decision = Raised[code](stamp => stamp);

        Conflict conflict = Assert.Single(decision.Conflicts);
        Assert.Equal(code, conflict.Code);
        Assert.False(decision.TryGetBoard(out _));
        Assert.Matches("^[\\p{Lu}\"\\p{Ll}].+\\.$", conflict.Message);
        Assert.Contains(conflict.Message, Assert.Throws<BoardRefusedException>(() => decision.OrThrow()).Message, StringComparison.Ordinal);
    }

    /// <summary>A stamp whose reason nobody may write gives one more reason against whatever is asked.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public void A_conflict_joins_others_and_none_hides_another(string code)
    {
        Decision decision = Raised[code](stamp => stamp.Because("turned \u202E round"));

        Assert.Contains(new UnacceptableText("Reason", TextProblem.DirectionOverride, 500), decision.Conflicts);
        if (code == nameof(ReasonNeeded))
        {
            // A reason was given, if not one to be read. Without one it joins others too.
            decision = Start().Placed("a", Ten).Pin(A, Hall.ByFacilitator).OrThrow().Freeze(Hall.Ten.Id, Hall.ByFacilitator).OrThrow().Unplace(A, Hall.ByFacilitator);
        }

        Assert.Contains(decision.Conflicts, conflict => conflict.Code == code);
        Assert.True(decision.Conflicts.Length >= 2);
    }

    /// <summary>The reasons that the keeper and not the board gives have tests beside the keeper.</summary>
    [Fact]
    public void Every_conflict_of_the_board_is_here() => Assert.Equal(
        typeof(Conflict).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Conflict))).Select(type => type.Name).Except(KeeperConflicts).Order(),
        Raised.Keys.Order());

    /// <summary>What keepers refuse, and the board knows nothing of; their own tests raise them.</summary>
    private static readonly string[] KeeperConflicts =
    [
        nameof(BoardIsBusy), "CommandIsAnother", nameof(NoSuchPoll), nameof(PollExists), nameof(PollIsStillOpen), nameof(NotTheClaimants), nameof(UnknownRule), nameof(RevealIsWrong),
        nameof(DrawNotPromised), nameof(LoadsAreNotCarried),
    ];

    [Fact]
    public void A_placement_is_told_every_reason_at_once()
    {
        Board board = Start().With(Hall.Topic("c", Hall.Asha)).Placed("a", Hall.BlueAt(Hall.Ten)).Placed("b", Ten)
            .CloseCell(Ten, Hall.ByFacilitator).OrThrow().Freeze(Hall.Ten.Id, Hall.ByFacilitator).OrThrow()
            .SetClaimPolicy(ClaimScope.Board, ClaimPolicy.Closed.Between(Nine, null), Hall.ByFacilitator).OrThrow();

        Decision decision = board.Claim(new("c"), Ten, Hall.By(Hall.Asha));

        Assert.Equal(
            [nameof(CellIsClosed), nameof(CellTaken), nameof(NotForTaking), nameof(OutsideClaimWindow), nameof(PersonDoubleBooked), nameof(TimeSlotIsFrozen)],
            decision.Conflicts.Select(conflict => conflict.Code).Order());
    }

    [Fact]
    public void A_card_is_told_every_fault_at_once()
    {
        Decision decision = Hall.Open().Propose(
            new Proposal(new("bad"), " ")
            {
                Abstract = new string('x', 5_001),
                Hosts = [Hall.Ben],
                Tags = [.. Enumerable.Range(0, 21).Select(i => $"tag{i}")],
                SeatsExpected = -1,
                Length = 25,
                Link = new Uri("ftp://example.org"),
                Times = new TimePreferences { Preferred = [new("never")] },
            },
            Hall.By(Hall.Asha));

        Assert.Equal(
            [
                nameof(NotAllowed), nameof(OutOfBounds), nameof(OutOfBounds), nameof(OutOfBounds),
                nameof(UnacceptableLink), nameof(UnacceptableText), nameof(UnacceptableText), nameof(UnknownTimeSlot),
            ],
            decision.Conflicts.Select(conflict => conflict.Code).Order());
    }

    [Fact]
    public void A_swap_is_told_the_reasons_of_both()
    {
        Board board = Start().Placed("a", Ten).Placed("b", Two).Pin(A, Hall.ByFacilitator).OrThrow().Pin(B, Hall.ByFacilitator).OrThrow();

        Decision decision = board.Swap(new(A, Ten), new(B, Two), Hall.ByFacilitator);

        Assert.Equal<Conflict>([new ProposalIsPinned(A, Ten), new ProposalIsPinned(B, Two)], decision.Conflicts);
    }

    private static Board Start(ClaimPolicy? claims = null) =>
        Hall.Open(new BoardPolicy { Claims = claims ?? ClaimPolicy.FirstCome }).With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben));

    private static Board Contested(int maxClaims = 5) =>
        Hall.Open(new BoardPolicy { Claims = ClaimPolicy.ContestedUntil(Nine), MaxClaims = maxClaims }).With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben));

    private static Board ContestOpen() => Contested()
        .Claim(A, Ten, Hall.By(Hall.Asha)).OrThrow().Claim(B, Ten, Hall.By(Hall.Ben)).OrThrow()
        .CloseClaims(Ten, Hall.ByFacilitator.Because("given")).OrThrow();

    private static Verdict For(ProposalId winner) => new() { Rule = "test", Ranking = [winner] };

    private static TimeSlot SlotAt(int fromHour, int fromMinute, int toHour, int toMinute) =>
        new(new("extra"), Hall.Day + new LocalTime(fromHour, fromMinute), Hall.Day + new LocalTime(toHour, toMinute));
}
