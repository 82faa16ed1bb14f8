using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost.Tests;

/// <summary>How much the people of PyCon US 2025 had to be told, had its board been published at each of its snapshots.</summary>
public sealed class PyConUsNoticesTests
{
    private static readonly Lazy<ImmutableArray<Agenda>> Published = new(Publish);

    [DataFact(SharedData.History)]
    public void Each_snapshot_by_itself_and_gathered_by_hours_the_notices_are_as_many_as_a_count_by_hand()
    {
        foreach (int hours in new[] { 0, 1, 3, 6, 24 })
        {
            var window = Duration.FromHours(hours);

            ImmutableArray<(Instant At, Notice Notice)> notices = PendingNotices.OfHistory(Published.Value, window);

            Assert.Equal(CountedSessionBySession(Published.Value, window), Kinds(notices.Select(one => one.Notice)));
        }
    }

    [DataFact(SharedData.History)]
    public void Gathered_for_some_hours_there_are_a_quarter_fewer_and_for_a_day_more_again_as_what_starts_soon_is_told_at_once() => Assert.Equal(
        [198, 194, 169, 152, 168],
        new[] { 0, 1, 3, 6, 24 }.Select(hours => PendingNotices.OfHistory(Published.Value, Duration.FromHours(hours)).Length));

    [DataFact(SharedData.History)]
    public void Told_at_once_nearly_all_is_new_and_one_in_five_moved_or_was_cancelled() => Assert.Equal(
        new SortedDictionary<string, int>(StringComparer.Ordinal) { [nameof(SuggestionNeedsHost)] = 158, [nameof(SessionMovedInTime)] = 20, [nameof(SessionMovedInRoom)] = 1, [nameof(SessionCancelled)] = 19 },
        Kinds(PendingNotices.OfHistory(Published.Value, Duration.Zero).Select(one => one.Notice)));

    /// <summary>A count of its own: each session's life alone, from snapshot to snapshot.</summary>
    private static SortedDictionary<string, int> CountedSessionBySession(ImmutableArray<Agenda> published, Duration window)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (ProposalId id in published[^1].Sessions.Concat(published[^1].Cancelled).Select(session => session.Id))
        {
            Session? told = null;
            Session? latest = null;
            Instant? due = null;
            for (int i = 0; i < published.Length; i++)
            {
                Session? now = published[i].Sessions.Concat(published[i].Cancelled).SingleOrDefault(session => session.Id == id);
                if (Place(now) != Place(latest))
                {
                    Instant at = published[i].PublishedAt;
                    Instant start = new[] { latest, now }.Where(session => Place(session) is not null).Min(session => session!.Interval.Start);
                    Instant soonest = Instant.Max(at, Instant.Min(at + window, start - window));
                    due = due is { } known ? Instant.Min(known, soonest) : soonest;
                }

                latest = now;
                Instant end = i + 1 < published.Length ? published[i + 1].PublishedAt : Instant.MaxValue;
                if (due < end)
                {
                    if (Kind(told, latest!) is { } kind && new[] { told, latest }.OfType<Session>().Any(session => session.Interval.End > due))
                    {
                        counts[kind] = counts.GetValueOrDefault(kind) + 1;
                    }

                    told = latest;
                    due = null;
                }
            }
        }

        return counts;
    }

    private static (Interval Time, string Room)? Place(Session? session) => session is null or { Status: SessionStatus.Cancelled } ? null : (session.Interval, session.RoomName);

    private static string? Kind(Session? told, Session latest) => (Place(told), Place(latest)) switch
    {
        (null, null) => null,
        (null, _) => nameof(SuggestionNeedsHost),
        (_, null) => nameof(SessionCancelled),
        ({ } from, { } to) when from.Time != to.Time => nameof(SessionMovedInTime),
        ({ } from, { } to) when from.Room != to.Room => nameof(SessionMovedInRoom),
        _ => null,
    };

    private static SortedDictionary<string, int> Kinds(IEnumerable<Notice> notices) =>
        new(notices.GroupBy(notice => notice is SessionIsBack ? nameof(SuggestionNeedsHost) : notice.Kind).ToDictionary(group => group.Key, group => group.Count()), StringComparer.Ordinal);

    /// <summary>The feed names no hosts, so that what is new counts as looking for one.</summary>
    private static ImmutableArray<Agenda> Publish()
    {
        Snapshot[] snapshots = [.. SnapshotFile.Read(SharedData.PathOf(SharedData.History))];
        var replay = new BoardReplay(DateTimeZoneProviders.Tzdb["America/New_York"], snapshots[0].At);
        return [.. snapshots.Select(snapshot => Agenda.Of(replay.Publish(snapshot)))];
    }
}
