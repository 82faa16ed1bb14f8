namespace OpenSpaces.Scheduling;

/// <summary>Who is before whom so far, with all that follows from it; never a cycle.</summary>
internal sealed class LockedPairs(int candidates)
{
    private bool[,] isBefore = new bool[candidates, candidates];

    public bool IsBefore(int one, int other) => isBefore[one, other];

    /// <summary>Adds them all, or nothing where one of them would close a cycle.</summary>
    public bool TryAddAll(IEnumerable<(int Winner, int Loser)> wins)
    {
        bool[,] grown = (bool[,])isBefore.Clone();
        foreach ((int winner, int loser) in wins)
        {
            if (grown[loser, winner])
            {
                return false;
            }

            Add(grown, winner, loser);
        }

        isBefore = grown;
        return true;
    }

    /// <summary>Which of these wins would stand in a cycle if they were all added.</summary>
    public IEnumerable<(int Winner, int Loser)> InCycle(IReadOnlyCollection<(int Winner, int Loser)> wins)
    {
        bool[,] grown = (bool[,])isBefore.Clone();
        foreach ((int winner, int loser) in wins)
        {
            Add(grown, winner, loser);
        }

        return wins.Where(win => grown[win.Loser, win.Winner]);
    }

    /// <summary>Everybody before the winner, and the winner, is before the loser and everybody behind.</summary>
    private void Add(bool[,] grown, int winner, int loser)
    {
        for (int one = 0; one < candidates; one++)
        {
            for (int other = 0; other < candidates && (one == winner || grown[one, winner]); other++)
            {
                grown[one, other] |= other == loser || grown[loser, other];
            }
        }
    }
}
