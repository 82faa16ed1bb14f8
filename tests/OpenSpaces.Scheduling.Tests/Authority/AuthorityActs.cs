using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Authority;

/// <summary>A row of the matrix: the board it starts from, and what is asked of it.</summary>
/// <param name="Given">A board with a host's proposal, another's, and a suggestion, and whatever the verb needs.</param>
/// <param name="When">Asks.</param>
internal sealed record AuthorityAct(Func<Board> Given, Func<Board, Stamp, Decision> When);

/// <summary>What each row of docs/authority.md does.</summary>
internal static class AuthorityActs
{
    /// <summary>The cell that rows are about: from three to four in the afternoon.</summary>
    public static readonly Cell Cell = Hall.RedAt(Hall.Three);

    private static readonly ProposalId Own = new("own");
    private static readonly ProposalId Theirs = new("theirs");
    private static readonly ProposalId Idea = new("idea");
    private static readonly ProposalId Asked = new("asked");
    private static readonly PersonId Somebody = new("somebody-else");
    private static readonly Cell Beside = Hall.BlueAt(Hall.Three);
    private static readonly Room Green = new(new RoomId("green"), "Green table");
    private static readonly TimeSlot Evening = new(new("16"), Hall.Day + new LocalTime(16, 0), Hall.Day + new LocalTime(17, 0));

    public static readonly IReadOnlyDictionary<string, AuthorityAct> All = new Dictionary<string, AuthorityAct>
    {
        ["Open"] = new(Start, (_, by) => Board.Open(new BoardId("new"), Hall.Grid, BoardPolicy.Default, by)),
        ["Propose, hosting it oneself"] = new(Start, (board, by) => board.Propose(Hall.Topic("new", by.By), by)),
        ["Propose, a suggestion"] = new(Start, (board, by) => board.Propose(Hall.Topic("new"), by)),
        ["Propose, for somebody else"] = new(Start, (board, by) => board.Propose(Hall.Topic("new", Somebody), by)),
        ["Revise"] = new(Start, (board, by) => board.Revise(Own, card => card with { Title = "Another title" }, by)),
        ["Revise, the title of what is placed"] = new(Standing, (board, by) => board.Revise(Own, card => card with { Title = "Another title" }, by)),
        ["Revise, the length of what is placed"] = new(StandingLong, (board, by) => board.Revise(Own, card => card with { Length = 1 }, by)),
        ["Withdraw"] = new(Start, (board, by) => board.Withdraw(Own, by)),
        ["Withdraw, what is placed"] = new(Standing, (board, by) => board.Withdraw(Own, by)),
        ["Restore"] = new(() => Start().Withdraw(Own, Hall.By(Hall.Asha)).OrThrow(), (board, by) => board.Restore(Own, by)),
        ["Adopt, oneself"] = new(Start, (board, by) => board.Adopt(Idea, by.By, by)),
        ["Adopt, for somebody else"] = new(Start, (board, by) => board.Adopt(Idea, Somebody, by)),
        ["AddHost"] = new(Standing, (board, by) => board.AddHost(Own, Somebody, by)),
        ["StepDown"] = new(Standing, (board, by) => board.StepDown(Own, Hall.Asha, by)),
        ["HandOver"] = new(Standing, (board, by) => board.HandOver(Own, Hall.Asha, Somebody, by)),
        ["Request, hosting it oneself"] = new(Start, (board, by) => board.Request(Hall.Topic("new", by.By), by)),
        ["Request, for somebody else"] = new(Start, (board, by) => board.Request(Hall.Topic("new", Somebody), by)),
        ["AcceptRequest, pending"] = new(Requested, (board, by) => board.AcceptRequest(Asked, Cell, by)),
        ["AcceptRequest, countered"] = new(Countered, (board, by) => board.AcceptRequest(Asked, Cell, by)),
        ["DeclineRequest, pending"] = new(Requested, (board, by) => board.DeclineRequest(Asked, by)),
        ["DeclineRequest, countered"] = new(Countered, (board, by) => board.DeclineRequest(Asked, by)),
        ["CounterRequest"] = new(Requested, (board, by) => board.CounterRequest(Asked, Cell, by)),
        ["Claim"] = new(Start, (board, by) => board.Claim(Own, Cell, by)),
        ["Claim, while claims gather"] = new(Gathering, (board, by) => board.Claim(Own, Cell, by)),
        ["Unclaim"] = new(Contested, (board, by) => board.Unclaim(Own, Cell, by)),
        ["Place"] = new(Start, (board, by) => board.Place(Own, Cell, by)),
        ["Place, what others claim"] = new(() => Gathering().Claim(Theirs, Cell, Early(Hall.By(Hall.Ben))).OrThrow(), (board, by) => board.Place(Own, Cell, by)),
        ["Place, to move it"] = new(Standing, (board, by) => board.Place(Own, Beside, by)),
        ["Swap, with another's"] = new(() => Standing().Placed("theirs", Beside), (board, by) => board.Swap(new(Own, Cell), new(Theirs, Beside), by)),
        ["CarryOut"] = new(Start, (board, by) => board.CarryOut([new Move(Own, null, Cell)], by)),
        ["Unplace"] = new(Standing, (board, by) => board.Unplace(Own, by)),
        ["Unplace, what a verdict placed"] = new(Won, (board, by) => board.Unplace(Own, by)),
        ["Pin"] = new(Standing, (board, by) => board.Pin(Own, by)),
        ["Unpin"] = new(() => Standing().Pin(Own, Hall.ByFacilitator).OrThrow(), (board, by) => board.Unpin(Own, by)),
        ["Freeze"] = new(Start, (board, by) => board.Freeze(Hall.Three.Id, by)),
        ["Thaw"] = new(() => Start().Freeze(Hall.Three.Id, Hall.ByFacilitator).OrThrow(), (board, by) => board.Thaw(Hall.Three.Id, by)),
        ["CloseCell"] = new(Start, (board, by) => board.CloseCell(Cell, by)),
        ["CloseCell, what others claim"] = new(Contested, (board, by) => board.CloseCell(Cell, by)),
        ["OpenCell"] = new(() => Start().CloseCell(Cell, Hall.ByFacilitator).OrThrow(), (board, by) => board.OpenCell(Cell, by)),
        ["Repeat"] = new(Standing, (board, by) => board.Repeat(Own, new("again"), by)),
        ["AddRoom"] = new(Start, (board, by) => board.AddRoom(Green, by)),
        ["AddTimeSlot"] = new(Start, (board, by) => board.AddTimeSlot(Evening, by)),
        ["RemoveRoom, empty"] = new(Start, (board, by) => board.RemoveRoom(Hall.Red.Id, by)),
        ["RemoveRoom, with a session in it"] = new(Standing, (board, by) => board.RemoveRoom(Hall.Red.Id, by)),
        ["RemoveTimeSlot, empty"] = new(Start, (board, by) => board.RemoveTimeSlot(Hall.Three.Id, by)),
        ["RemoveTimeSlot, with a session in it"] = new(Standing, (board, by) => board.RemoveTimeSlot(Hall.Three.Id, by)),
        ["OfferMerge"] = new(Standing, (board, by) => board.OfferMerge(Own, Theirs, by)),
        ["AcceptMerge"] = new(Offered, (board, by) => board.AcceptMerge(Own, Theirs, by)),
        ["AcceptMerge, of what is placed"] = new(() => Standing().OfferMerge(Own, Theirs, Hall.By(Hall.Asha)).OrThrow(), (board, by) => board.AcceptMerge(Own, Theirs, by)),
        ["DeclineMerge"] = new(Offered, (board, by) => board.DeclineMerge(Own, Theirs, by)),
        ["Unmerge"] = new(() => Offered().AcceptMerge(Own, Theirs, Hall.ByFacilitator).OrThrow(), (board, by) => board.Unmerge(Own, by)),
        ["Split"] = new(Standing, (board, by) => board.Split(Own, Hall.Topic("part"), by)),
        ["SetClaimPolicy"] = new(Start, (board, by) => board.SetClaimPolicy(ClaimScope.OfDay(Hall.Day), ClaimPolicy.Closed, by)),
        ["CloseClaims, after the deadline"] = new(Contested, (board, by) => board.CloseClaims(Cell, by)),
        ["CloseClaims, before the deadline"] = new(() => Gathering().Claim(Own, Cell, Early(Hall.By(Hall.Asha))).OrThrow(), (board, by) => board.CloseClaims(Cell, by)),
        ["Settle"] = new(ContestOpen, (board, by) => board.Settle(Cell, For(Own), by)),
        ["Settle, again"] = new(Won, (board, by) => board.Settle(Cell, For(Theirs), by)),
        ["Publish"] = new(Standing, (board, by) => board.Publish(by)),
        ["Undo, the host's act"] = new(HostRevised, (board, by) => board.Undo(HostRevised().LastAct, by)),
        ["Undo, the facilitator's act"] = new(Standing, (board, by) => board.Undo(Standing().LastAct, by)),
        ["Waive"] = new(Start, (board, by) => board.Waive(new WarningKey("OverCapacity", "own"), by)),
    };

