using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What a reader of one agenda has to be told to know the next.</summary>
/// <remarks>Immutable.</remarks>
public sealed class AgendaChanges
{
    private AgendaChanges(ImmutableArray<SessionChange> changes) => All = changes;

    /// <summary>Every session that differs, by its start in the later agenda; a session has at most one change, the one named first by <see cref="SessionChangeKind"/>.</summary>
    public ImmutableArray<SessionChange> All { get; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => All.IsEmpty;

    /// <summary>Compares two agendas of one board.</summary>
    /// <param name="before">The earlier one; null = none, so that every session is new.</param>
    /// <param name="after">The later one; a draft shows what publishing would tell.</param>
    /// <returns>The changes. Sequence numbers and times of change are not compared, only what readers see.</returns>
    /// <remarks>Linear in the sessions of both.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="after"/> is null.</exception>
    /// <exception cref="ArgumentException">The agendas are of different boards.</exception>
    public static AgendaChanges Between(Agenda? before, Agenda after)
    {
        ArgumentNullException.ThrowIfNull(after);
        if (before is not null && before.Board != after.Board)
        {
            throw new ArgumentException($"An agenda of {before.Board} says nothing about {after.Board}.", nameof(before));
        }

        Dictionary<ProposalId, Session> known = (before is null ? [] : before.Sessions.Concat(before.Cancelled)).ToDictionary(session => session.Id);
        IEnumerable<SessionChange?> changes = after.Sessions.Concat(after.Cancelled)
            .OrderBy(session => session.Interval.Start)
            .Select(session => SessionChange.Between(known.GetValueOrDefault(session.Id), session));
        return new AgendaChanges([.. changes.OfType<SessionChange>()]);
    }
}
