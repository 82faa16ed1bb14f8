using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>Reads commits with their events, oldest first, some at a time: memory does not grow with the history.</summary>
internal static class CommitWalk
{
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
        List<BoardCommitRow> commits = await context.Set<BoardCommitRow>().AsNoTracking()
            .Where(row => row.Board == board && row.Version > after && row.Version <= until)
            .OrderBy(row => row.Version).Take(AtATime).ToListAsync(cancellationToken).CheckedAsync(after).ConfigureAwait(false);
        if (commits.Count == 0)
        {
            return [];
        }

        long begin = commits[0].EventCount is > 0 and var first && first <= commits[0].Version ? Math.Min(after, commits[0].Version - first) : after;
        long end = commits[^1].Version;
        List<BoardEventRow> events = await context.Set<BoardEventRow>().AsNoTracking()
            .Where(row => row.Board == board && row.Version > begin && row.Version <= end)
            .OrderBy(row => row.Version).ToListAsync(cancellationToken).CheckedAsync(after).ConfigureAwait(false);
        return Join(commits, events);
    }

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
