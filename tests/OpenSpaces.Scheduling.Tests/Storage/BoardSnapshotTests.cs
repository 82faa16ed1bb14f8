using System.Reflection;
using System.Text;

namespace OpenSpaces.Scheduling.Tests.Storage;

public sealed class BoardSnapshotTests
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // What is worked out from the rest of the same object is not written.
    private static readonly HashSet<string> WorkedOut = ["EqualityContract", "Id", "Cell", "IsPlaced", "IsWaiting", "What", "Target"];

    /// <summary>What a snapshot holds of each; a property that is added belongs here, in the snapshot, and behind a new number of its format.</summary>
    public static TheoryData<Type, string> Written => new()
    {
        {
            typeof(BoardState),
            "Acts ChangedAt Claimants ClaimPolicies Closures Contests Engagements Freezes Grid LastAct Occupants OpenClaims OpenPosts Policy Proposals Published PublishedAt PublishedGrid Revision Settled TakenCells Unpublished Version Waivers"
        },
        {
            typeof(PostedProposal),
            "Cells ChangedAt Claims CounterOffer IsByVerdict IsPinned LastAct MergedFrom MergedInto MergeOffers Number PostedAt PostedBy Proposal RepeatOf Request SplitFrom State Waiting"
        },
        { typeof(PublishedSession), "ChangedAt Interval IsCancelled Number Proposal RepeatOf Room Sequence" },
        { typeof(ActRecord), "By Changes IsFinal Number Undoes UndoneBy" },
        { typeof(ProposalChange), "After Before" },
        { typeof(GridChange), "After Before" },
        { typeof(EntryChange<Cell, Closure>), "After Before Key Map" },
        { typeof(Closure), "Reason" },
        { typeof(Freeze), "Reason TimeSlot" },
        { typeof(Waiver), "At By Reason Warning" },
        { typeof(Contest), "Claimants OpenedAt" },
        { typeof(SettledContest), "Contest Verdict Verdicts" },
        { typeof(MergedProposal), "HostsBrought Proposal" },
        { typeof(Waiting), "Because Reason" },
        { typeof(Claim), "Act" },
        { typeof(Stamp), "As At By HasReason Reason" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_property_is_written_and_a_new_one_is_missed_here(Type type, string written)
    {
        string[] properties = [.. type.GetProperties(All).Select(property => property.Name).Where(name => !WorkedOut.Contains(name)).Order(StringComparer.OrdinalIgnoreCase)];

        Assert.Equal(written, string.Join(' ', properties));
        Assert.DoesNotContain(type.GetFields(All), field => !field.Name.StartsWith('<'));
    }

    [Fact]
    public void What_was_changed_and_changed_back_cannot_be_undone_from_before()
    {
        Cell cell = Hall.RedAt(Hall.Ten);
        Stamp stamp = Hall.ByFacilitator.Because("a leak");
        Board closed = Hall.Open().CloseCell(cell, stamp).OrThrow();
        Board closedAgain = closed.OpenCell(cell, stamp).OrThrow().CloseCell(cell, stamp).OrThrow();
        Assert.IsType<ChangedSince>(Assert.Single(closedAgain.Undo(closed.LastAct, stamp).Conflicts));

        Assert.True(BoardSnapshot.TryRead(BoardSnapshot.Write(closedAgain), out Board? read, out string? fault), fault);

        Assert.IsType<ChangedSince>(Assert.Single(read.Undo(closed.LastAct, stamp).Conflicts));
        Assert.True(read.Undo(closedAgain.LastAct, stamp).IsAccepted);
    }

    [Fact]
    public void Another_format_is_no_snapshot()
    {
        string written = Encoding.UTF8.GetString(BoardSnapshot.Write(Hall.Open()));

        bool isRead = BoardSnapshot.TryRead(Encoding.UTF8.GetBytes(written.Replace("{\"format\":1,", "{\"format\":2,", StringComparison.Ordinal)), out Board? board, out string? fault);

        Assert.False(isRead);
        Assert.Null(board);
        Assert.Equal("Its format is 2, and this version knows 1.", fault);
    }

    [Fact]
    public void Other_time_zones_could_come_to_other_times_and_are_no_snapshot()
    {
        string zones = NodaTime.DateTimeZoneProviders.Tzdb.VersionId;
        string written = Encoding.UTF8.GetString(BoardSnapshot.Write(Hall.Open()));
        Assert.Contains("\"zones\":\"TZDB: ", written, StringComparison.Ordinal);

        bool isRead = BoardSnapshot.TryRead(Encoding.UTF8.GetBytes(written.Replace("\"TZDB: ", "\"TZDB: 1", StringComparison.Ordinal)), out _, out string? fault);

        Assert.False(isRead);
        Assert.Contains(zones, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_on_one_line_and_the_same_for_the_board_that_was_read()
    {
        byte[] written = BoardSnapshot.Write(Hall.Open());

        Assert.True(BoardSnapshot.TryRead(written, out Board? read, out string? fault), fault);

        Assert.DoesNotContain((byte)'\n', written);
        Assert.Equal(written, BoardSnapshot.Write(read));
    }
}
