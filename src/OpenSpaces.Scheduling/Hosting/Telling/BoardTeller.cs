using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Turns what happens on a board into announcements in an outbox: from the board's history, through notices that gather, to the words of each channel.</summary>
/// <remarks>
/// What it tells, and under which ids, depends on the history and its options only. So a history that is kept is as good as an announcement that is kept: after a crash it reads the history again, and the
/// outbox takes what it does not have. Several processes may tell one board. Safe to call from several threads.
/// </remarks>
public sealed class BoardTeller
{
    private readonly IBoardFeed feed;
    private readonly IOutbox outbox;
    private readonly IClock clock;
    private readonly ImmutableArray<ToldChannel> channels;
    private readonly TellingOptions options;

    /// <summary>Makes a teller.</summary>
    /// <param name="feed">What happens.</param>
    /// <param name="outbox">Where announcements wait for the courier.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="channels">Where it tells.</param>
    /// <param name="options">What and when; null = <see cref="TellingOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">An argument but the last is null.</exception>
    public BoardTeller(IBoardFeed feed, IOutbox outbox, IClock clock, IEnumerable<ToldChannel> channels, TellingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(outbox);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(channels);
        (this.feed, this.outbox, this.clock, this.channels, this.options) = (feed, outbox, clock, [.. channels], options ?? TellingOptions.Default);
    }

    /// <summary>Tells what happens on a board until it is told to stop, beginning with what its history has.</summary>
    /// <param name="board">The board; one that is not there yet is waited for.</param>
    /// <param name="time">By which the pauses are measured.</param>
    /// <param name="cancellationToken">Tells it to stop: then it returns, and throws nothing.</param>
    /// <returns>When it was told to stop. Failures of the feed and the outbox bubble, and so end it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="time"/> is null.</exception>
    public async Task RunAsync(BoardId board, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        var news = new BoardNews(options);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        IAsyncEnumerator<BoardChange> changes = feed.WatchAsync(board, 0, stop.Token).GetAsyncEnumerator(stop.Token);
        await using (changes.ConfigureAwait(false))
        {
            Task<bool> next = changes.MoveNextAsync().AsTask();
            try
            {
                while (await HasNextAsync(next, news, time, cancellationToken).ConfigureAwait(false))
                {
                    news.Happened(changes.Current.Event);
                    next = changes.MoveNextAsync().AsTask();
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // That is how it is stopped.
            }
            finally
            {
                // A feed cannot be let go of while it is still asked.
                await stop.CancelAsync().ConfigureAwait(false);
                await next.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
            }
        }
    }

    /// <summary>All that is there is read before anything is told, so that no commit is told of by halves.</summary>
    private async Task<bool> HasNextAsync(Task<bool> next, BoardNews news, TimeProvider time, CancellationToken cancellationToken)
    {
        while (!next.IsCompleted)
        {
            await Task.WhenAny(next, Task.Delay(options.LookEvery.ToTimeSpan(), time, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (!next.IsCompleted)
            {
                await TellAsync(news, cancellationToken).ConfigureAwait(false);
            }
        }

        return await next.ConfigureAwait(false);
    }

    private async Task TellAsync(BoardNews news, CancellationToken cancellationToken)
    {
        ImmutableArray<Notice> notices = news.Take(clock.GetCurrentInstant());
        if (!notices.IsEmpty)
        {
            await outbox.AddAsync(
                [.. from notice in notices from channel in channels where notice.Audience >= channel.Readers select Announcements.Compose(notice, news.Board!, channel.Name, channel.Rule, channel.Style)],
                cancellationToken).ConfigureAwait(false);
        }
    }
}
