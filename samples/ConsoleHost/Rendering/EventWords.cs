using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>What happened, in a line each.</summary>
internal static class EventWords
{
    /// <param name="happened">What happened.</param>
    /// <param name="before">The board before, which knows what is gone; null if there was none.</param>
    /// <param name="board">The board after, which knows what is new.</param>
    /// <param name="people">What people are called.</param>
    public static string Of(BoardEvent happened, Board? before, Board board, People people)
    {
        Grid grid = board.Grid;
        return happened switch
        {
            BoardOpened => $"board opened: {Places.Count(grid.Rooms.Length, "room")}, {Places.Count(grid.TimeSlots.Length, "time slot")}",
            ProposalPosted { IsRequest: true } e => $"request on file: {Title(e.Proposal)}",
            ProposalPosted { Proposal.IsSuggestion: true } e => $"on the suggestion list: {Title(e.Proposal)}",
            ProposalPosted e => $"on the board: {Title(e.Proposal)}",
            ProposalRevised e => $"card rewritten: {Title(e.Proposal)}",
            ProposalWithdrawn e => $"withdrawn: {Title(board, e.Proposal)}",
            ProposalRestored e => $"back on the board: {Title(board, e.Proposal)}",
            ProposalRepeated e => $"gets a second session: {Title(board, e.Of)}",
            ProposalSplit e => $"split off: {Title(e.Proposal)}",
            SuggestionAdopted e => $"adopted by {people.NameOf(e.Host)}: {Title(board, e.Proposal)}",
            HostAdded e => $"{people.NameOf(e.Host)} co-hosts {Title(board, e.Proposal)}",
            HostSteppedDown e => $"{people.NameOf(e.Host)} stepped down; the topic stays: {Title(board, e.Proposal)}",
            ProposalHandedOver e => $"handed over to {people.NameOf(e.To)}: {Title(board, e.Proposal)}",
            RequestAccepted e => $"request accepted: {grid.Name(e.Cell)}",
            RequestCountered e => $"offered instead: {grid.Name(e.Cell)}",
            RequestDeclined e => $"request declined{Because(e)}",
            ProposalPlaced e => $"placed: {grid.Name(e.Cell)} — {Title(board, e.Proposal)}",
            ProposalMoved e => $"moved: {(before ?? board).Grid.Name(e.From)} → {grid.Name(e.To)} — {Title(board, e.Proposal)}",
            ProposalsSwapped e => $"swapped: {Title(board, e.One.Proposal)} and {Title(board, e.Other.Proposal)}",
            ProposalUnplaced e => $"waits without a cell: {Title(board, e.Proposal)}{Because(e)}",
            ProposalPinned e => $"pinned: {Title(board, e.Proposal)}",
            ProposalUnpinned e => $"unpinned: {Title(board, e.Proposal)}",
            CellClaimed e => $"claims {grid.Name(e.Cell)}: {Title(board, e.Proposal)}",
            ClaimDropped e => $"claim on {grid.Name(e.Cell)} is gone: {Title(board, e.Proposal)}",
            ContestOpened e => $"contest for {grid.Name(e.Cell)}: {Places.Count(e.Claimants.Length, "claim")}",
            ContestSettled e => $"verdict by {e.Verdict.Rule}: {Title(board, e.Verdict.Ranking[0])}",
            MergeOffered e => $"offer: join {Title(board, e.From)} into {Title(board, e.Into)}",
            ProposalsMerged e => $"one session now, hosted by {people.NamesOf(board.Find(e.Into)!.Proposal.Hosts)}: {Title(board, e.Into)}",
            MergeDeclined e => $"stays on its own: {Title(board, e.Into)}",
            ProposalsUnmerged e => $"on its own again: {Title(board, e.From)}",
            RoomAdded e => $"new room: {e.Room.Name}",
            RoomRemoved e => $"room gone: {(before ?? board).Grid.Name(e.Room)}{Because(e)}",
            TimeSlotAdded e => $"new time slot: {grid.Name(e.TimeSlot.Id)}",
            TimeSlotRemoved e => $"time slot gone: {(before ?? board).Grid.Name(e.TimeSlot)}{Because(e)}",
            TimeSlotFrozen e => $"frozen: {grid.Name(e.TimeSlot)}",
            TimeSlotThawed e => $"thawed: {grid.Name(e.TimeSlot)}",
            CellClosed e => $"closed: {grid.Name(e.Cell)}{Because(e)}",
            CellOpened e => $"open again: {grid.Name(e.Cell)}",
            ClaimPolicySet e => $"claims on {ScopeOf(e.Scope, grid)}: {PolicyOf(e.Policy, grid)}",
            WarningWaived e => $"warning accepted: {e.Warning.Code}{Because(e)}",
            AgendaPublished e => $"agenda {e.Revision} is out",
            ActUndone e => $"undone: act {Places.Number(e.Undone)}",
            _ => happened.Name,
        };
    }

    private static string Title(Proposal proposal) => $"\"{proposal.Title}\"";

    private static string Title(Board board, ProposalId id) => board.Find(id) is { } posted ? Title(posted.Proposal) : id.Value;

    private static string Because(BoardEvent happened) => happened.Stamp.Reason is { Length: > 0 } reason ? $" ({reason})" : "";

    private static string ScopeOf(ClaimScope scope, Grid grid) => (scope.Cell, scope.Day) switch
    {
        ({ } cell, _) => grid.Name(cell),
        (_, { } day) => day.Name(),
        _ => "the board",
    };

    private static string PolicyOf(ClaimPolicy? policy, Grid grid) => policy switch
    {
        null => "as the board says",
        { Mode: ClaimMode.FirstCome } => "first come, first served",
        { Mode: ClaimMode.Contested, Deadline: { } deadline } => $"gather until {grid.ClockTime(deadline)}, then several are a contest",
        { Mode: ClaimMode.Contested } => "gather, then several are a contest",
        { Mode: ClaimMode.FacilitatorOnly } => "the facilitator places",
        _ => "closed",
    };
}
