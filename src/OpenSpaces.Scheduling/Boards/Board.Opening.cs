
namespace OpenSpaces.Scheduling;

public sealed partial class Board
{
    /// <summary>Opens a board.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="grid">Its rooms and time slots; more can be added later.</param>
    /// <param name="policy">What it allows from the start.</param>
    /// <param name="stamp">Who opens it; a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="BoardOpened"/>. Refused with every reason that holds: <see cref="NotAllowed"/>, and <see cref="UnacceptableText"/>,
    /// <see cref="OutOfBounds"/> or <see cref="UnacceptableLink"/> about the event, a room or a time slot.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is the default value.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Decision Open(BoardId id, Grid grid, BoardPolicy policy, Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(policy);
        if (id == default)
        {
            throw new ArgumentException("A board needs an id.", nameof(id));
        }

        Hearing hearing = new Board(new BoardState { Id = id, Grid = grid, Policy = policy }).Hear(stamp);
        hearing.NeedFacilitator();
        CardRules.CheckName(hearing, policy.Name);
        foreach (Room room in grid.Rooms)
        {
            CardRules.Check(hearing, room);
        }

        foreach (TimeSlot timeSlot in grid.TimeSlots)
        {
            CardRules.Check(hearing, timeSlot);
        }

        hearing.Emit(new BoardOpened(id, grid, policy));
        return hearing.Answer();
    }

    /// <summary>The board that a history leads to.</summary>
    /// <param name="history">All its events, oldest first, beginning with <see cref="BoardOpened"/>.</param>
    /// <returns>The same board as the one that happened.</returns>
    /// <remarks>Time and space are linear in the events. Nothing is decided again.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="history"/> is null.</exception>
    /// <exception cref="DamagedHistoryException">The history is empty, does not begin with an opening, or contradicts itself.</exception>
    /// <exception cref="UnknownBoardEventException">It has an event that this version does not know.</exception>
    public static Board Replay(IEnumerable<BoardEvent> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        BoardDraft? draft = null;
        foreach (BoardEvent happened in history)
        {
            draft ??= happened is BoardOpened opened
                ? new BoardDraft(new BoardState { Id = opened.Board, Grid = opened.Grid, Policy = opened.Policy })
                : throw new DamagedHistoryException($"It begins with {happened.Name} and not with the board's opening.", 0);
            Fold(draft, happened);
        }

        return draft is null ? throw new DamagedHistoryException("It is empty.", 0) : new Board(draft.Seal());
    }

    /// <summary>This board, after what happened to it elsewhere.</summary>
    /// <param name="later">The events that follow <see cref="Version"/>, oldest first; empty = this board.</param>
    /// <returns>The board they lead to.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="later"/> is null.</exception>
    /// <exception cref="DamagedHistoryException">An event does not follow from what came before.</exception>
    /// <exception cref="UnknownBoardEventException">There is an event that this version does not know.</exception>
    public Board Follow(IEnumerable<BoardEvent> later)
    {
        ArgumentNullException.ThrowIfNull(later);
        var draft = new BoardDraft(State);
        foreach (BoardEvent happened in later)
        {
            Fold(draft, happened);
        }

        return draft.Version == Version ? this : new Board(draft.Seal());
    }

    private static void Fold(BoardDraft draft, BoardEvent happened)
    {
        if (happened.Act != draft.LastAct + 1 && (happened.Act != draft.LastAct || draft.Version == 0))
        {
            throw new DamagedHistoryException($"{happened.Name} is of act {happened.Act}, and the last act was {draft.LastAct}.", draft.Version);
        }

        try
        {
            BoardFold.Apply(draft, happened);
        }
        catch (Exception e) when (e is ArgumentException or KeyNotFoundException or InvalidOperationException)
        {
            // Events that are sound one by one can still make no grid or no session together: no board ever answered with them, so a line was doubled or lost.
            throw new DamagedHistoryException($"{happened.Name}: {e.Message}", draft.Version);
        }
    }
}
