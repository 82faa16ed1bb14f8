using System.Collections.Immutable;
using System.Threading.Channels;

namespace OpenSpaces.Scheduling;

/// <summary>What waits for one board.</summary>
internal sealed class BoardQueue(BoardId id, IBoardStore store, BoardKeeperOptions options)
{
    private readonly Channel<Question> questions = Channel.CreateBounded<Question>(options.QueueLength);
    private int isDraining;

    public async ValueTask<Decision> AskAsync(Func<Board, Decision> ask, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var question = new Question(ask);
        if (!questions.Writer.TryWrite(question))
        {
            return Decision.Refused([new BoardIsBusy(id, options.QueueLength)]);
        }

        using CancellationTokenRegistration giveUp = cancellationToken.Register(() => question.Answer.TrySetCanceled(cancellationToken));
        if (Interlocked.Exchange(ref isDraining, 1) == 0)
        {
            _ = Task.Run(DrainAsync, CancellationToken.None);
        }

        return await question.Answer.Task.ConfigureAwait(false);
    }

    private async Task DrainAsync()
    {
        do
        {
            for (List<Question> batch = TakeBatch(); batch.Count > 0; batch = TakeBatch())
            {
                try
                {
                    await DecideAsync(batch).ConfigureAwait(false);
                }
#pragma warning disable CA1031 // Whatever the store throws belongs to those who wait, untouched; the queue goes on.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    batch.ForEach(question => question.Answer.TrySetException(e));
                }
            }

            Interlocked.Exchange(ref isDraining, 0);
        }
        while (questions.Reader.TryPeek(out _) && Interlocked.Exchange(ref isDraining, 1) == 0);
    }

    private List<Question> TakeBatch()
    {
        var batch = new List<Question>();
        while (batch.Count < options.BatchSize && questions.Reader.TryRead(out Question? question))
        {
            if (!question.Answer.Task.IsCompleted)
            {
                batch.Add(question);
            }
        }

        return batch;
    }

    private async Task DecideAsync(List<Question> batch)
    {
        for (int tried = 0; tried < options.Tries; tried++)
        {
            Board board = await store.FindAsync(id).ConfigureAwait(false) ?? throw new UnknownBoardException(id);
            (Board after, ImmutableArray<BoardEvent> events, List<Action> answers) = Decide(board, batch);
            if (events.IsEmpty || await store.TryCommitAsync(new BoardCommit(after, board.Version, events)).ConfigureAwait(false))
            {
                answers.ForEach(answer => answer());
                return;
            }
        }

        throw new BoardStoreConflictException(id, options.Tries);
    }

    /// <summary>Each question on the board that the one before left; nobody is answered before it is kept.</summary>
    private static (Board After, ImmutableArray<BoardEvent> Events, List<Action> Answers) Decide(Board board, List<Question> batch)
    {
        var events = ImmutableArray.CreateBuilder<BoardEvent>();
        var answers = new List<Action>(batch.Count);
        foreach (Question question in batch)
        {
            try
            {
                Decision decision = question.Ask(board);
                if (decision.TryGetBoard(out Board? next))
                {
                    if (next.Id != board.Id || next.Version != board.Version + decision.Events.Length)
                    {
                        throw new InvalidOperationException("A question to a board answers with a decision of that very board.");
                    }

                    board = next;
                    events.AddRange(decision.Events);
                }

                answers.Add(() => question.Answer.TrySetResult(decision));
            }
#pragma warning disable CA1031 // What the caller's own question throws is the caller's, and nobody else's.
            catch (Exception e)
#pragma warning restore CA1031
            {
                answers.Add(() => question.Answer.TrySetException(e));
            }
        }

        return (board, events.ToImmutable(), answers);
    }

    private sealed class Question(Func<Board, Decision> ask)
    {
        public Func<Board, Decision> Ask { get; } = ask;

        public TaskCompletionSource<Decision> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
