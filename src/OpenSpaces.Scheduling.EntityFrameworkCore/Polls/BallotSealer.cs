using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>
/// Seals boxes and counts them together: two steps, each of which may be done again. The first is short, so that those who vote hear at once that the box is sealed; from then on nothing in it changes, and
/// whoever asks next finishes what a process that died has begun.
/// </summary>
internal sealed class BallotSealer(WriteTransaction transactions)
{
    /// <summary>Takes no more ballots from now on; of a series, what everybody carries is noted beside their ballot.</summary>
    public Task<bool> SealAsync(DbContext context, Poll poll, Instant at, CancellationToken cancellationToken) =>
        transactions.RunAsync(context, async () =>
        {
            (string id, string board, string? series, string moment) = (poll.Id.Value, poll.Board.Value, poll.Series, InstantPattern.ExtendedIso.Format(at));
            bool isFirst = await context.Set<PollRow>().Where(row => row.Poll == id && row.SealedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.SealedAt, moment), cancellationToken).ConfigureAwait(false) == 1;
            if (isFirst && series is not null)
            {
                IQueryable<VoterLoadRow> loads = context.Set<VoterLoadRow>().Where(load => load.Board == board && load.Series == series);
                await context.Set<BallotRow>().Where(row => row.Poll == id).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Load, row => loads.Where(load => load.Person == row.Voter).Select(load => load.Load).FirstOrDefault()), cancellationToken).ConfigureAwait(false);
            }

            return isFirst;
        }, cancellationToken);

    /// <summary>Counts a sealed box together, unless somebody has; then who voted what is dropped, but for a series, whose verdict is still to be carried on.</summary>
    public async Task<bool> CountAsync(DbContext context, Poll poll, CancellationToken cancellationToken)
    {
        string id = poll.Id.Value;
        string multiset = Encoding.UTF8.GetString(PollJson.Write(await PileAsync(context, poll, cancellationToken).ConfigureAwait(false)));
        return await transactions.RunAsync(context, async () =>
        {
            bool isFirst = await context.Set<PollRow>().Where(row => row.Poll == id && row.Ballots == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Ballots, multiset), cancellationToken).ConfigureAwait(false) == 1;
            if (isFirst && poll.Series is null)
            {
                await context.Set<BallotRow>().Where(row => row.Poll == id).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            }

            return isFirst;
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One question, so that what it sees is of one moment. Memory grows with the ballots that differ, not with those that were cast.</summary>
    private static async Task<ImmutableArray<CountedBallot>> PileAsync(DbContext context, Poll poll, CancellationToken cancellationToken)
    {
        string id = poll.Id.Value;
        var heaps = new Dictionary<(string Text, string? Load), long>();
        await foreach (BallotRow row in context.Set<BallotRow>().AsNoTracking().Where(row => row.Poll == id).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(heaps, (SentBallots.LastText(row.Sent), row.Load), out _) += WeightOf(poll, row.Voter);
        }

        var pile = new BallotPile();
        foreach (((string text, string? load), long weight) in heaps)
        {
            pile.Add(PollJson.ReadBallot(Encoding.UTF8.GetBytes(text)), weight, VoterLoads.Read(load));
        }

        return pile.ToBallots();
    }

    private static int WeightOf(Poll poll, string voter) => poll.Electorate.WeightOf(new PersonId(voter))!.Value;
}
