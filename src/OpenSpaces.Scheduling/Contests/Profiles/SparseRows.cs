namespace OpenSpaces.Scheduling;

/// <summary>Rows of indexes of different length, one behind the other in one array.</summary>
internal sealed class SparseRows(int rows, int capacity)
{
    private readonly int[] starts = new int[rows + 1];
    private readonly int[] indexes = new int[capacity];
    private int row;
    private int end;

    public ReadOnlySpan<int> this[int at] => indexes.AsSpan(starts[at], starts[at + 1] - starts[at]);

    public void Add(int index) => indexes[end++] = index;

    public void EndRow() => starts[++row] = end;

    /// <summary>For each index the rows that have it, in ascending order.</summary>
    public SparseRows Transpose(int columns)
    {
        var transposed = new SparseRows(columns, end);
        Span<int> next = new int[columns + 1];
        foreach (int index in indexes.AsSpan(0, end))
        {
            next[index + 1]++;
        }

        for (int column = 0; column < columns; column++)
        {
            next[column + 1] += next[column];
            transposed.starts[column + 1] = next[column + 1];
        }

        for (int at = 0; at < row; at++)
        {
            foreach (int index in this[at])
            {
                transposed.indexes[next[index]++] = at;
            }
        }

        return transposed;
    }
}
