using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Ranked pairs (Tideman, 1987), by winning votes and then by fewest against.</summary>
internal static class RankedPairsRule
{
    public static Verdict Resolve(ContestCount count)
    {
        var pairs = Pairwise.Of(count.Compiled.Marks);
        var locked = new LockedPairs(pairs.Candidates.Length);
        ImmutableArray<VerdictStep>.Builder steps = ImmutableArray.CreateBuilder<VerdictStep>();
        foreach (IGrouping<(long For, long Against), (int Winner, int Loser)> equals in Wins(pairs).GroupBy(win => (pairs.For(win.Winner, win.Loser), pairs.For(win.Loser, win.Winner)))
            .OrderByDescending(equals => equals.Key.Item1).ThenBy(equals => equals.Key.Item2))
        {
            (int Winner, int Loser)[] possible = [.. equals.Where(win => !locked.IsBefore(win.Loser, win.Winner))];
            steps.AddRange(equals.Except(possible).Select(win => Step(pairs, win, isLocked: false)));
            if (!locked.TryAddAll(possible))
            {
                OneByOne(count, pairs, locked, possible, steps);
            }
            else
            {
                steps.AddRange(possible.Select(win => Step(pairs, win, isLocked: true)));
            }
        }

        return Counting.Ranked(count, "ranked-pairs", Layers.Of(pairs.Candidates, locked.IsBefore), _ => steps);
    }

    private static IEnumerable<(int Winner, int Loser)> Wins(Pairwise pairs) =>
        from one in Enumerable.Range(0, pairs.Candidates.Length)
        from other in Enumerable.Range(0, pairs.Candidates.Length)
        where pairs.For(one, other) > pairs.For(other, one)
        select (one, other);

    /// <summary>Wins over those who are last in the tie order go first, so that of a cycle of equals its first wins.</summary>
    private static void OneByOne(ContestCount count, Pairwise pairs, LockedPairs locked, (int Winner, int Loser)[] equals, ImmutableArray<VerdictStep>.Builder steps)
    {
        var place = pairs.Candidates.Select(id => count.TieOrder.IndexOf(id)).ToImmutableArray();
        steps.Add(new TieBroken([.. locked.InCycle(equals).SelectMany(win => new[] { win.Winner, win.Loser }).Distinct().OrderBy(index => place[index]).Select(index => pairs.Candidates[index])]));
        foreach ((int Winner, int Loser) win in equals.OrderByDescending(win => place[win.Loser]).ThenBy(win => place[win.Winner]))
        {
            bool isLocked = locked.TryAddAll([win]);
            steps.Add(Step(pairs, win, isLocked));
        }
    }

    private static VerdictStep Step(Pairwise pairs, (int Winner, int Loser) win, bool isLocked)
    {
        ProposalId winner = pairs.Candidates[win.Winner];
        ProposalId loser = pairs.Candidates[win.Loser];
        long votes = pairs.For(win.Winner, win.Loser);
        long against = pairs.For(win.Loser, win.Winner);
        return isLocked ? new PairLocked(winner, loser, votes, against) : new PairSkipped(winner, loser, votes, against);
    }
}
