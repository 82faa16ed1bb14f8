using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Keeps ballots in the host's own context. What waits for one poll is written together; the poll's row says who comes first, whatever process they are in.</summary>
internal sealed class EntityFrameworkBallotBox : IBallotBox, IAsyncDisposable
{
    private const string AskAgain = "Ask again: what was answered as kept is kept, and to say the same again does no harm.";

    // Two thousand ballots are about as long on their way as a disk takes to sync.
    private const int BatchSize = 2_000;

    private readonly StoreContexts contexts;
    private readonly WriteTransaction transactions;
    private readonly BallotWriter writer;
    private readonly BallotSealer sealer;
    private readonly PollCache polls = new();
    private readonly Lock gate = new();
    private readonly Dictionary<PollId, Task<Poll?>> reading = [];
    private readonly GroupWriter<PollId, PendingBallot, BallotAnswer> lines;
    private readonly int mostWaiting;

    public EntityFrameworkBallotBox(StoreContexts contexts, WriteTransaction transactions, EntityFrameworkStoreOptions options)
    {
        this.contexts = contexts;
        this.transactions = transactions;
        writer = new BallotWriter(transactions);
        sealer = new BallotSealer(transactions);
        mostWaiting = options.MostWaiting;
        lines = new(mostWaiting, BatchSize, (poll, batch) => WorkAsync(poll, "take ballots", context => writer.CastAsync(context, batch[0].Poll, batch)).AsTask());
    }

    public bool CarriesLoads => true;

    /// <exception cref="ArgumentNullException"><paramref name="poll"/> is null.</exception>
    public async ValueTask<bool> OpenAsync(Poll poll, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(poll);
        return (await WorkAsync(poll.Id, "be put up", context => PollShelf.OpenAsync(context, transactions, poll, cancellationToken)).ConfigureAwait(false)).Equals(poll);
    }

    public ValueTask<PollStatus?> FindAsync(PollId poll, CancellationToken cancellationToken = default) =>
        WorkAsync(poll, "be read", context => StatusAsync(context, poll, cancellationToken));

    public ValueTask<ImmutableArray<Poll>> ListAsync(BoardId board, CancellationToken cancellationToken = default) =>
        contexts.WorkAsync(board, "have its polls read", AskAgain, context => PollShelf.ListAsync(context, board, cancellationToken));

    /// <exception cref="ArgumentNullException">The ballot is null.</exception>
    /// <exception cref="ArgumentException">The ballot has no id.</exception>
    public async ValueTask<BallotAnswer> CastAsync(BallotCast cast, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if ((polls.Find(cast.Poll) ?? await ReadTogetherAsync(cast.Poll).WaitAsync(cancellationToken).ConfigureAwait(false)) is not { } poll)
        {
            return BallotAnswer.Refused(new UnknownPoll(cast.Poll));
        }

        // What asks nothing of the box is asked where it came from, beside each other.
        var pending = new PendingBallot(poll, cast.Voter, cast.Id, cast.Ballot, PollShelf.TextOf(cast.Ballot), VotingRules.Check(poll, cast));
        return lines.TryJoin(poll.Id, pending) is { } answer
            ? await answer.WaitAsync(cancellationToken).ConfigureAwait(false)
            : BallotAnswer.Refused(new PollIsBusy(poll.Id, mostWaiting));
    }

    public ValueTask<PollStatus?> SealAsync(PollId poll, Instant at, CancellationToken cancellationToken = default) =>
        WorkAsync(poll, "be sealed", async context =>
        {
            if (await PollAsync(context, poll, cancellationToken).ConfigureAwait(false) is { } known)
            {
                await sealer.SealAsync(context, known, at, cancellationToken).ConfigureAwait(false);
            }

            return await StatusAsync(context, poll, cancellationToken).ConfigureAwait(false);
        });

    /// <exception cref="ArgumentNullException"><paramref name="verdict"/> is null.</exception>
    /// <exception cref="ArgumentException">The poll is of a series, and <paramref name="verdict"/> is by another rule.</exception>
    public async ValueTask CarryAsync(PollId poll, Verdict verdict, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        await WorkAsync(poll, "carry its verdict on", async context =>
        {
            if (await StatusAsync(context, poll, cancellationToken).ConfigureAwait(false) is not { Poll: { Series: not null } known, IsSealed: true })
            {
                return false;
            }

            CarriedLoad.After([], verdict);
            return await new VoterLoads(transactions).CarryAsync(context, known, verdict, cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Waits until everybody who waits has been answered.</summary>
    public async ValueTask DisposeAsync() => await lines.DrainedAsync().ConfigureAwait(false);

    private ValueTask<T> WorkAsync<T>(PollId poll, string what, Func<DbContext, Task<T>> work) => contexts.WorkAsync($"Poll \"{poll}\"", what, AskAgain, work);

    /// <summary>Many who vote at once in a poll that was not read yet wait for one reading, and do not take a connection each.</summary>
    private Task<Poll?> ReadTogetherAsync(PollId poll)
    {
        lock (gate)
        {
            if (!reading.TryGetValue(poll, out Task<Poll?>? read))
            {
                reading.Add(poll, read = Task.Run(() => ReadAsync(poll)));
            }

            return read;
        }
    }

    private async Task<Poll?> ReadAsync(PollId poll)
    {
        try
        {
            return await WorkAsync(poll, "be read", context => PollAsync(context, poll, CancellationToken.None)).ConfigureAwait(false);
        }
        finally
        {
            lock (gate)
            {
                reading.Remove(poll);
            }
        }
    }

    private async Task<Poll?> PollAsync(DbContext context, PollId poll, CancellationToken cancellationToken) =>
        polls.Find(poll) ?? (await PollShelf.FindAsync(context, poll, cancellationToken).ConfigureAwait(false) is { } found ? polls.Put(found) : null);

    private async Task<PollStatus?> StatusAsync(DbContext context, PollId id, CancellationToken cancellationToken)
    {
        if (await PollAsync(context, id, cancellationToken).ConfigureAwait(false) is not { } poll)
        {
            return null;
        }

        string key = id.Value;
        var asIs = context.Set<PollRow>().Where(row => row.Poll == key).Select(row => new { row.Turnout, row.Totals, row.SealedAt, row.Ballots });
        var box = await asIs.SingleAsync(cancellationToken).ConfigureAwait(false);
        if (box is { SealedAt: not null, Ballots: null })
        {
            await sealer.CountAsync(context, poll, cancellationToken).ConfigureAwait(false);
            box = await asIs.SingleAsync(cancellationToken).ConfigureAwait(false);
        }

        long[] totals = BallotBatch.TotalsOf(box.Totals);
        return new PollStatus(poll, (int)box.Turnout)
        {
            SealedAt = box.SealedAt is { } at ? InstantPattern.ExtendedIso.Parse(at).Value : null,
            Tallies = poll.Visibility == PollVisibility.Sealed && box.SealedAt is null ? [] : [.. poll.Candidates.Select((candidate, column) => new RunningTally(candidate, totals[column]))],
            Ballots = box.Ballots is { } ballots ? PollJson.ReadBallots(Encoding.UTF8.GetBytes(ballots)) : [],
        };
    }
}
