namespace OpenSpaces.Scheduling;

/// <summary>The verbs of a board by the last part of their address. Who may is the board's to say.</summary>
internal static class BoardVerbs
{
    /// <summary>At <c>proposals/{proposal}/…</c>.</summary>
    public static readonly IReadOnlyDictionary<string, Func<CommandCall, Func<Board, Decision>>> OfProposal = new Dictionary<string, Func<CommandCall, Func<Board, Decision>>>
    {
        ["withdraw"] = call => With(call.Proposal, (board, id) => board.Withdraw(id, call.Stamp)),
        ["restore"] = call => With(call.Proposal, (board, id) => board.Restore(id, call.Stamp)),
        ["adopt"] = call => With((call.Proposal, call.Person), (board, of) => board.Adopt(of.Proposal, of.Person, call.Stamp)),
        ["add-host"] = call => With((call.Proposal, call.Person), (board, of) => board.AddHost(of.Proposal, of.Person, call.Stamp)),
        ["step-down"] = call => With((call.Proposal, call.Person), (board, of) => board.StepDown(of.Proposal, of.Person, call.Stamp)),
        ["hand-over"] = call => With((call.Proposal, call.Person, call.To), (board, of) => board.HandOver(of.Proposal, of.Person, of.To, call.Stamp)),
        ["claim"] = call => With((call.Proposal, call.Cell), (board, of) => board.Claim(of.Proposal, of.Cell, call.Stamp)),
        ["unclaim"] = call => With((call.Proposal, call.Cell), (board, of) => board.Unclaim(of.Proposal, of.Cell, call.Stamp)),
        ["place"] = call => With((call.Proposal, call.Cell), (board, of) => board.Place(of.Proposal, of.Cell, call.Stamp)),
        ["unplace"] = call => With(call.Proposal, (board, id) => board.Unplace(id, call.Stamp)),
        ["accept-request"] = call => With((call.Proposal, call.Cell), (board, of) => board.AcceptRequest(of.Proposal, of.Cell, call.Stamp)),
        ["decline-request"] = call => With(call.Proposal, (board, id) => board.DeclineRequest(id, call.Stamp)),
        ["counter-request"] = call => With((call.Proposal, call.Cell), (board, of) => board.CounterRequest(of.Proposal, of.Cell, call.Stamp)),
        ["offer-merge"] = call => With((call.Proposal, call.Other), (board, of) => board.OfferMerge(of.Proposal, of.Other, call.Stamp)),
        ["accept-merge"] = call => With((call.Proposal, call.Other), (board, of) => board.AcceptMerge(of.Proposal, of.Other, call.Stamp)),
        ["decline-merge"] = call => With((call.Proposal, call.Other), (board, of) => board.DeclineMerge(of.Proposal, of.Other, call.Stamp)),
        ["unmerge"] = call => With(call.Proposal, (board, id) => board.Unmerge(id, call.Stamp)),
        ["repeat"] = call => With((call.Proposal, call.Other), (board, of) => board.Repeat(of.Proposal, of.Other, call.Stamp)),
        ["pin"] = call => With(call.Proposal, (board, id) => board.Pin(id, call.Stamp)),
        ["unpin"] = call => With(call.Proposal, (board, id) => board.Unpin(id, call.Stamp)),
    };

    /// <summary>At <c>board/…</c>.</summary>
    public static readonly IReadOnlyDictionary<string, Func<CommandCall, Func<Board, Decision>>> OfBoard = new Dictionary<string, Func<CommandCall, Func<Board, Decision>>>
    {
        ["freeze"] = call => With(call.TimeSlot, (board, slot) => board.Freeze(slot, call.Stamp)),
        ["thaw"] = call => With(call.TimeSlot, (board, slot) => board.Thaw(slot, call.Stamp)),
        ["close-cell"] = call => With(call.Cell, (board, cell) => board.CloseCell(cell, call.Stamp)),
        ["open-cell"] = call => With(call.Cell, (board, cell) => board.OpenCell(cell, call.Stamp)),
        ["close-claims"] = call => With(call.Cell, (board, cell) => board.CloseClaims(cell, call.Stamp)),
        ["remove-room"] = call => With(call.Room, (board, room) => board.RemoveRoom(room, call.Stamp)),
        ["remove-time-slot"] = call => With(call.TimeSlot, (board, slot) => board.RemoveTimeSlot(slot, call.Stamp)),
        ["publish"] = call => With(call.Stamp, (board, stamp) => board.Publish(stamp)),
        ["undo"] = call => With(call.Act, (board, act) => board.Undo(act, call.Stamp)),
    };

    /// <summary>Reads the ids now, and asks later.</summary>
    private static Func<Board, Decision> With<TIds>(TIds ids, Func<Board, TIds, Decision> ask) => board => ask(board, ids);
}
