namespace OpenSpaces.Scheduling.Tests.Laws;

/// <summary>What is told of an act before it is undone is what undoing it does, after whatever anybody did.</summary>
public sealed class LastActLaws
{
    private const int Histories = 400;

    [Fact]
    public void What_is_told_is_what_undoing_the_last_act_undoes()
    {
        int undone = 0;
        for (int seed = 0; seed < Histories; seed++)
        {
            var random = new Random(seed);
            var verbs = new RandomVerbs(random);
            Board board = RandomVerbs.Start(random).Board;
            for (int calls = random.Next(1, 40); calls > 0; calls--)
            {
                board = verbs.Next(board).Ask(board).TryGetBoard(out Board? next) ? next : board;
            }

            foreach (PersonId person in board.State.Acts.Select(act => act.By).Distinct())
            {
                undone += Holds(board, new Stamp(person, Role.Facilitator, board.ChangedAt) { Reason = "a slip" }) ? 1 : 0;
            }
        }

        Assert.InRange(undone, Histories / 4, 10 * Histories);
    }

    private static bool Holds(Board board, Stamp stamp)
    {
        Decision last = board.UndoLast(stamp);
        if (board.LastActOf(stamp.By) is not { } told)
        {
            Assert.Equal(new NothingToUndo(0), Assert.Single(last.Conflicts));
            return false;
        }

        Decision byNumber = board.Undo(told.Number, stamp);
        Assert.True(byNumber.Events.SequenceEqual(last.Events) && byNumber.Conflicts.SequenceEqual(last.Conflicts), $"Undoing {told.Number} is {byNumber}, and undoing the last act is {last}.");
        if (!last.TryGetBoard(out Board? next))
        {
            return false;
        }

        Assert.All(told.Changes.OfType<ActChange<ProposalId, PostedProposal>>(), card => Assert.Equal(Standing(card.Before ?? card.After!.OffBoard(ProposalState.Withdrawn)), Standing(next.Find(card.Key)!)));
        Assert.All(told.Changes.OfType<ActChange<Cell, Closure>>(), closure => Assert.Equal(closure.Before, next.State.Closures.GetValueOrDefault(closure.Key)));
        Assert.All(told.Changes.OfType<ActChange<ClaimScope, ClaimPolicy>>(), policy => Assert.Equal(policy.Before, next.State.ClaimPolicies.GetValueOrDefault(policy.Key)));
        Assert.All(told.Changes.OfType<ActChange<BoardId, Grid>>(), grid => Assert.Equal(grid.Before, next.Grid));
        return true;
    }

    private static string Standing(PostedProposal posted) =>
        $"{posted.Proposal.Title} {string.Join(',', posted.Proposal.Hosts)} {posted.State} {string.Join(',', posted.Cells)} {string.Join(',', posted.Claims)} {posted.IsPinned} {string.Join(',', posted.MergeOffers)} {posted.MergedInto}";
}
