using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Takes a contest from its claims to its verdict: puts up the poll, takes ballots, closes, counts, and settles the board.</summary>
/// <remarks>
/// Thin: ballots are the box's, the verdict is a pure function of what the box gives and of what was promised, and the board decides whether it takes it. Safe to call from several threads. Each step may be
/// asked again after a lost answer.
/// </remarks>
public sealed class PollKeeper
{
    private readonly IBallotBox box;
    private readonly BoardKeeper boards;
    private readonly ContestRules rules;

    /// <summary>Makes a keeper.</summary>
    /// <param name="box">Where ballots are kept.</param>
    /// <param name="boards">Who keeps the boards.</param>
    /// <param name="rules">The rules by name; null = <see cref="ContestRules.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="box"/> or <paramref name="boards"/> is null.</exception>
    public PollKeeper(IBallotBox box, BoardKeeper boards, ContestRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(box);
        ArgumentNullException.ThrowIfNull(boards);
        this.box = box;
        this.boards = boards;
        this.rules = rules ?? ContestRules.Default;
    }

    /// <summary>Puts up a poll.</summary>
    /// <param name="poll">The poll. One about a cell needs an open contest there, and its claimants in the order they asked.</param>
    /// <param name="stamp">Who: a facilitator.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>
    /// Every reason why not; empty once it is up, or was so already: <see cref="NotAllowed"/>, <see cref="UnknownRule"/>, <see cref="DrawNotPromised"/>, <see cref="LoadsAreNotCarried"/>, <see cref="NoContest"/>, <see cref="NotTheClaimants"/>,
    /// <see cref="UnknownProposal"/>, <see cref="PollExists"/>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="poll"/> is null.</exception>
    /// <exception cref="UnknownBoardException">There is no such board.</exception>
    public async ValueTask<ImmutableArray<Conflict>> OpenAsync(Poll poll, Stamp stamp, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(poll);
        Board board = await boards.FindAsync(poll.Board, cancellationToken).ConfigureAwait(false) ?? throw new UnknownBoardException(poll.Board);
        ImmutableArray<Conflict> conflicts = PollRules.CheckOpening(poll, board, rules, box.CarriesLoads, stamp);
        if (!conflicts.IsEmpty)
        {
            return conflicts;
        }

        return await box.OpenAsync(poll, cancellationToken).ConfigureAwait(false) ? [] : [new PollExists(poll.Id)];
    }

    /// <summary>Finds a poll, and what may be known of it now.</summary>
    /// <param name="poll">Its id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>How it stands, or null if there is none.</returns>
    public ValueTask<PollStatus?> FindAsync(PollId poll, CancellationToken cancellationToken = default) => box.FindAsync(poll, cancellationToken);

    /// <summary>Takes a ballot, or says every reason why not.</summary>
    /// <param name="cast">The ballot.</param>
    /// <param name="cancellationToken">Gives up waiting; whether it was taken is then unknown, so send it again under the same id.</param>
    /// <returns>What became of it; see <see cref="IBallotBox.CastAsync"/>.</returns>
    public ValueTask<BallotAnswer> CastAsync(BallotCast cast, CancellationToken cancellationToken = default) => box.CastAsync(cast, cancellationToken);

    /// <summary>Seals the box of a poll that is over, counts, and settles the board if the poll is about a cell.</summary>
    /// <param name="poll">Which poll.</param>
    /// <param name="reveal">What is revealed for the tie order; null where nothing was promised.</param>
    /// <param name="stamp">Who: a facilitator, or the host application as one; before the poll is over, or where another verdict holds, with a reason.</param>
    /// <param name="cancellationToken">Gives up waiting; ask again, and what was sealed is counted the same.</param>
    /// <returns>
    /// The verdict, its audit record, and what the board answered. Refused with every reason that holds, and then nothing is sealed: <see cref="NoSuchPoll"/>, <see cref="NotAllowed"/>,
    /// <see cref="PollIsStillOpen"/>, <see cref="RevealIsWrong"/>, <see cref="NoContest"/> (nobody stands any more).
    /// </returns>
    /// <exception cref="UnknownBoardException">The board is gone.</exception>
    /// <exception cref="BoardStoreConflictException">Other processes won the race every time; ask again.</exception>
    public async ValueTask<PollOutcome> SettleAsync(PollId poll, TieReveal? reveal, Stamp stamp, CancellationToken cancellationToken = default)
    {
        if (await box.FindAsync(poll, cancellationToken).ConfigureAwait(false) is not { } status)
        {
            return PollOutcome.Refused(new NoSuchPoll(poll));
        }

        Board board = await boards.FindAsync(status.Poll.Board, cancellationToken).ConfigureAwait(false) ?? throw new UnknownBoardException(status.Poll.Board);
        ImmutableArray<Conflict> conflicts = PollRules.CheckSettling(status, board, reveal, stamp);
        if (!conflicts.IsEmpty)
        {
            return PollOutcome.Refused(conflicts);
        }

        status = status.IsSealed ? status : (await box.SealAsync(poll, stamp.At, cancellationToken).ConfigureAwait(false))!;
        PollOutcome outcome = status.Poll.Cell is { } cell
            ? await SettleCellAsync(status, cell, reveal, stamp, cancellationToken).ConfigureAwait(false)
            : PollOutcome.Counted(Count(status, board, reveal), decision: null);
        if (status.Poll.Series is not null && outcome.Audit is { } audit && PollRules.Decides(audit.Verdict) && outcome.Decision?.IsAccepted != false)
        {
            await box.CarryAsync(poll, PollCount.CountInFull(status, rules, audit.Withdrawn, reveal), cancellationToken).ConfigureAwait(false);
        }

        return outcome;
    }

    /// <summary>Counted where the board decides, so that who withdraws at the last moment is left out, and a lost race counts again.</summary>
    private async ValueTask<PollOutcome> SettleCellAsync(PollStatus status, Cell cell, TieReveal? reveal, Stamp stamp, CancellationToken cancellationToken)
    {
        AuditRecord? audit = null;
        Decision decision = await boards.DecideAsync(
            status.Poll.Board,
            board =>
            {
                if (PollRules.Withdrawn(status.Poll, board).Length == status.Poll.Candidates.Length)
                {
                    return Decision.Refused([new NoContest(cell)]);
                }

                audit = Count(status, board, reveal);
                return PollRules.Decides(audit.Verdict) ? board.Settle(cell, audit.Verdict, stamp) : Decision.Accepted(board, []);
            },
            cancellationToken).ConfigureAwait(false);
        return audit is null ? PollOutcome.Refused(decision.Conflicts) : PollOutcome.Counted(audit, PollRules.Decides(audit.Verdict) ? decision : null);
    }

    private AuditRecord Count(PollStatus status, Board board, TieReveal? reveal) => AuditRecord.Of(status, rules, PollRules.Withdrawn(status.Poll, board), reveal);
}