    private static Board Start() => Hall.Open(new BoardPolicy { FreezeHorizon = Duration.FromMinutes(30) })
        .With(Hall.Topic("own", Hall.Asha), Hall.Topic("theirs", Hall.Ben), Hall.Topic("idea"));

    private static Board Standing() => Start().Placed("own", Cell);

    private static Board StandingLong() => Start().Revise(Own, card => card with { Length = 2 }, Hall.By(Hall.Asha)).OrThrow().Placed("own", Hall.RedAt(Hall.Two));

    private static Board Requested() => Start().Request(Hall.Topic("asked", Hall.Asha), Hall.By(Hall.Asha)).OrThrow();

    private static Board Countered() => Requested().CounterRequest(Asked, Cell, Hall.ByFacilitator).OrThrow();

    private static Board Offered() => Start().OfferMerge(Own, Theirs, Hall.By(Hall.Asha)).OrThrow();

    /// <summary>Claims on the cell gather until it starts.</summary>
    private static Board Gathering() => OfCell(ClaimPolicy.ContestedUntilBeforeStart(Duration.Zero));

    /// <summary>Two have claimed the cell, and the deadline has passed.</summary>
    private static Board Contested() => OfCell(ClaimPolicy.ContestedUntil(Hall.ByFacilitator.At(7, 30).At))
        .Claim(Own, Cell, Early(Hall.By(Hall.Asha))).OrThrow()
        .Claim(Theirs, Cell, Early(Hall.By(Hall.Ben))).OrThrow();

    private static Board ContestOpen() => Contested().CloseClaims(Cell, Hall.ByFacilitator).OrThrow();

    private static Board Won() => ContestOpen().Settle(Cell, For(Own), Hall.ByFacilitator).OrThrow();

    private static Board HostRevised() => Start().Revise(Own, card => card with { Title = "Mine" }, Hall.By(Hall.Asha)).OrThrow();

    private static Board OfCell(ClaimPolicy policy) => Start().SetClaimPolicy(ClaimScope.OfCell(Cell), policy, Early(Hall.ByFacilitator)).OrThrow();

    private static Stamp Early(Stamp stamp) => stamp.At(7);

    private static Verdict For(ProposalId winner) => new() { Rule = "test", Ranking = [winner] };
}
