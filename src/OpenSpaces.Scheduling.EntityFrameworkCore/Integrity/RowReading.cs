namespace OpenSpaces.Scheduling;

/// <summary>A damaged row may hold what its column cannot, which a database driver tells as if the caller had made a mistake.</summary>
internal static class RowReading
{
    /// <param name="rows">Rows that are being read.</param>
    /// <param name="version">How many events come before them.</param>
    /// <exception cref="DamagedHistoryException">A row holds what its column cannot.</exception>
    public static async Task<T> CheckedAsync<T>(this Task<T> rows, long version)
    {
        try
        {
            return await rows.ConfigureAwait(false);
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidCastException or FormatException or OverflowException && !BoardStoreException.IsFailure(e))
        {
            throw new DamagedHistoryException($"A row of the database cannot be read: {e.Message.TrimEnd('.')}.", version);
        }
    }
}
