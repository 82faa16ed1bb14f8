using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>Polls as they are kept.</summary>
internal static class PollShelf
{
    /// <returns>The poll that is there by that id now: this one, or the one that was there before.</returns>
    public static async Task<Poll> OpenAsync(DbContext context, WriteTransaction transactions, Poll poll, CancellationToken cancellationToken)
    {
        if (await FindAsync(context, poll.Id, cancellationToken).ConfigureAwait(false) is { } there)
        {
            return there;
        }

        try
        {
            return await transactions.RunAsync(context, async () =>
            {
                string board = poll.Board.Value;
                long last = await context.Set<PollRow>().Where(row => row.Board == board).MaxAsync(row => (long?)row.Number, cancellationToken).ConfigureAwait(false) ?? 0;
                context.Add(RowOf(poll, last + 1));
                await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                return poll;
            }, cancellationToken).ConfigureAwait(false);
        }
        catch (DbUpdateException)
        {
            // Two who put up a poll at once: the key lets one through.
            context.ChangeTracker.Clear();
            if (await FindAsync(context, poll.Id, cancellationToken).ConfigureAwait(false) is { } first)
            {
                return first;
            }

            throw;
        }
    }

    public static async Task<Poll?> FindAsync(DbContext context, PollId poll, CancellationToken cancellationToken)
    {
        string id = poll.Value;
        string? json = await context.Set<PollRow>().Where(row => row.Poll == id).Select(row => row.Json).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        return json is null ? null : PollJson.ReadPoll(Encoding.UTF8.GetBytes(json));
    }

    public static async Task<ImmutableArray<Poll>> ListAsync(DbContext context, BoardId board, CancellationToken cancellationToken)
    {
        string id = board.Value;
        List<string> polls = await context.Set<PollRow>().Where(row => row.Board == id).OrderBy(row => row.Number).ThenBy(row => row.Poll).Select(row => row.Json).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. polls.Select(json => PollJson.ReadPoll(Encoding.UTF8.GetBytes(json)))];
    }

    /// <returns>A ballot as it is kept; null for one that names a candidate twice, which no box takes.</returns>
    public static string? TextOf(Ballot ballot)
    {
        ImmutableArray<Mark> marks = ballot.Marks;
        for (int i = 1; i < marks.Length; i++)
        {
            if (marks[i].Candidate == marks[i - 1].Candidate)
            {
                return null;
            }
        }

        return Encoding.UTF8.GetString(PollJson.Write(ballot));
    }

    private static PollRow RowOf(Poll poll, long number) => new()
    {
        Poll = poll.Id.Value,
        Board = poll.Board.Value,
        Number = number,
        Json = Encoding.UTF8.GetString(PollJson.Write(poll)),
        Turnout = 0,
        Totals = BallotBatch.TextOf(poll.Candidates.Select(_ => 0L)),
    };
}
