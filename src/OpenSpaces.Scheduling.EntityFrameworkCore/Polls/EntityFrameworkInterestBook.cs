using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>Keeps marks in the host's own context. What waits for one board is written together, by whoever holds the book's row.</summary>
internal sealed class EntityFrameworkInterestBook : IInterestBook, IAsyncDisposable
{
    private const string AskAgain = "Ask again: what was answered as kept is kept, and to say the same again does no harm.";
    private const int BatchSize = 1_000;

    private readonly StoreContexts contexts;
    private readonly WriteTransaction transactions;
    private readonly GroupWriter<BoardId, PendingMark, ImmutableArray<BallotRefusal>> lines;
    private readonly ConcurrentDictionary<BoardId, (long Version, ImmutableArray<InterestMark> Marks)> read = new();
    private readonly EntityFrameworkStoreOptions options;

    public EntityFrameworkInterestBook(StoreContexts contexts, WriteTransaction transactions, EntityFrameworkStoreOptions options)
    {
        this.contexts = contexts;
        this.transactions = transactions;
        this.options = options;
        lines = new(options.MostWaiting, BatchSize, (board, batch) => contexts.WorkAsync(board, "take marks", AskAgain, context => WriteAsync(context, board.Value, batch)).AsTask());
    }

    public async ValueTask<ImmutableArray<BallotRefusal>> MarkAsync(
        BoardId board, PersonId person, ProposalId proposal, bool isWanted, Stamp stamp, CancellationToken cancellationToken = default)
    {
        if (board == default || person == default || proposal == default)
        {
            throw new ArgumentException("A mark is of a person, on a proposal of a board: each has an id.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<BallotRefusal> refusals = VotingRules.CheckMark(person, stamp);
        return !refusals.IsEmpty ? refusals
            : lines.TryJoin(board, new PendingMark(person, proposal, isWanted, stamp.At)) is { } answer ? await answer.WaitAsync(cancellationToken).ConfigureAwait(false)
            : [new BookIsBusy(board, options.MostWaiting)];
    }

    /// <summary>Looks at the book's head, always; the marks are read again only if it has moved.</summary>
    public ValueTask<ImmutableArray<InterestMark>> FindAsync(BoardId board, CancellationToken cancellationToken = default) =>
        contexts.WorkAsync(board, "have its marks read", AskAgain, async context =>
        {
            string id = board.Value;
            long version = await context.Set<InterestBookRow>().Where(row => row.Board == id).Select(row => row.Version).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (read.TryGetValue(board, out (long Version, ImmutableArray<InterestMark> Marks) known) && known.Version == version)
            {
                return known.Marks;
            }

            // What is kept between the two questions is seen now, and read once more at the next.
            List<InterestMarksRow> rows = await context.Set<InterestMarksRow>().AsNoTracking().Where(row => row.Board == id).ToListAsync(cancellationToken).ConfigureAwait(false);
            ImmutableArray<InterestMark> marks = [.. rows.SelectMany(MarkSheet.Read)];
            Remember(board, version, marks);
            return marks;
        });

    /// <summary>Waits until everybody who waits has been answered.</summary>
    public async ValueTask DisposeAsync() => await lines.DrainedAsync().ConfigureAwait(false);

    private void Remember(BoardId board, long version, ImmutableArray<InterestMark> marks)
    {
        if (read.Count >= options.BoardsInMemory)
        {
            read.Clear();
        }

        read[board] = (version, marks);
    }

    private Task<IReadOnlyList<ImmutableArray<BallotRefusal>>> WriteAsync(DbContext context, string board, IReadOnlyList<PendingMark> batch) =>
        transactions.RunAsync(context, async () =>
        {
            await TakeAsync(context, board).ConfigureAwait(false);
            string[] people = [.. batch.Select(mark => mark.Person.Value).Distinct(StringComparer.Ordinal)];
            Dictionary<string, MarkSheet> sheets = await context.Set<InterestMarksRow>().AsNoTracking()
                .Where(row => row.Board == board && people.Contains(row.Person)).ToDictionaryAsync(row => row.Person, row => new MarkSheet(row.Marks)).ConfigureAwait(false);
            foreach (string person in people)
            {
                sheets.TryAdd(person, new MarkSheet(""));
            }

            ImmutableArray<BallotRefusal>[] answers = [.. batch.Select(mark => sheets[mark.Person.Value].Set(mark))];
            InterestMarksRow[] changed = [.. sheets.Where(sheet => sheet.Value.IsChanged).Select(sheet => new InterestMarksRow { Board = board, Person = sheet.Key, Marks = sheet.Value.ToString() })];
            await context.UpsertAsync(changed, CancellationToken.None).ConfigureAwait(false);
            return (IReadOnlyList<ImmutableArray<BallotRefusal>>)answers;
        }, CancellationToken.None);

    /// <summary>Holds the book's row until the transaction ends; the first who marks on a board makes it, and of two at once the second waits for the first.</summary>
    private static async Task TakeAsync(DbContext context, string board)
    {
        if (await MoveOnAsync(context, board).ConfigureAwait(false) == 0)
        {
            await context.InsertMissingAsync([new InterestBookRow { Board = board, Version = 0 }], CancellationToken.None).ConfigureAwait(false);
            await MoveOnAsync(context, board).ConfigureAwait(false);
        }
    }

    private static Task<int> MoveOnAsync(DbContext context, string board) =>
        context.Set<InterestBookRow>().Where(row => row.Board == board).ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1));
}
