using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace OpenSpaces.Scheduling;

/// <summary>What a board answers: what happens and the next board, or every reason why not.</summary>
/// <remarks>Immutable. Nothing has changed anywhere until somebody keeps the next board.</remarks>
public sealed class Decision
{
    private readonly Board? board;

    private Decision(Board? board, ImmutableArray<BoardEvent> events, ImmutableArray<Conflict> conflicts)
    {
        this.board = board;
        Events = events;
        Conflicts = conflicts;
    }

    /// <summary>Whether it may happen. Accepted with no events = it was so already.</summary>
    public bool IsAccepted => board is not null;

    /// <summary>What happens, in order; empty if refused, or if it was so already.</summary>
    public ImmutableArray<BoardEvent> Events { get; }

    /// <summary>Every reason that holds against it, not only the first; empty if accepted.</summary>
    public ImmutableArray<Conflict> Conflicts { get; }

    /// <summary>The next board, if accepted.</summary>
    /// <param name="next">The next board, or null.</param>
    /// <returns>Whether it was accepted.</returns>
    public bool TryGetBoard([NotNullWhen(true)] out Board? next)
    {
        next = board;
        return next is not null;
    }

    /// <summary>The next board, where the caller knows that it is not refused.</summary>
    /// <returns>The next board.</returns>
    /// <exception cref="BoardRefusedException">It was refused; the exception has every reason.</exception>
    public Board OrThrow() => board ?? throw new BoardRefusedException(Conflicts);

    /// <summary>The answer in one line.</summary>
    /// <returns>The events' names, or the reasons' messages.</returns>
    public override string ToString() => (IsAccepted, Events.IsEmpty) switch
    {
        (true, true) => "Accepted: it was so already.",
        (true, false) => $"Accepted: {string.Join(", ", Events.Select(e => e.Name))}.",
        _ => $"Refused: {string.Join(" ", Conflicts.Select(c => c.Message))}",
    };

    internal static Decision Accepted(Board next, ImmutableArray<BoardEvent> events) => new(next, events, []);

    internal static Decision Refused(ImmutableArray<Conflict> conflicts) => new(null, [], conflicts);
}
