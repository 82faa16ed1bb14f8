using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.WebBoard;

/// <summary>A ballot box in the database: a server that is killed loses no ballot, and another counts them.</summary>
/// <remarks>Casting and sealing both begin by changing the poll's row, so that a ballot is in before the seal or refused behind it, whichever server takes it.</remarks>
internal sealed class DatabaseBallotBox(IDbContextFactory<BoardContext> contexts) : IBallotBox
{
    private const int MostBallots = 100;

    public async ValueTask<bool> OpenAsync(Poll poll, CancellationToken cancellationToken = default)
    {
        string json = Encoding.UTF8.GetString(PollJson.Write(poll));
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindRowAsync(context, poll.Id, cancellationToken) is { } there)
        {
            return there.Json == json;
        }

        context.Polls.Add(new PollRow { Id = poll.Id.Value, Board = poll.Board.Value, Json = json, OpenedAt = poll.Opens.ToUnixTimeTicks() });
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async ValueTask<PollStatus?> FindAsync(PollId poll, CancellationToken cancellationToken = default)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindRowAsync(context, poll, cancellationToken) is { } row ? await StatusAsync(context, row, cancellationToken) : null;
    }

    public async ValueTask<ImmutableArray<Poll>> ListAsync(BoardId board, CancellationToken cancellationToken = default)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        List<string> polls = await context.Polls.Where(row => row.Board == board.Value).OrderBy(row => row.OpenedAt).ThenBy(row => row.Id).Select(row => row.Json).ToListAsync(cancellationToken);
        return [.. polls.Select(Read)];
    }

    public async ValueTask<BallotAnswer> CastAsync(BallotCast cast, CancellationToken cancellationToken = default)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        string id = cast.Poll.Value;
        int open = await context.Polls.Where(row => row.Id == id && row.SealedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Casts, row => row.Casts + 1), cancellationToken);
        if (await FindRowAsync(context, cast.Poll, cancellationToken) is not { } poll)
        {
            return BallotAnswer.Refused(new UnknownPoll(cast.Poll));
        }

        if (open == 0)
        {
            return BallotAnswer.Refused(new PollIsOver(Instant.FromUnixTimeTicks(poll.SealedAt!.Value)));
        }

        if (VotingRules.Check(Read(poll.Json), cast) is { IsEmpty: false } refusals)
        {
            return BallotAnswer.Refused(refusals);
        }

        string json = Encoding.UTF8.GetString(PollJson.Write(cast.Ballot));
        List<BallotRow> own = await context.Ballots.AsNoTracking().Where(row => row.Poll == id && row.Voter == cast.Voter.Value).ToListAsync(cancellationToken);
        if (own.Find(row => row.Ballot == cast.Id.Value) is { } same)
        {
            return same.Json == json ? BallotAnswer.KnownAlready : BallotAnswer.Refused(new BallotIdUsed(cast.Id));
        }

        if (own.Count >= MostBallots)
        {
            return BallotAnswer.Refused(new TooManyBallots(MostBallots));
        }

        context.Ballots.Add(new BallotRow { Poll = id, Voter = cast.Voter.Value, Ballot = cast.Id.Value, Number = poll.Casts, Json = json });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return own.Count == 0 ? BallotAnswer.Cast : BallotAnswer.Replaced;
    }

    public async ValueTask<PollStatus?> SealAsync(PollId poll, Instant at, CancellationToken cancellationToken = default)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        long ticks = at.ToUnixTimeTicks();
        int sealedNow = await context.Polls.Where(row => row.Id == poll.Value && row.SealedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SealedAt, ticks), cancellationToken);
        if (sealedNow == 1)
        {
            Poll asked = Read((await FindRowAsync(context, poll, cancellationToken))!.Json);
            string counted = Encoding.UTF8.GetString(PollJson.Write(await CountAsync(context, asked, cancellationToken)));
            await context.Polls.Where(row => row.Id == poll.Value).ExecuteUpdateAsync(set => set.SetProperty(row => row.Counted, counted), cancellationToken);
            await context.Ballots.Where(row => row.Poll == poll.Value).ExecuteDeleteAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return await FindAsync(poll, cancellationToken);
    }

    private static async Task<PollStatus> StatusAsync(BoardContext context, PollRow row, CancellationToken cancellationToken)
    {
        Poll poll = Read(row.Json);
        if (row.SealedAt is not { } at)
        {
            return new PollStatus(poll, await context.Ballots.Where(ballot => ballot.Poll == row.Id).Select(ballot => ballot.Voter).Distinct().CountAsync(cancellationToken));
        }

        ImmutableArray<CountedBallot> ballots = PollJson.ReadBallots(Encoding.UTF8.GetBytes(row.Counted!));
        return new PollStatus(poll, ballots.Length) { SealedAt = Instant.FromUnixTimeTicks(at), Ballots = ballots };
    }

    /// <summary>Each voter's last ballot, in an order that says nothing of when it was cast or by whom.</summary>
    private static async Task<ImmutableArray<CountedBallot>> CountAsync(BoardContext context, Poll poll, CancellationToken cancellationToken)
    {
        List<BallotRow> all = await context.Ballots.AsNoTracking().Where(row => row.Poll == poll.Id.Value).ToListAsync(cancellationToken);
        return
        [
            .. all.GroupBy(row => row.Voter).Select(own => own.MaxBy(row => row.Number)!).OrderBy(row => row.Json, StringComparer.Ordinal)
                .Select(row => new CountedBallot(PollJson.ReadBallot(Encoding.UTF8.GetBytes(row.Json)), poll.Electorate.WeightOf(new PersonId(row.Voter)) ?? 1)),
        ];
    }

    private static Task<PollRow?> FindRowAsync(BoardContext context, PollId poll, CancellationToken cancellationToken) =>
        context.Polls.AsNoTracking().SingleOrDefaultAsync(row => row.Id == poll.Value, cancellationToken);

    private static Poll Read(string json) => PollJson.ReadPoll(Encoding.UTF8.GetBytes(json));
}
