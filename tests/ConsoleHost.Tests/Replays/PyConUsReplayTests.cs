using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost.Tests;

/// <summary>The real board of PyCon US 2025, as it grew over five days.</summary>
public sealed class PyConUsReplayTests
{
    [DataFact(SharedData.History)]
    public void Nothing_is_lost_at_any_step()
    {
        Snapshot[] snapshots = [.. SnapshotFile.Read(SharedData.PathOf(SharedData.History))];
        var replay = new BoardReplay(DateTimeZoneProviders.Tzdb["America/New_York"], snapshots[0].At);

        foreach (Snapshot snapshot in snapshots)
        {
            ReplayStep step = replay.Follow(snapshot);

            IEnumerable<Standing> onTheWall = step.Board.Placed.Select(posted => StandingOf(step.Board, posted));
            IEnumerable<Standing> withoutRoom = snapshot.Sessions.Where(session => !session.Spot.HasRoom);
            Assert.Equal(
                snapshot.Sessions.Select(session => session.ToString()).Order(),
                onTheWall.Concat(step.Refused.Select(refused => refused.Standing)).Concat(withoutRoom).Select(session => session.ToString()).Order());
        }
    }

    [DataFact(SharedData.History)]
    public void It_grows_from_12_to_146_sessions_and_its_changes_are_counted()
    {
        ImmutableArray<ReplayStep> steps = Replay();

        Assert.Equal(53, steps.Length);
        Assert.Equal(12, steps[0].Sessions);
        Assert.Equal(146, steps[^1].Sessions);
        Assert.Equal(191, steps.Sum(step => step.New.Length));
        Assert.Equal(33, steps.Sum(step => step.Moved.Length));
        Assert.Equal(45, steps.Sum(step => step.Cancelled.Length));
        Assert.Equal(191, steps[^1].Board.Proposals.Length);
        Assert.Equal(45, steps[^1].Board.Proposals.Count(posted => posted.State == ProposalState.Withdrawn));
    }

    [DataFact(SharedData.History)]
    public void Six_sessions_of_the_final_board_are_refused_two_of_them_for_a_cell_that_starts_another()
    {
        ReplayStep last = Replay()[^1];

        Assert.Equal(140, last.Placed);
        Assert.Equal(6, last.Refused.Length);
        Instant eightInTheEvening = Instant.FromUtc(2025, 5, 17, 20, 0);
        Assert.Equal(
            ["Room 309", "Room 318"],
            last.Refused.Where(refused => refused.Standing.Spot.Time.Start == eightInTheEvening).Select(refused => refused.Standing.Spot.Room).Order());
    }

    [DataFact(SharedData.History)]
    public void No_cell_of_it_holds_two_sessions()
    {
        ReplayStep last = Replay()[^1];

        Assert.All(last.Board.Placed, posted => Assert.Equal(posted.Id, last.Board.OccupantOf(posted.Cells[0])?.Id));
        Assert.Equal(last.Placed, last.Board.Placed.Select(posted => posted.Cells[0]).Distinct().Count());
    }

    private static ImmutableArray<ReplayStep> Replay()
    {
        Snapshot[] snapshots = [.. SnapshotFile.Read(SharedData.PathOf(SharedData.History))];
        var replay = new BoardReplay(DateTimeZoneProviders.Tzdb["America/New_York"], snapshots[0].At);
        return [.. snapshots.Select(replay.Follow)];
    }

    private static Standing StandingOf(Board board, PostedProposal posted) =>
        new(posted.Proposal.Title, new Spot(board.Grid.FindRoom(posted.Cells[0].Room)!.Name, board.Grid.IntervalOf(posted.Cells[0].TimeSlot)));
}
