using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>The answers to those who waited together: each question on the board that the one before left; nobody is answered before it is kept.</summary>
internal sealed class DecidedBatch
{
    private readonly ImmutableArray<BoardEvent>.Builder events = ImmutableArray.CreateBuilder<BoardEvent>();
    private readonly ImmutableArray<CommittedCommand>.Builder commands = ImmutableArray.CreateBuilder<CommittedCommand>();
    private readonly Dictionary<CommandId, ImmutableArray<BoardEvent>> carriedOut = [];
    private readonly List<Action> answers = [];
    private Board board;

    private DecidedBatch(Board start) => board = start;

    /// <summary>What is to be kept; null if nothing happened.</summary>
    public BoardCommit? Commit => events.Count == 0
        ? null
        : new BoardCommit(board, board.Version - events.Count, events.ToImmutable()) { Commands = commands.ToImmutable() };

    /// <param name="batch">Who asks, in order.</param>
    /// <param name="start">The board as it is now.</param>
    /// <param name="keptBefore">What commands led to that were kept before.</param>
    public static DecidedBatch Of(IEnumerable<PendingDecision> batch, Board start, IReadOnlyDictionary<CommandId, ImmutableArray<BoardEvent>> keptBefore)
    {
        var decided = new DecidedBatch(start);
        foreach (PendingDecision pending in batch)
        {
            decided.Decide(pending, keptBefore.GetValueOrDefault(pending.Command, []));
        }

        return decided;
    }

    public void Answer() => answers.ForEach(answer => answer());

    private void Decide(PendingDecision pending, ImmutableArray<BoardEvent> keptBefore)
    {
        try
        {
            ImmutableArray<BoardEvent> first = keptBefore.IsEmpty ? carriedOut.GetValueOrDefault(pending.Command, []) : keptBefore;
            Decision decision = first.IsEmpty ? Ask(pending) : Decision.Accepted(board, first);
            answers.Add(() => pending.Deliver(decision));
        }
#pragma warning disable CA1031 // What the caller's own question throws is the caller's, and nobody else's.
        catch (Exception e)
#pragma warning restore CA1031
        {
            answers.Add(() => pending.Fail(e));
        }
    }

    private Decision Ask(PendingDecision pending)
    {
        Decision decision = pending.Ask(board);
        if (!decision.TryGetBoard(out Board? next))
        {
            return decision;
        }

        if (next.Id != board.Id || next.Version != board.Version + decision.Events.Length)
        {
            throw new InvalidOperationException("A question to a board answers with one decision of that very board.");
        }

        if (pending.Command != default && !decision.Events.IsEmpty)
        {
            carriedOut.Add(pending.Command, decision.Events);
            commands.Add(new CommittedCommand(pending.Command, events.Count, decision.Events.Length));
        }

        events.AddRange(decision.Events);
        board = next;
        return decision;
    }
}
