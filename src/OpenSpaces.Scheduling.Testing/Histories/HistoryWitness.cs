using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>
/// Whether there is an order of all that clients did, one after the other, that explains every answer and every moment (linearizability). The board's own log is the witness: it says in which order the writes
/// happened, so that nothing has to be searched.
/// </summary>
public static class HistoryWitness
{
    /// <summary>Checks a history against the log.</summary>
    /// <param name="log">The command that led to each version, oldest first, with the version; each write of the history is in it.</param>
    /// <param name="history">What clients asked and were answered, in any order.</param>
    /// <returns>What cannot be explained, a sentence each; empty if everything can.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>Sorts: n log n in the entries.</remarks>
    public static ImmutableArray<string> Faults(IReadOnlyList<(string Command, long Version)> log, IReadOnlyCollection<HistoryEntry> history)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(history);
        return [.. DoneTwice(log), .. NotInLog(log, history), .. AgainstTime(history), .. FromTheFuture(history)];
    }

    private static IEnumerable<string> DoneTwice(IEnumerable<(string Command, long Version)> log) =>
        log.GroupBy(entry => entry.Command, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{same.Key} was carried out {same.Count()} times.");

    private static IEnumerable<string> NotInLog(IReadOnlyList<(string Command, long Version)> log, IEnumerable<HistoryEntry> history)
    {
        HashSet<(string, long)> known = [.. log];
        return history.Where(entry => entry.Kind == HistoryKind.Write && !known.Contains((entry.Command, entry.Version)))
            .Select(entry => $"{entry.Command} was answered as kept at version {entry.Version}, and the log does not have it there.");
    }

    /// <summary>What began after something else had been answered sees it: a read that does not is stale.</summary>
    private static IEnumerable<string> AgainstTime(IReadOnlyCollection<HistoryEntry> history)
    {
        HistoryEntry[] byEnd = [.. history.Where(entry => entry.Kind != HistoryKind.Refusal).OrderBy(entry => entry.End)];
        int ended = 0;
        long seen = 0;
        foreach (HistoryEntry entry in history.Where(entry => entry.Kind != HistoryKind.Refusal).OrderBy(entry => entry.Start))
        {
            for (; ended < byEnd.Length && byEnd[ended].End < entry.Start; ended++)
            {
                seen = Math.Max(seen, byEnd[ended].Version);
            }

            if (entry.Version < seen || (entry.Version == seen && entry.Kind == HistoryKind.Write))
            {
                yield return $"A {entry.Kind} had version {entry.Version}, though version {seen} had been answered before it began.";
            }
        }
    }

    /// <summary>Nobody sees what nobody had asked for yet.</summary>
    private static IEnumerable<string> FromTheFuture(IReadOnlyCollection<HistoryEntry> history)
    {
        Dictionary<long, long> startOf = history.Where(entry => entry.Kind == HistoryKind.Write).ToDictionary(entry => entry.Version, entry => entry.Start);
        return history.Where(entry => entry.Kind != HistoryKind.Write && startOf.TryGetValue(entry.Version, out long start) && start > entry.End)
            .Select(entry => $"A {entry.Kind} rests on version {entry.Version}, which nobody had asked for yet.");
    }
}
