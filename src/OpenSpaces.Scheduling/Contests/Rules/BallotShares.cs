namespace OpenSpaces.Scheduling;

/// <summary>First choices, of which equals share a ballot: kept apart by how many share, so that only the sum is a fraction.</summary>
internal sealed class BallotShares(int candidates)
{
    private readonly long[,] weights = new long[candidates, candidates + 1];

    /// <summary>Adds a ballot's best rank; 0 is no rank, and a ballot that ranks nobody has no first choice.</summary>
    public void AddFirstChoices(ReadOnlySpan<int> row, long weight)
    {
        int best = int.MaxValue;
        int sharing = 0;
        foreach (int amount in row)
        {
            if (amount > 0 && amount <= best)
            {
                sharing = amount < best ? 1 : sharing + 1;
                best = amount;
            }
        }

        for (int column = 0; sharing > 0 && column < row.Length; column++)
        {
            if (row[column] == best)
            {
                weights[column, sharing] = checked(weights[column, sharing] + weight);
            }
        }
    }

    public Fraction Total(int column)
    {
        Fraction total = 0;
        for (int sharing = 1; sharing <= candidates; sharing++)
        {
            total = weights[column, sharing] == 0 ? total : total + new Fraction(weights[column, sharing], sharing);
        }

        return total;
    }
}
