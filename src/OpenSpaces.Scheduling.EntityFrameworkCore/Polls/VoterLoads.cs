using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>Carries on what a verdict gave to whom.</summary>
internal sealed class VoterLoads(WriteTransaction transactions)
{
    private const int PageSize = 1_000;

    /// <param name="load">What is kept; null = 0.</param>
    /// <exception cref="DamagedHistoryException">It is no fraction.</exception>
    public static Fraction Read(string? load) => load is null ? 0
        : Fraction.TryParse(load, out Fraction fraction) ? fraction : throw new DamagedHistoryException($"A voter's load is kept as \"{load}\", which is no fraction. Restore it from a copy.");

    /// <summary>Once: then nobody knows any more who voted what.</summary>
    public Task<bool> CarryAsync(DbContext context, Poll poll, Verdict verdict, CancellationToken cancellationToken) =>
        transactions.RunAsync(context, async () =>
        {
            string id = poll.Id.Value;
            bool isFirst = await context.Set<PollRow>().Where(row => row.Poll == id && row.Ballots != null && row.IsCarried == 0)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsCarried, 1), cancellationToken).ConfigureAwait(false) == 1;
            string after = "";
            while (isFirst && await PageAsync(context, id, after, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
            {
                await context.UpsertAsync(After(poll, page, verdict), cancellationToken).ConfigureAwait(false);
                after = page[^1].Voter;
            }

            if (isFirst)
            {
                await context.Set<BallotRow>().Where(row => row.Poll == id).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            }

            return isFirst;
        }, cancellationToken);

#pragma warning disable CA1309 // The database compares, as it sorts; no culture takes part.
    private static Task<List<BallotRow>> PageAsync(DbContext context, string poll, string after, CancellationToken cancellationToken) =>
        context.Set<BallotRow>().AsNoTracking().Where(row => row.Poll == poll && string.Compare(row.Voter, after) > 0).OrderBy(row => row.Voter).Take(PageSize).ToListAsync(cancellationToken);
#pragma warning restore CA1309

    private static VoterLoadRow[] After(Poll poll, List<BallotRow> page, Verdict verdict)
    {
        ImmutableArray<CountedBallot> counted = CarriedLoad.After(
            [.. page.Select(row => new CountedBallot(PollJson.ReadBallot(Encoding.UTF8.GetBytes(SentBallots.LastText(row.Sent))), 1, Read(row.Load)))], verdict);
        return [.. page.Zip(counted, (row, after) => new VoterLoadRow { Board = poll.Board.Value, Series = poll.Series!, Person = row.Voter, Load = after.Load.ToString() })];
    }
}
