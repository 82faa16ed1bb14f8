using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A published snapshot of a board: where to go and when.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed class Agenda
{
    internal Agenda()
    {
    }

    /// <summary>The board it shows.</summary>
    public required BoardId Board { get; init; }

    /// <summary>What people call the event.</summary>
    public required string Name { get; init; }

    /// <summary>Its number: 1 for the first one published, 0 for a draft of a board that never published.</summary>
    public required int Revision { get; init; }

    /// <summary>Whether it shows the board as it is now and not as it was last published.</summary>
    public bool IsDraft { get; init; }

    /// <summary>When it was published, or for a draft, when the board last changed.</summary>
    public required Instant PublishedAt { get; init; }

    /// <summary>The rooms and time slots, with the venue's zone.</summary>
    public required Grid Grid { get; init; }

    /// <summary>What may be kept of sessions, unless they say otherwise themselves.</summary>
    public RecordingPolicy Recording { get; init; }

    /// <summary>The sessions that take place, by start, then by the order of rooms.</summary>
    public required ImmutableArray<Session> Sessions { get; init; }

    /// <summary>The sessions that were published once and do not take place any more, by their last published start.</summary>
    public ImmutableArray<Session> Cancelled { get; init; } = [];

    /// <summary>The venue's zone.</summary>
    public DateTimeZone Zone => Grid.Zone;

    /// <summary>What a board last published.</summary>
    /// <param name="board">The board.</param>
    /// <param name="names">What people are called, by id; null, or a person who is not in it = the id's text.</param>
    /// <returns>The agenda; with revision 0 and no sessions if the board never published.</returns>
    /// <remarks>Linear in the sessions ever published.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="board"/> is null.</exception>
    public static Agenda Of(Board board, IReadOnlyDictionary<PersonId, string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(board);
        return AgendaMaker.Make(board, board.State.Published.Values, names, isDraft: false);
    }

    /// <summary>What the board would publish now.</summary>
    /// <param name="board">The board.</param>
    /// <param name="names">What people are called, by id; null, or a person who is not in it = the id's text.</param>
    /// <returns>The draft; its revision is that of the last agenda.</returns>
    /// <remarks>Linear in the sessions ever published, and in what changed since.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="board"/> is null.</exception>
    public static Agenda Draft(Board board, IReadOnlyDictionary<PersonId, string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(board);
        return AgendaMaker.Make(board, board.UpcomingSessions(), names, isDraft: true);
    }

    /// <summary>Every agenda that a board published, one after the other: what its readers were told over time.</summary>
    /// <param name="history">The board's events, oldest first, from its opening.</param>
    /// <param name="names">What people are called, by id; null, or a person who is not in it = the id's text.</param>
    /// <returns>The agendas by revision; empty if none was published.</returns>
    /// <remarks>Linear in the events, and for each agenda in the sessions ever published.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="history"/> is null.</exception>
    /// <exception cref="DamagedHistoryException">An event does not follow from what came before.</exception>
    /// <exception cref="UnknownBoardEventException">There is an event that this version does not know.</exception>
    public static ImmutableArray<Agenda> History(IEnumerable<BoardEvent> history, IReadOnlyDictionary<PersonId, string>? names = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var agendas = ImmutableArray.CreateBuilder<Agenda>();
        var later = new List<BoardEvent>();
        Board? board = null;
        foreach (BoardEvent happened in history)
        {
            later.Add(happened);
            if (happened is AgendaPublished)
            {
                board = board is null ? Scheduling.Board.Replay(later) : board.Follow(later);
                agendas.Add(Of(board, names));
                later.Clear();
            }
        }

        return agendas.ToImmutable();
    }
}
