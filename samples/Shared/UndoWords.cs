using System.Collections.Immutable;
using OpenSpaces.Scheduling;

namespace OpenSpaces.Samples;

/// <summary>One thing that comes of an undoing.</summary>
/// <param name="Title">The topic's title, which is somebody's text; null where it is about no topic.</param>
/// <param name="Text">What becomes of it, in our words.</param>
internal readonly record struct UndoLine(string? Title, string Text)
{
    public override string ToString() => Title is null ? Text : $"“{Title}” {Text}";
}

/// <summary>What undoing an act brings about, so that nobody has to press to find out.</summary>
internal static class UndoWords
{
    /// <summary>A plan may move a hundred cards: two say which act it was.</summary>
    private const int Most = 2;

    /// <returns>A line for each of the first things that change, and one that says how many more there are.</returns>
    public static ImmutableArray<UndoLine> Of(PastAct act, Board board)
    {
        // A room that went with the act has its name in the grid of before.
        Grid grid = act.Changes.OfType<ActChange<BoardId, Grid>>().FirstOrDefault()?.Before ?? board.Grid;
        ImmutableArray<UndoLine> all = [.. act.Changes.Where(change => !IsImplied(change, act)).Select(change => Of(change, grid))];
        return all.Length <= Most + 1 ? all : [.. all.Take(Most), new(null, $"and {all.Length - Most} more changes")];
    }

    /// <summary>Where a contest is open again its verdict is gone.</summary>
    private static bool IsImplied(ActChange change, PastAct act) =>
        change is ActChange<Cell, SettledContest> settled && act.Changes.OfType<ActChange<Cell, Contest>>().Any(contest => contest.Key == settled.Key);

    private static UndoLine Of(ActChange change, Grid grid) => change switch
    {
        ActChange<ProposalId, PostedProposal> { After: { } after } card => new(after.Proposal.Title, card.Before is { } before ? Of(before, after, grid) : "comes off the board"),
        ActChange<BoardId, Grid> => new(null, "rooms and times are as they were"),
        ActChange<Cell, Closure> closure => new(null, $"{grid.Name(closure.Key)} is {(closure.Before is null ? "open" : "closed")} again"),
        ActChange<Cell, Contest> contest => new(null, contest.Before is null ? $"claims on {grid.Name(contest.Key)} gather again" : $"the contest for {grid.Name(contest.Key)} is open again"),
        ActChange<Cell, SettledContest> settled => new(null, $"the verdict on {grid.Name(settled.Key)} {(settled.Before is null ? "does not hold any more" : "of before holds again")}"),
        ActChange<TimeSlotId, Freeze> freeze => new(null, $"{grid.Name(freeze.Key)} is {(freeze.Before is null ? "not frozen any more" : "frozen again")}"),
        ActChange<ClaimScope, ClaimPolicy> policy => new(null, $"who may claim {ScopeOf(policy.Key, grid)} is as it was"),
        ActChange<WarningKey, Waiver> waiver => new(null, waiver.Before is null ? "the warning that was accepted shows again" : "the warning is accepted as before"),
        _ => new(null, "something is as it was"),
    };

    private static string Of(PostedProposal before, PostedProposal after, Grid grid)
    {
        if (before.State != after.State)
        {
            return StateOf(before, after, grid);
        }

        if (!before.Cells.SequenceEqual(after.Cells))
        {
            return before.Cell is { } cell ? $"goes back to {grid.Name(cell)}"
                : before.Claims is [var claim, ..] ? $"asks for {grid.Name(claim.Cell)} again"
                : "waits for a place again";
        }

        if (before.IsPinned != after.IsPinned)
        {
            return before.IsPinned ? "is pinned again" : "is not pinned any more";
        }

        if (before.Claims.Length != after.Claims.Length)
        {
            return before.Claims.Length > after.Claims.Length
                ? $"asks for {grid.Name(before.Claims.Except(after.Claims).First().Cell)} again"
                : $"does not ask for {grid.Name(after.Claims.Except(before.Claims).First().Cell)} any more";
        }

        if (before.MergeOffers.Length != after.MergeOffers.Length)
        {
            return before.MergeOffers.Length > after.MergeOffers.Length ? "has the offer to be joined again" : "loses the offer to be joined";
        }

        bool hasSameHosts = before.Proposal.Hosts.SequenceEqual(after.Proposal.Hosts);
        return hasSameHosts ? "is as it was" : before.Proposal.Hosts.IsEmpty ? "looks for a host again" : "has the hosts it had";
    }

    private static string StateOf(PostedProposal before, PostedProposal after, Grid grid) => before.State switch
    {
        ProposalState.Withdrawn => "is withdrawn again",
        ProposalState.Merged => "is joined with another again",
        _ when before.Cell is { } cell => $"goes back to {grid.Name(cell)}",
        _ => after.State == ProposalState.Merged ? "is a topic of its own again" : "comes back to the board",
    };

    private static string ScopeOf(ClaimScope scope, Grid grid) => (scope.Cell, scope.Day) switch
    {
        ({ } cell, _) => grid.Name(cell),
        (_, { } day) => day.Name(),
        _ => "a place",
    };
}
