using NodaTime;
using OpenSpaces.Scheduling;
using Xunit.Abstractions;

namespace OpenSpaces.ConsoleHost.Tests;

/// <summary>The history of PyCon US 2025, exported revision by revision: what a calendar that fetches each of them is told.</summary>
public sealed class ReplayedFeedTests(ITestOutputHelper output)
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [DataFact(SharedData.History)]
    public void Sequence_rises_exactly_with_time_room_and_status_and_what_is_cancelled_stays()
    {
        var exporter = new CalendarExporter();
        Snapshot[] snapshots = [.. SnapshotFile.Read(SharedData.PathOf(SharedData.History))];
        var replay = new BoardReplay(NewYork, snapshots[0].At);
        Dictionary<string, Told> before = [];
        (int moves, int cancelled, int restored, int edited, int movesMeant, int cancelledMeant) = (0, 0, 0, 0, 0, 0);
        Board board = replay.Follow(snapshots[0] with { Sessions = [] }).Board;
        foreach (Snapshot snapshot in snapshots)
        {
            Board earlier = board;
            board = replay.Follow(snapshot).Board;
            foreach ((PostedProposal was, PostedProposal now) in earlier.Placed.Select(was => (was, board.Find(was.Id)!)))
            {
                // What is over is not cancelled by leaving the wall.
                cancelledMeant += !now.IsPlaced && earlier.Grid.IntervalOf(was.Cell!.Value.TimeSlot).End > snapshot.At ? 1 : 0;
                movesMeant += now.IsPlaced && Place(earlier, was) != Place(board, now) ? 1 : 0;
            }

            var after = Read(exporter.Export(Agenda.Of(board)).ToString());

            Assert.Empty(before.Keys.Except(after.Keys));
            foreach ((string uid, Told was) in before)
            {
                Told now = after[uid];
                bool isMoved = (was.Start, was.End, was.Room, was.Status) != (now.Start, now.End, now.Room, now.Status);
                Assert.Equal(was.Sequence + (isMoved ? 1 : 0), now.Sequence);
                Assert.Equal(was == now with { Stamp = was.Stamp }, was.Stamp == now.Stamp);
                cancelled += isMoved && now.Status == "CANCELLED" ? 1 : 0;
                restored += isMoved && was.Status == "CANCELLED" ? 1 : 0;
                moves += isMoved && was.Status == now.Status ? 1 : 0;
                edited += !isMoved && was != now ? 1 : 0;
            }

            before = after;
        }

        output.WriteLine($"{snapshots.Length} snapshots, {board.Revision} revisions: {before.Count} events, {moves} moves, {cancelled} cancellations, {restored} back again, {edited} other changes; "
            + $"at the end {before.Values.Count(told => told.Status == "CANCELLED")} tombstones, SEQUENCE at most {before.Values.Max(told => told.Sequence)}, {before.Values.Sum(told => told.Sequence)} in all.");
        Assert.Equal(moves + cancelled + restored, before.Values.Sum(told => told.Sequence));
        Assert.Equal(board.Placed.Count(), before.Values.Count(told => told.Status != "CANCELLED"));
        Assert.Equal((movesMeant, cancelledMeant), (moves, cancelled));
        Assert.InRange(moves, 1, 33);
        Assert.InRange(cancelled, 1, 45);
    }

    private static (RoomId, Interval) Place(Board board, PostedProposal posted) => (posted.Cell!.Value.Room, board.Grid.IntervalOf(posted.Cell.Value.TimeSlot));

    private static Dictionary<string, Told> Read(string feed) =>
        feed.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT\r\n")[1..].Select(text =>
        {
            Dictionary<string, string> fields = text.Split("\r\n").Where(line => line.Contains(':', StringComparison.Ordinal))
                .Select(line => (Name: line.Split(':', ';')[0], Value: line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..])).DistinctBy(field => field.Name).ToDictionary();
            return (Uid: fields["UID"], new Told(int.Parse(fields["SEQUENCE"], System.Globalization.CultureInfo.InvariantCulture), fields["DTSTAMP"], fields["DTSTART"], fields["DTEND"], fields["LOCATION"], fields["STATUS"], fields["SUMMARY"]));
        }).ToDictionary();

    private sealed record Told(int Sequence, string Stamp, string Start, string End, string Room, string Status, string Title);
}
