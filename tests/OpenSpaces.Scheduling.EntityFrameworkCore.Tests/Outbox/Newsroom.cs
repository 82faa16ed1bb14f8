using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Outbox;

/// <summary>A process that changes a board, announces each change on ten channels, and delivers, until all is delivered or it is killed.</summary>
internal static class Newsroom
{
    public const int Commits = 100;
    public const int ChannelCount = 10;

    /// <summary>The even ones show an announcement once however often it is sent, as networks with an idempotency key do; the odd ones have no guard.</summary>
    public static ImmutableArray<string> Channels { get; } = [.. Enumerable.Range(0, ChannelCount).Select(i => $"channel-{i}")];

    public static bool IsGuarded(string channel) => (channel[^1] - '0') % 2 == 0;

    public static string IdOf(int proposal) => $"news-{proposal}";

    public static TestHost Host(string kind, string connection) => new(kind, connection, announce: commit => [.. from posted in commit.Events.OfType<ProposalPosted>() from channel in Channels select Of(posted, commit, channel)]);

    public static async Task RunAsync(string kind, string connection, string folder, TextWriter told)
    {
        await using TestHost host = Host(kind, connection);
        TextWriter inTurn = TextWriter.Synchronized(told);
        var courier = new Courier(
            host.Get<IOutbox>(),
            Channels.Select(channel => KeyValuePair.Create<string, IAnnouncer>(channel, new Wire(channel, Path.Combine(folder, channel), inTurn))),
            SystemClock.Instance,
            new CourierOptions { FirstDelay = Duration.FromMilliseconds(20), TryTimeout = Duration.FromMilliseconds(250), PollInterval = Duration.FromMilliseconds(20), Tries = 1_000 });
        Task writing = WriteAsync(host.Keeper);
        while (!writing.IsCompleted || (await host.Get<IOutbox>().OldestWaitingAsync()) is not null)
        {
            await courier.DeliverDueAsync();
        }

        await writing;
        await inTurn.WriteLineAsync("all delivered");
    }

    private static async Task WriteAsync(BoardKeeper keeper)
    {
        for (int i = 0; i < Commits; i++)
        {
            string topic = $"topic-{i}";
            (await keeper.DecideOnceAsync(TestHall.Id, new CommandId(topic), board => TestHall.Propose(board, topic))).OrThrow();
        }
    }

    private static Announcement Of(ProposalPosted posted, BoardCommit commit, string channel) => new()
    {
        Id = new AnnouncementId($"{posted.Proposal.Id}"),
        Channel = channel,
        Board = commit.After.Id,
        Version = commit.After.Version,
        At = posted.Stamp.At,
        Text = $"New: {posted.Proposal.Title}",
    };

    /// <summary>A channel: a file in which every post stands that ever reached it. The file outlives whoever sends.</summary>
    private sealed class Wire(string channel, string file, TextWriter told) : IAnnouncer
    {
        public PostRule Rule => PostRule.Plain;

        public async ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
        {
            string line = announcement.Id.Value;
            if (!IsGuarded(channel) || !File.Exists(file) || !(await File.ReadAllLinesAsync(file, CancellationToken.None)).Contains(line))
            {
                await File.AppendAllTextAsync(file, line + "\n", CancellationToken.None);
            }

            // Told before the outbox knows: here a kill does the most harm.
            await told.WriteLineAsync($"{channel} {line}");
            await told.FlushAsync(CancellationToken.None);
            return Delivery.Done("");
        }
    }
}
