namespace OpenSpaces.Scheduling.Tests.Laws;

/// <summary>A board that was written and read answers everything as the one that was not, whatever anybody does next.</summary>
public sealed class SnapshotLaws
{
    /// <summary>How many histories run; more by OPENSPACES_SNAPSHOTS.</summary>
    private static readonly int Histories = int.TryParse(Environment.GetEnvironmentVariable("OPENSPACES_SNAPSHOTS"), out int more) ? more : 1_500;

    [Fact]
    public void A_board_read_from_a_snapshot_goes_on_as_the_one_that_was_written()
    {
        for (int seed = 0; seed < Histories; seed++)
        {
            Run(seed);
        }
    }

    [Fact]
    public void Damaged_bytes_are_told_as_a_fault_or_read_and_nothing_else_happens()
    {
        var random = new Random(7);
        byte[] written = BoardSnapshot.Write(Lived(random, 60).Board);
        int faults = 0;

        for (int i = 0; i < 2_000; i++)
        {
            byte[] damaged = [.. written];
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            bool isRead = BoardSnapshot.TryRead(damaged.AsMemory(0, i % 4 == 0 ? random.Next(damaged.Length) : damaged.Length), out Board? board, out string? fault);
            Assert.Equal((isRead, isRead), (board is not null, fault is null));
            faults += isRead ? 0 : 1;
        }

        Assert.InRange(faults, 1_000, 2_000);
    }

    private static void Run(int seed)
    {
        var random = new Random(seed);
        (Board live, RandomVerbs verbs) = Lived(random, random.Next(0, 50));
        Board read = Again(live);
        Same(live, read, seed);

        int rest = random.Next(1, 12);
        for (int i = 0; i < rest; i++)
        {
            Call call = verbs.Next(live);
            Decision expected = call.Ask(live);
            Decision answered = call.Ask(read);

            Assert.True(
                expected.Events.SequenceEqual(answered.Events) && expected.Conflicts.SequenceEqual(answered.Conflicts),
                $"Seed {seed}, {call.Verb}: {expected} on the board, {answered} on the one that was read.");
            if (expected.TryGetBoard(out Board? next))
            {
                (live, read) = (next, answered.OrThrow());
            }
        }

        Same(live, read, seed);
    }

    private static (Board Board, RandomVerbs Verbs) Lived(Random random, int length)
    {
        var verbs = new RandomVerbs(random);
        Board board = RandomVerbs.Start(random).Board;
        for (int i = 0; i < length; i++)
        {
            board = verbs.Next(board).Ask(board).TryGetBoard(out Board? next) ? next : board;
        }

        return (board, verbs);
    }

    private static Board Again(Board board) =>
        BoardSnapshot.TryRead(BoardSnapshot.Write(board), out Board? read, out string? fault) ? read : throw new InvalidOperationException(fault);

    private static void Same(Board live, Board read, int seed)
    {
        Assert.Equal(BoardDigest.Of(live), BoardDigest.Of(read));
        Assert.True(live.Proposals.SequenceEqual(read.Proposals), $"Seed {seed}: the proposals differ.");
        Assert.Equal(live.HasUnpublishedChanges, read.HasUnpublishedChanges);
        Assert.True(Sessions(live).SequenceEqual(Sessions(read)), $"Seed {seed}: the agendas differ.");
        Assert.All(live.State.Engagements, bound => Assert.Equal(bound.Value.AsEnumerable(), read.State.Engagements[bound.Key]));
        Assert.All(live.State.Claimants, asking => Assert.Equal(asking.Value.AsEnumerable(), read.State.Claimants[asking.Key]));

        // Every act that is remembered is undone, done again, and the undoing of that undone.
        foreach (ActRecord act in live.State.Acts)
        {
            Board one = live;
            Board other = read;
            long number = act.Number;
            for (int again = 0; again < 3; again++)
            {
                Decision expected = one.Undo(number, Hall.ByFacilitator);
                Decision answered = other.Undo(number, Hall.ByFacilitator);
                Assert.True(
                    expected.Events.SequenceEqual(answered.Events) && expected.Conflicts.SequenceEqual(answered.Conflicts),
                    $"Seed {seed}, undoing {number}: {expected} on the board, {answered} on the one that was read.");
                if (!expected.TryGetBoard(out Board? next) || expected.Events.IsEmpty)
                {
                    break;
                }

                (one, other, number) = (next, answered.OrThrow(), next.LastAct);
                Assert.Equal(BoardDigest.Of(one), BoardDigest.Of(other));
            }
        }
    }

    private static IEnumerable<PublishedSession> Sessions(Board board) => board.UpcomingSessions().OrderBy(session => session.Number);
}
