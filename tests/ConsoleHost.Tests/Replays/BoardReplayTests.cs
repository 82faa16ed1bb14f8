using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost.Tests;

public sealed class BoardReplayTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Instant Noon = Instant.FromUtc(2025, 5, 16, 16, 0);

    [Fact]
    public void A_session_that_overlaps_another_in_its_room_is_refused_and_waits_until_the_room_is_free()
    {
        var replay = new BoardReplay(NewYork, Noon);
        replay.Follow(Of(Session("CKAN", "309", 4, 6)));

        ReplayStep crowded = replay.Follow(Of(Session("CKAN", "309", 4, 6), Session("Red Cross", "309", 5, 6)));
        ReplayStep free = replay.Follow(Of(Session("CKAN", "318", 4, 6), Session("Red Cross", "309", 5, 6)));

        Assert.Equal("Red Cross", Assert.Single(crowded.Refused).Standing.Title);
        Assert.IsType<TimeSlotOverlaps>(Assert.Single(crowded.Refused[0].Conflicts));
        Assert.Empty(free.Refused);
        Assert.Equal(2, free.Placed);
    }

    [Fact]
    public void Sessions_that_change_rooms_with_each_other_both_move()
    {
        var replay = new BoardReplay(NewYork, Noon);
        replay.Follow(Of(Session("Vim", "1", 1, 2), Session("Emacs", "2", 1, 2)));

        ReplayStep step = replay.Follow(Of(Session("Vim", "2", 1, 2), Session("Emacs", "1", 1, 2)));

        Assert.Equal(2, step.Moved.Length);
        Assert.Empty(step.Refused);
        Assert.Equal(2, step.Placed);
    }

    [Fact]
    public void A_cancelled_session_is_withdrawn_and_kept()
    {
        var replay = new BoardReplay(NewYork, Noon);
        replay.Follow(Of(Session("Vim", "1", 1, 2)));

        ReplayStep step = replay.Follow(Of());

        Assert.Equal("Vim", Assert.Single(step.Cancelled));
        Assert.Equal(ProposalState.Withdrawn, Assert.Single(step.Board.Proposals).State);
    }

    [Fact]
    public void Repeats_of_one_title_are_known_by_their_place()
    {
        var replay = new BoardReplay(NewYork, Noon);
        replay.Follow(Of(Session("Stickers", "1", 1, 2), Session("Stickers", "1", 2, 3)));

        ReplayStep step = replay.Follow(Of(Session("Stickers", "1", 2, 3), Session("Stickers", "2", 1, 2)));

        Assert.Single(step.New);
        Assert.Single(step.Cancelled);
        Assert.Empty(step.Moved);
    }

    [Fact]
    public void A_session_without_a_room_waits()
    {
        var replay = new BoardReplay(NewYork, Noon);

        ReplayStep step = replay.Follow(Of(Session("Vim", "", 1, 2)));

        Assert.Equal(1, step.WithoutRoom);
        Assert.Equal(0, step.Placed);
        Assert.Empty(step.Refused);
    }

    private static Snapshot Of(params ImmutableArray<Standing> sessions) => new(Noon, sessions);

    private static Standing Session(string title, string room, int from, int until) =>
        new(title, new Spot(room, new Interval(Noon + Duration.FromHours(from), Noon + Duration.FromHours(until))));
}
