using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>When a room can be used: from a local date and time, included, until another, excluded.</summary>
/// <param name="From">The first moment it is open, on the venue's wall clock.</param>
/// <param name="Until">The first moment it is closed again; not after <paramref name="From"/> = never open.</param>
public readonly record struct OpeningHours(LocalDateTime From, LocalDateTime Until)
{
    internal bool Cover(TimeSlot slot) => From <= slot.Start && slot.End <= Until;
}
