using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Announcing;

/// <summary>What every outbox does (<see cref="IOutbox"/>).</summary>
public sealed class InMemoryOutboxTests
{
    private static readonly Duration Hold = Duration.FromMinutes(1);
    private readonly InMemoryOutbox outbox = new();

    [Fact]
    public async Task What_was_added_is_taken_in_order_and_each_channel_for_itself()
    {
        await outbox.AddAsync([Post.On("a", 1), Post.On("b", 1), Post.On("a", 2)]);

        Assert.Equal("a-1", (await outbox.TakeAsync("a", Hall.Morning, Hold))!.Announcement.Id.Value);
        Assert.Equal("b-1", (await outbox.TakeAsync("b", Hall.Morning, Hold))!.Announcement.Id.Value);
        Assert.Null(await outbox.TakeAsync("c", Hall.Morning, Hold));
    }

    [Fact]
    public async Task What_is_there_already_is_not_added_again_even_when_it_was_delivered()
    {
        await outbox.AddAsync([Post.On("a", 1)]);
        OutboxEntry entry = (await outbox.TakeAsync("a", Hall.Morning, Hold))!;
        await outbox.RecordAsync(entry with { State = OutboxState.Delivered });

        await outbox.AddAsync([Post.On("a", 1) with { Text = "other words" }]);

        Assert.Equal(OutboxState.Delivered, Assert.Single(await outbox.FindAsync()).State);
    }

    [Fact]
    public async Task What_somebody_holds_nobody_else_is_given_nor_anything_behind_it_until_the_hold_is_over()
    {
        await outbox.AddAsync([Post.On("a", 1), Post.On("a", 2)]);
        OutboxEntry held = (await outbox.TakeAsync("a", Hall.Morning, Hold))!;

        Assert.Null(await outbox.TakeAsync("a", Hall.Morning + Hold - Duration.Epsilon, Hold));
        OutboxEntry again = (await outbox.TakeAsync("a", Hall.Morning + Hold, Hold))!;

        Assert.Equal(held.Announcement, again.Announcement);
        Assert.False(await outbox.RecordAsync(held with { State = OutboxState.GivenUp }));
        Assert.True(await outbox.RecordAsync(again with { State = OutboxState.Delivered }));
        Assert.False(await outbox.RecordAsync(again with { State = OutboxState.GivenUp }));
        Assert.Equal("a-2", (await outbox.TakeAsync("a", Hall.Morning + Hold, Hold))!.Announcement.Id.Value);
    }

    [Fact]
    public async Task What_waits_for_a_later_try_holds_back_what_is_behind_it()
    {
        await outbox.AddAsync([Post.On("a", 1), Post.On("a", 2)]);
        OutboxEntry entry = (await outbox.TakeAsync("a", Hall.Morning, Hold))!;

        await outbox.RecordAsync(entry with { Tries = 1, NextTryAt = Hall.Morning + Hold, Note = "busy" });

        Assert.Null(await outbox.TakeAsync("a", Hall.Morning, Hold));
        OutboxEntry next = (await outbox.TakeAsync("a", Hall.Morning + Hold, Hold))!;
        Assert.Equal(("a-1", 1, "busy"), (next.Announcement.Id.Value, next.Tries, next.Note));
    }

    [Fact]
    public async Task An_announcement_without_an_id_is_refused_and_none_is_kept()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await outbox.AddAsync([Post.On("a", 1), Post.On("a", 2) with { Id = default }]));

        Assert.Empty(await outbox.FindAsync());
    }

    [Fact]
    public async Task What_was_given_up_is_listed()
    {
        await outbox.AddAsync([Post.On("a", 1), Post.On("a", 2)]);
        await outbox.RecordAsync((await outbox.TakeAsync("a", Hall.Morning, Hold))! with { State = OutboxState.GivenUp, Note = "404" });

        ImmutableArray<OutboxEntry> given = await outbox.FindAsync(OutboxState.GivenUp);

        Assert.Equal("404", Assert.Single(given).Note);
    }
}
