using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>Ranked pairs word by word: wins by strength; those of a kind together if that makes no cycle, and else one by one in the tie order.</summary>
internal sealed class PairsByDefinition
{
    private readonly Preferences preferences;

    public PairsByDefinition(Preferences preferences, ImmutableArray<ProposalId> tieOrder)
    {
        this.preferences = preferences;
        ImmutableArray<(int Winner, int Loser)> locked = [];
        foreach (IGrouping<(long, long), (int Winner, int Loser)> equals in Wins().GroupBy(win => (-preferences.For(win.Winner, win.Loser), preferences.For(win.Loser, win.Winner))).OrderBy(equals => equals.Key))
        {
            ImmutableArray<(int Winner, int Loser)> possible = [.. equals.Where(win => !HasCycle(locked.Add(win)))];
            locked = HasCycle(locked.AddRange(possible))
                ? possible.OrderByDescending(win => tieOrder.IndexOf(preferences[win.Loser])).ThenBy(win => tieOrder.IndexOf(preferences[win.Winner]))
                    .Aggregate(locked, (sofar, win) => HasCycle(sofar.Add(win)) ? sofar : sofar.Add(win))
                : locked.AddRange(possible);
        }

        Locked = [.. locked.Select(win => (preferences[win.Winner], preferences[win.Loser]))];
    }

    public HashSet<(ProposalId Winner, ProposalId Loser)> Locked { get; }

    private IEnumerable<(int Winner, int Loser)> Wins() =>
        from one in Enumerable.Range(0, preferences.Candidates)
        from other in Enumerable.Range(0, preferences.Candidates)
        where preferences.Beats(one, other)
        select (one, other);

    /// <summary>Takes away who loses to nobody, until nobody is left or everybody loses to somebody.</summary>
    private static bool HasCycle(ImmutableArray<(int Winner, int Loser)> wins)
    {
        while (wins.Length > 0)
        {
            ImmutableArray<(int Winner, int Loser)> left = wins.RemoveAll(win => !wins.Any(other => other.Loser == win.Winner));
            if (left.Length == wins.Length)
            {
                return true;
            }

            wins = left;
        }

        return false;
    }
}
