using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Finds what changed between two readings of a programme.</summary>
/// <remarks>
/// Events are known by their UID and occurrence. A UID alone proves nothing: one real feed has one UID for 84 of 88 events. Where several share one, they are matched by title and
/// time, then by title, then by time and room; what is left is new or gone.
/// </remarks>
internal static class ProgrammeComparison
{
    private static readonly Func<ProgrammeEvent, object>[] Likenesses =
    [
        e => (e.Title, e.Start.ToInstant(), e.Room),
        e => (e.Title, e.Start.ToInstant()),
        e => e.Title,
        e => (e.Start.ToInstant(), e.Room),
    ];

    public static ImmutableArray<ProgrammeChange> Between(MainProgramme before, MainProgramme after)
    {
        var changes = new List<ProgrammeChange>();
        ILookup<(string, NodaTime.Instant?), ProgrammeEvent> earlier = before.Events.ToLookup(e => (e.Uid, e.Occurrence));
        ILookup<(string, NodaTime.Instant?), ProgrammeEvent> later = after.Events.ToLookup(e => (e.Uid, e.Occurrence));
        foreach ((string, NodaTime.Instant?) key in earlier.Select(same => same.Key).Union(later.Select(same => same.Key)))
        {
            Match([.. earlier[key]], [.. later[key]], key.Item1.Length > 0, changes);
        }

        return [.. changes.OrderBy(change => (change.After ?? change.Before)!.Start.ToInstant()).ThenBy(change => change.Kind).ThenBy(change => (change.After ?? change.Before)!.Title, StringComparer.Ordinal)];
    }

    private static void Match(List<ProgrammeEvent> earlier, List<ProgrammeEvent> later, bool hasUid, List<ProgrammeChange> changes)
    {
        if (hasUid && earlier.Count == 1 && later.Count == 1)
        {
            Compare(earlier[0], later[0], changes);
            return;
        }

        foreach (Func<ProgrammeEvent, object> likeness in Likenesses)
        {
            Dictionary<object, Queue<ProgrammeEvent>> known = earlier.GroupBy(likeness).ToDictionary(same => same.Key, same => new Queue<ProgrammeEvent>(same));
            HashSet<ProgrammeEvent> matched = new(ReferenceEqualityComparer.Instance);
            foreach (ProgrammeEvent e in later)
            {
                if (known.TryGetValue(likeness(e), out Queue<ProgrammeEvent>? same) && same.TryDequeue(out ProgrammeEvent? was))
                {
                    Compare(was, e, changes);
                    matched.UnionWith([was, e]);
                }
            }

            earlier.RemoveAll(matched.Contains);
            later.RemoveAll(matched.Contains);
        }

        changes.AddRange(earlier.Select(e => new ProgrammeChange(ProgrammeChangeKind.Gone, e, null)));
        changes.AddRange(later.Select(e => new ProgrammeChange(ProgrammeChangeKind.New, null, e)));
    }

    private static void Compare(ProgrammeEvent was, ProgrammeEvent now, List<ProgrammeChange> changes)
    {
        ProgrammeChangeKind? kind =
            was.Interval != now.Interval ? ProgrammeChangeKind.MovedInTime
            : was.Room != now.Room ? ProgrammeChangeKind.MovedInRoom
            : !was.Equals(now) ? ProgrammeChangeKind.Changed
            : null;
        if (kind is { } differs)
        {
            changes.Add(new ProgrammeChange(differs, was, now));
        }
    }
}
