using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Writes ballots, each batch in one transaction that begins by taking the poll's row: what comes after a sealing finds the box sealed, and a sealing that comes after waits.</summary>
internal sealed class BallotWriter(WriteTransaction transactions)
{
    /// <param name="context">Where to.</param>
    /// <param name="poll">The poll; it is there.</param>
    /// <param name="batch">The ballots.</param>
    /// <returns>What became of each, in order, once it is kept for good.</returns>
    public Task<IReadOnlyList<BallotAnswer>> CastAsync(DbContext context, Poll poll, IReadOnlyList<PendingBallot> batch) =>
        transactions.RunAsync(context, async () =>
        {
            string id = poll.Id.Value;
            if (!await TakeAsync(context, id).ConfigureAwait(false))
            {
                return [.. batch.Select(_ => BallotAnswer.Refused(new UnknownPoll(poll.Id)))];
            }

            var box = await context.Set<PollRow>().Where(row => row.Poll == id).Select(row => new { row.Turnout, row.Totals, row.SealedAt }).SingleAsync().ConfigureAwait(false);
            if (box.SealedAt is { } since)
            {
                var over = new PollIsOver(InstantPattern.ExtendedIso.Parse(since).Value);
                return [.. batch.Select(pending => BallotAnswer.Refused([over, .. pending.Refusals.Where(refusal => refusal is not PollIsOver)]))];
            }

            string[] voters = [.. batch.Select(pending => pending.Voter.Value).Distinct(StringComparer.Ordinal)];
            List<BallotRow> known = await context.Set<BallotRow>().AsNoTracking().Where(row => row.Poll == id && voters.Contains(row.Voter)).ToListAsync().ConfigureAwait(false);
            var decided = new BallotBatch(poll, box.Turnout, box.Totals, known);
            BallotAnswer[] answers = [.. batch.Select(decided.Cast)];
            if (decided.Changed is { Length: > 0 } changed)
            {
                await context.UpsertAsync(changed, CancellationToken.None).ConfigureAwait(false);
                (long turnout, string totals) = (decided.Turnout, decided.Totals);
                await context.Set<PollRow>().Where(row => row.Poll == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Turnout, turnout).SetProperty(row => row.Totals, totals)).ConfigureAwait(false);
            }

            return (IReadOnlyList<BallotAnswer>)answers;
        }, CancellationToken.None);

    /// <summary>Holds a poll's row until the transaction ends.</summary>
    /// <returns>False if there is no such poll.</returns>
    public static async Task<bool> TakeAsync(DbContext context, string poll) =>
        await context.Set<PollRow>().Where(row => row.Poll == poll).ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, row => row.Number)).ConfigureAwait(false) == 1;
}
