using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>What is added waits until it is delivered, in order.</summary>
internal static class OutboxChecks
{
    public static IEnumerable<(string Name, Func<StoreCase<IOutbox>, Task> Check)> All =>
    [
        ("What was added is found by an outbox that is opened anew, as it was and in its order", async given =>
        {
            IOutbox outbox = await given.OpenAsync().ConfigureAwait(false);
            string channel = given.Id("z");
            ImmutableArray<Announcement> news = [ContractNews.Of(channel, "c"), ContractNews.Of(channel, "a"), ContractNews.Of(channel, "b")];
            await outbox.AddAsync([news[0], ContractNews.Of(given.Id("a"), "c"), news[1]]).ConfigureAwait(false);
            await outbox.AddAsync([news[2]]).ConfigureAwait(false);
            IOutbox anew = await given.OpenAsync().ConfigureAwait(false);

            ImmutableArray<OutboxEntry> found = await ContractNews.OfChannelAsync(anew, channel).ConfigureAwait(false);

            Expect.That(found.Select(entry => entry.Announcement).SequenceEqual(news), "The announcements that are found differ from those that were added.");
            Expect.That(found.All(entry => entry is { State: OutboxState.Waiting, Tries: 0, HeldUntil: null, Note: "" }), "What was added does not wait as if it was never tried.");
            Expect.That(found.Zip(found.Skip(1)).All(pair => pair.First.AddedAs < pair.Second.AddedAs), "The places in the line do not rise.");
            Expect.That((await anew.FindAsync().ConfigureAwait(false)).Select(entry => entry.Announcement.Channel) is var all && all.SequenceEqual(all.Order(StringComparer.Ordinal)), "The entries are not by channel.");
        }),
        ("What is there already stays as it is, also where it was delivered", async given =>
        {
            IOutbox outbox = await given.OpenAsync().ConfigureAwait(false);
            string channel = given.Id("c");
            await outbox.AddAsync([ContractNews.Of(channel, "a"), ContractNews.Of(channel, "a")]).ConfigureAwait(false);
            OutboxEntry entry = await ContractNews.TakenAsync(outbox, channel, ContractNews.Now).ConfigureAwait(false);
            Expect.That(await outbox.RecordAsync(ContractNews.Done(entry)).ConfigureAwait(false), "What became of a try was not recorded.");

            await (await given.OpenAsync().ConfigureAwait(false)).AddAsync([ContractNews.Of(channel, "a") with { Text = "Another" }, ContractNews.Of(channel, "b")]).ConfigureAwait(false);

            ImmutableArray<OutboxEntry> found = await ContractNews.OfChannelAsync(outbox, channel).ConfigureAwait(false);
            Expect.Equal(2, found.Length, "The entries");
            Expect.Equal(ContractNews.Done(entry) with { HeldUntil = null, NextTryAt = found[0].NextTryAt }, found[0], "What was delivered");
            Expect.Equal("b", (await ContractNews.TakenAsync(outbox, channel, ContractNews.Now).ConfigureAwait(false)).Announcement.Id.Value, "What is given next");
        }),
        ("The first that waits holds back those behind it until its time has come, or it is given up", async given =>
        {
            IOutbox outbox = await given.OpenAsync().ConfigureAwait(false);
            string channel = given.Id("c");
            await outbox.AddAsync([ContractNews.Of(channel, "a"), ContractNews.Of(channel, "b")]).ConfigureAwait(false);
            OutboxEntry entry = await ContractNews.TakenAsync(outbox, channel, ContractNews.Now).ConfigureAwait(false);
            Instant later = ContractNews.Now + Duration.FromMinutes(5);
            Expect.That(await outbox.RecordAsync(entry with { Tries = 1, NextTryAt = later, Note = "503" }).ConfigureAwait(false), "What became of a try was not recorded.");

            await ContractNews.ExpectNothingAsync(outbox, channel, later - Duration.FromNanoseconds(1), "Something is given before its time, or out of order.").ConfigureAwait(false);
            OutboxEntry again = await ContractNews.TakenAsync(outbox, channel, later).ConfigureAwait(false);
            Expect.Equal("a after 1 tries: 503", $"{again.Announcement.Id} after {again.Tries} tries: {again.Note}", "What is given");
            Expect.That(await outbox.RecordAsync(again with { State = OutboxState.GivenUp, Note = "410" }).ConfigureAwait(false), "That it was given up was not recorded.");
            Expect.Equal("b", (await ContractNews.TakenAsync(outbox, channel, later).ConfigureAwait(false)).Announcement.Id.Value, "What is given next");
            Expect.Equal("410", (await ContractNews.OfChannelAsync(await given.OpenAsync().ConfigureAwait(false), channel, OutboxState.GivenUp).ConfigureAwait(false)).Single().Note, "Why it was given up");
        }),
        ("An announcement without an id or a channel is refused, and none of those beside it is kept", async given =>
        {
            IOutbox outbox = await given.OpenAsync().ConfigureAwait(false);
            string channel = given.Id("c");
            bool isTold = false;
            try
            {
                await outbox.AddAsync([ContractNews.Of(channel, "a"), ContractNews.Of(channel, "b") with { Id = default }]).ConfigureAwait(false);
            }
            catch (ArgumentException)
            {
                isTold = true;
            }

            Expect.That(isTold, "An announcement without an id was taken.");
            Expect.That((await ContractNews.OfChannelAsync(outbox, channel).ConfigureAwait(false)).IsEmpty, "Of announcements that were refused together one is kept.");
        }),
        ("How far behind it is, is told of the oldest that waits", async given =>
        {
            IOutbox outbox = await given.OpenAsync().ConfigureAwait(false);
            string channel = given.Id("c");

            // Older than whatever other checks have added.
            Announcement oldest = ContractNews.Of(channel, "b", minutesAgo: 1_000_000);
            await outbox.AddAsync([ContractNews.Of(channel, "a"), oldest]).ConfigureAwait(false);

            Expect.Equal(oldest.At.ToUnixTimeTicks(), (await outbox.OldestWaitingAsync().ConfigureAwait(false))?.ToUnixTimeTicks(), "The oldest that waits");
        }),
    ];
}
