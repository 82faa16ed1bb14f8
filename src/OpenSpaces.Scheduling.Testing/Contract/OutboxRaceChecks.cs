using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>Several couriers over one outbox, and couriers that die.</summary>
internal static class OutboxRaceChecks
{
    public static IEnumerable<(string Name, Func<StoreCase<IOutbox>, Task> Check)> All =>
    [
        ("While somebody holds the first, nobody else is given anything of the channel; a hold that is over is let go of", async given =>
        {
            (IOutbox outbox, IOutbox other) = (await given.OpenAsync().ConfigureAwait(false), await given.OpenAsync().ConfigureAwait(false));
            string channel = given.Id("c");
            await outbox.AddAsync([ContractNews.Of(channel, "a"), ContractNews.Of(channel, "b")]).ConfigureAwait(false);
            OutboxEntry dead = await ContractNews.TakenAsync(outbox, channel, ContractNews.Now).ConfigureAwait(false);
            Instant over = ContractNews.Now + ContractNews.Hold;

            await ContractNews.ExpectNothingAsync(other, channel, over - Duration.FromNanoseconds(1), "Something of the channel is given while somebody holds its first.").ConfigureAwait(false);
            OutboxEntry taken = await ContractNews.TakenAsync(other, channel, over).ConfigureAwait(false);
            Expect.Equal("a", taken.Announcement.Id.Value, "What is given after the hold");
            Expect.That(!await outbox.RecordAsync(ContractNews.Done(dead)).ConfigureAwait(false), "Who lost the hold has recorded something.");
            Expect.That(await other.RecordAsync(ContractNews.Done(taken)).ConfigureAwait(false), "Who has the hold could not record.");
            Expect.That(!await other.RecordAsync(ContractNews.Done(taken)).ConfigureAwait(false), "What is settled was recorded once more.");
        }),
        ("Of several who ask at once, one is given the announcement", async given =>
        {
            IOutbox[] outboxes = [await given.OpenAsync().ConfigureAwait(false), await given.OpenAsync().ConfigureAwait(false)];
            string channel = given.Id("c");
            await outboxes[0].AddAsync([.. Enumerable.Range(0, 20).Select(i => ContractNews.Of(channel, $"{i}"))]).ConfigureAwait(false);
            for (int i = 0; i < 20; i++)
            {
                OutboxEntry?[] given8 = await Task.WhenAll(Enumerable.Range(0, 8).Select(asker =>
                    Task.Run(() => outboxes[asker % 2].TakeAsync(channel, ContractNews.Now, ContractNews.Hold).AsTask()))).ConfigureAwait(false);

                Expect.Equal(1, given8.Count(entry => entry is not null), "How many were given the announcement");
                OutboxEntry taken = given8.Single(entry => entry is not null)!;
                Expect.Equal($"{i}", taken.Announcement.Id.Value, "The announcement that was given");
                Expect.That(await outboxes[i % 2].RecordAsync(ContractNews.Done(taken)).ConfigureAwait(false), "What became of a try was not recorded.");
            }
        }),
        ("What several add at once to the same channels is there once, each one's in its order", async given =>
        {
            IOutbox[] outboxes = [await given.OpenAsync().ConfigureAwait(false), await given.OpenAsync().ConfigureAwait(false)];
            string[] channels = [given.Id("x"), given.Id("y")];
            await Task.WhenAll(Enumerable.Range(0, 8).Select(adder => Task.Run(async () =>
            {
                for (int i = 0; i < 10; i++)
                {
                    // All add the same beside what is their own, and some begin with the other channel.
                    Announcement[] news = [.. channels.SelectMany(channel => new[] { ContractNews.Of(channel, $"{adder}-{i}"), ContractNews.Of(channel, $"all-{i}") })];
                    await outboxes[adder % 2].AddAsync([.. adder < 4 ? news : Enumerable.Reverse(news)]).ConfigureAwait(false);
                }
            }))).ConfigureAwait(false);

            foreach (string channel in channels)
            {
                ImmutableArray<OutboxEntry> found = await ContractNews.OfChannelAsync(outboxes[1], channel).ConfigureAwait(false);
                Expect.Equal(90, found.Length, "The announcements of the channel");
                Expect.Equal(90, found.Select(entry => entry.AddedAs).Distinct().Count(), "The places in its line");
                for (int adder = 0; adder < 8; adder++)
                {
                    string[] own = [.. found.Select(entry => entry.Announcement.Id.Value).Where(id => id.StartsWith($"{adder}-", StringComparison.Ordinal))];
                    Expect.That(own.SequenceEqual(Enumerable.Range(0, 10).Select(i => $"{adder}-{i}")), "What one added one after the other stands in another order.");
                }
            }
        }),
    ];
}
