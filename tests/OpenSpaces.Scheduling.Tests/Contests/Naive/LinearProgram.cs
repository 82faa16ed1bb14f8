namespace OpenSpaces.Scheduling.Tests.Contests.Naive;

/// <summary>Whether linear conditions on numbers of at least 0 can hold together: the first phase of the simplex method, in fractions, by Bland's rule.</summary>
internal sealed class LinearProgram(int variables)
{
    private readonly List<(List<(int Variable, Fraction Factor)> Terms, Fraction Bound, bool HasSlack)> rows = [];

    /// <summary>The bound is at least 0.</summary>
    public void AddEqual(List<(int Variable, Fraction Factor)> terms, Fraction bound) => rows.Add((terms, bound, false));

    /// <summary>The bound is at least 0.</summary>
    public void AddAtMost(List<(int Variable, Fraction Factor)> terms, Fraction bound) => rows.Add((terms, bound, true));

    public bool IsFeasible()
    {
        // Columns: the variables, a slack for each row that has one, an artificial variable for each that has none, and the bound.
        int columns = variables + rows.Count + 1;
        Fraction[][] table = [.. rows.Select(_ => new Fraction[columns])];
        int[] basis = [.. Enumerable.Range(variables, rows.Count)];
        for (int row = 0; row < rows.Count; row++)
        {
            foreach ((int variable, Fraction factor) in rows[row].Terms)
            {
                table[row][variable] += factor;
            }

            table[row][variables + row] = 1;
            table[row][^1] = rows[row].Bound;
        }

        // What the artificial variables sum up to is brought to 0, by whatever variable lowers it; they never come back.
        while (true)
        {
            int[] artificial = [.. Enumerable.Range(0, rows.Count).Where(row => basis[row] >= variables && !rows[basis[row] - variables].HasSlack)];
            Fraction sum = artificial.Aggregate((Fraction)0, (total, row) => total + table[row][^1]);
            if (sum == 0)
            {
                return true;
            }

            int entering = Enumerable.Range(0, columns - 1).FirstOrDefault(
                column => !basis.Contains(column) && (column < variables || rows[column - variables].HasSlack)
                    && artificial.Aggregate((Fraction)0, (total, row) => total + table[row][column]) > 0,
                -1);
            if (entering < 0)
            {
                return false;
            }

            Pivot(table, basis, entering);
        }
    }

    private static void Pivot(Fraction[][] table, int[] basis, int entering)
    {
        int leaving = Enumerable.Range(0, table.Length).Where(row => table[row][entering] > 0).MinBy(row => (table[row][^1] / table[row][entering], basis[row]));
        Fraction pivot = table[leaving][entering];
        table[leaving] = [.. table[leaving].Select(value => value / pivot)];
        basis[leaving] = entering;
        for (int row = 0; row < table.Length; row++)
        {
            Fraction factor = row == leaving ? 0 : table[row][entering];
            if (factor != 0)
            {
                Fraction[] pivotRow = table[leaving];
                table[row] = [.. table[row].Select((value, column) => value - (factor * pivotRow[column]))];
            }
        }
    }
}
