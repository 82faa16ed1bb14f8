namespace OpenSpaces.Scheduling;

/// <summary>Whether a commit follows from the one before, and is what was once kept.</summary>
internal static class CommitCheck
{
    /// <param name="rows">The commit.</param>
    /// <param name="version">The version before it.</param>
    /// <param name="previousHash">The hash of the commit before; empty if there is none.</param>
    /// <returns>What is wrong with it, as a sentence; null if nothing is.</returns>
    public static string? Fault(CommitRows rows, long version, string previousHash)
    {
        BoardCommitRow commit = rows.Commit;
        return commit.PreviousHash != previousHash ? "Its commit does not follow the one before."
            : commit.EventCount < 1 || rows.Events.Count != commit.EventCount || commit.Version != version + commit.EventCount || !AreInARow(rows.Events, version)
                ? $"Its commit counts {commit.EventCount} events up to {commit.Version}, and {rows.Events.Count} are there."
            : CommitHash.Of(commit, rows.Events) != commit.Hash ? "What is kept of its commit is not what was once kept: the hash differs."
            : null;
    }

    private static bool AreInARow(IReadOnlyList<BoardEventRow> events, long version) =>
        events.Index().All(happened => happened.Item.Version == version + happened.Index + 1);
}
