using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>Reads commits with their events, oldest first, some at a time: memory does not grow with the history.</summary>
internal static class CommitWalk
{
    // So few events that they are gone before the collector has to look after them.
    private const int AtATime = 1_000;

    /// <param name="context">Where from.</param>
    /// <param name="board">The board.</param>
    /// <param name="after">The version to begin after; in the middle of a commit, the whole commit is read.</param>
    /// <param name="until">The version to end with.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <exception cref="DamagedHistoryException">A row holds what its column cannot.</exception>
    /// <returns>The next commits, each with the events up to its version; empty if there are none. Events after the last commit are left out.</returns>
    public static async Task<IReadOnlyList<CommitRows>> PageAsync(DbContext context, string board, long after, long until, CancellationToken cancellationToken)
    {
        List<BoardCommitRow> commits = [];
        for (long events = AtATime, reach = after; commits.Count == 0 && reach < until; events *= 2)
        {
            reach = until - after <= events ? until : after + events;
            commits = await CommitsAsync(context, board, after, reach, cancellationToken).CheckedAsync(after).ConfigureAwait(false);
        }

        if (commits.Count == 0)
        {
            return [];
        }

        long begin = commits[0].EventCount is > 0 and var first && first <= commits[0].Version ? Math.Min(after, commits[0].Version - first) : after;
        return Join(commits, await EventsAsync(context, board, begin, commits[^1].Version, cancellationToken).CheckedAsync(after).ConfigureAwait(false));
    }

    private static Task<List<BoardCommitRow>> CommitsAsync(DbContext context, string board, long after, long until, CancellationToken cancellationToken) =>
        context.ToRowsAsync(
            context.Set<BoardCommitRow>().Where(row => row.Board == board && row.Version > after && row.Version <= until).OrderBy(row => row.Version)
                .Select(row => new { row.Board, row.Version, row.EventCount, row.KeptAt, row.Correlation, row.PreviousHash, row.Hash }),
            row => new BoardCommitRow
            {
                Board = row.GetString(0),
                Version = row.GetInt64(1),
                EventCount = row.GetInt64(2),
                KeptAt = row.GetString(3),
                Correlation = row.GetString(4),
                PreviousHash = row.GetString(5),
                Hash = row.GetString(6),
            },
            cancellationToken);

    private static Task<List<BoardEventRow>> EventsAsync(DbContext context, string board, long after, long until, CancellationToken cancellationToken) =>
        context.ToRowsAsync(
            context.Set<BoardEventRow>().Where(row => row.Board == board && row.Version > after && row.Version <= until).OrderBy(row => row.Version)
                .Select(row => new { row.Board, row.Version, row.Json, row.Command, row.CommandEvents }),
            row => new BoardEventRow
            {
                Board = row.GetString(0),
                Version = row.GetInt64(1),
                Json = row.GetString(2),
                Command = row.IsDBNull(3) ? null : row.GetString(3),
                CommandEvents = row.GetInt64(4),
            },
            cancellationToken);

    private static List<CommitRows> Join(List<BoardCommitRow> commits, List<BoardEventRow> events)
    {
        var joined = new List<CommitRows>(commits.Count);
        int next = 0;
        foreach (BoardCommitRow commit in commits)
        {
            int first = next;
            while (next < events.Count && events[next].Version <= commit.Version)
            {
                next++;
            }

            joined.Add(new CommitRows(commit, events.GetRange(first, next - first)));
        }

        return joined;
    }
}
