using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Laws;

/// <summary>What holds on every board, looked up the slow and obvious way.</summary>
internal static class BoardInvariants
{
    public static void Hold(Board board, IReadOnlySet<ProposalId> everPosted)
    {
        NothingIsLost(board, everPosted);
        NoCellIsSharedAndTheIndexKnowsWhoStandsWhere(board);
        NobodyIsInTwoPlaces(board);
        WhatFollowsIsInStep(board);
    }

    private static void NothingIsLost(Board board, IReadOnlySet<ProposalId> everPosted)
    {
        Assert.Equal(everPosted.Count, board.Proposals.Length);
        Assert.All(everPosted, id => Assert.NotNull(board.Find(id)));
        Assert.Equal(Enumerable.Range(1, board.Proposals.Length), board.Proposals.Select(p => p.Number));
        Assert.All(board.Proposals.Where(p => p.State != ProposalState.OnBoard), p => Assert.True(p is { IsPlaced: false, Claims.IsEmpty: true, IsPinned: false }));
    }

    private static void NoCellIsSharedAndTheIndexKnowsWhoStandsWhere(Board board)
    {
        var standing = new Dictionary<Cell, ProposalId>();
        foreach (PostedProposal posted in board.Placed)
        {
            Assert.Equal(board.Grid.CellsFrom(posted.Cells[0], posted.Proposal.Length).AsEnumerable(), posted.Cells);
            Assert.All(posted.Cells, cell =>
            {
                Assert.Equal(TimeSlotKind.OpenSpace, board.Grid.FindTimeSlot(cell.TimeSlot)!.Kind);
                Assert.True(standing.TryAdd(cell, posted.Id), $"{cell} has {posted.Id} and {standing.GetValueOrDefault(cell)}.");
            });
        }

        Assert.Equal(standing.OrderBy(s => s.Key.ToString()), board.State.Occupants.OrderBy(s => s.Key.ToString()));
        Assert.Equal(
            standing.GroupBy(s => s.Key.TimeSlot).ToDictionary(g => g.Key, g => g.Count()).OrderBy(t => t.Key.Value),
            board.State.TakenCells.Where(t => t.Value != 0).OrderBy(t => t.Key.Value));
    }

    private static void NobodyIsInTwoPlaces(Board board)
    {
        PostedProposal[] placed = [.. board.Placed];
        for (int i = 0; i < placed.Length; i++)
        {
            for (int j = i + 1; j < placed.Length; j++)
            {
                if (!placed[i].Proposal.Hosts.Intersect(placed[j].Proposal.Hosts).Any())
                {
                    continue;
                }

                Duration changeover = placed[i].Cells[0].Room == placed[j].Cells[0].Room ? Duration.Zero : board.Policy.Changeover;
                Interval one = placed[i].IntervalOn(board.Grid);
                Interval other = placed[j].IntervalOn(board.Grid);
                Assert.True(
                    one.End + changeover <= other.Start || other.End + changeover <= one.Start,
                    $"{placed[i].Id} at {placed[i].Cell} and {placed[j].Id} at {placed[j].Cell} share a host.");
            }
        }
    }

    private static void WhatFollowsIsInStep(Board board)
    {
        Assert.Equal(
            board.Placed.SelectMany(p => p.Proposal.Hosts.Select(host => $"{host} {p.Id}")).Order(),
            board.State.Engagements.SelectMany(e => e.Value.Select(id => $"{e.Key} {id}")).Order());
        Assert.Equal(
            board.Proposals.SelectMany(p => p.Claims.Select(claim => $"{claim.Cell} {p.Id}")).Order(),
            board.State.Claimants.SelectMany(c => c.Value.Select(id => $"{c.Key} {id}")).Order());
        Assert.Equal(
            board.Proposals.Where(p => p.State == ProposalState.OnBoard).GroupBy(p => p.PostedBy).Select(g => $"{g.Key} {g.Count()}").Order(),
            board.State.OpenPosts.Where(o => o.Value != 0).Select(o => $"{o.Key} {o.Value}").Order());
        Assert.Equal(
            board.Proposals.SelectMany(p => p.Proposal.Hosts.SelectMany(host => p.Claims.Select(_ => host))).GroupBy(host => host).Select(g => $"{g.Key} {g.Count()}").Order(),
            board.State.OpenClaims.Where(o => o.Value != 0).Select(o => $"{o.Key} {o.Value}").Order());
        Assert.All(board.Contests, contest => Assert.NotEmpty(board.ClaimantsOf(contest.Cell)));
        Assert.All(board.Proposals.SelectMany(p => p.Claims), claim => Assert.True(board.Grid.Has(claim.Cell)));
    }
}
