namespace OpenSpaces.Scheduling;

/// <summary>
/// Whose turn it is to begin next with a SQLite file, among processes. SQLite lets whoever asks at the right moment have its file, and who found it busy sleeps longer each time: one process that writes without a
/// pause would keep all others out. With a turn, who has written stands behind whoever waits.
/// </summary>
/// <remarks>A courtesy and no lock: what is kept is safe without it, and where no turn can be had, writing goes on as if there were none.</remarks>
internal static class FileTurns
{
    // Half a second or a little more. A process that is frozen while it waits keeps its turn, and nobody may be held up by that for ever.
    private const int Tries = 250;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <param name="file">The database's file; its turn is an empty file beside it, which the system lets go of when its process ends, however it ends.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What to dispose of once the transaction has begun; null if no turn was to be had.</returns>
    public static async ValueTask<IDisposable?> TakeAsync(string file, CancellationToken cancellationToken)
    {
        for (int i = 0; i < Tries; i++)
        {
            try
            {
                return new FileStream($"{file}-turn", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (UnauthorizedAccessException)
            {
                // Nothing can be written here at all: SQLite has the better words for it.
                return null;
            }
            catch (IOException)
            {
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
        }

        return null;
    }
}
