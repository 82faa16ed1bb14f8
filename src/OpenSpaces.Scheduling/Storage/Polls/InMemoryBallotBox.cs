using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Keeps ballots as long as the process lives: for tests, demos, and events that vote within an hour.</summary>
public sealed class InMemoryBallotBox : IBallotBox
{
    private readonly ConcurrentDictionary<PollId, BallotBoxOfPoll> boxes = new();
    private readonly ConcurrentDictionary<(BoardId Board, string Series), SeriesLoads> series = new();
    private long opened;

    /// <inheritdoc/>
    public bool CarriesLoads => true;

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="poll"/> is null.</exception>
    public ValueTask<bool> OpenAsync(Poll poll, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(poll);
        cancellationToken.ThrowIfCancellationRequested();
        return new(boxes.GetOrAdd(poll.Id, (_, made) => new BallotBoxOfPoll(made, Interlocked.Increment(ref opened), LoadsOf(made)), poll).Poll.Equals(poll));
    }

    /// <inheritdoc/>
    public ValueTask<PollStatus?> FindAsync(PollId poll, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(boxes.GetValueOrDefault(poll)?.Status);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Poll>> ListAsync(BoardId board, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new([.. boxes.Values.Where(box => box.Poll.Board == board).OrderBy(box => box.Number).Select(box => box.Poll)]);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The ballot is null.</exception>
    /// <exception cref="ArgumentException">The ballot has no id.</exception>
    public ValueTask<BallotAnswer> CastAsync(BallotCast cast, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(boxes.TryGetValue(cast.Poll, out BallotBoxOfPoll? box) ? box.Cast(cast) : BallotAnswer.Refused(new UnknownPoll(cast.Poll)));
    }

    /// <inheritdoc/>
    public ValueTask<PollStatus?> SealAsync(PollId poll, Instant at, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(boxes.GetValueOrDefault(poll)?.Seal(at));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException"><paramref name="verdict"/> is by another rule.</exception>
    public ValueTask CarryAsync(PollId poll, Verdict verdict, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        cancellationToken.ThrowIfCancellationRequested();
        boxes.GetValueOrDefault(poll)?.Carry(verdict);
        return default;
    }

    private SeriesLoads? LoadsOf(Poll poll) => poll.Series is { } name ? series.GetOrAdd((poll.Board, name), _ => new SeriesLoads()) : null;
}
