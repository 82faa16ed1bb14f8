using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Says what is announced of a commit. A store that keeps an outbox too adds it in the transaction of the commit: both are kept, or neither.</summary>
/// <param name="commit">What is about to be kept.</param>
/// <returns>The announcements, in the order they are to be delivered; empty if none.</returns>
/// <remarks>Pure: it is called again where another process won the race, and has to be quick, for others wait for the board meanwhile. What it throws fails the commit.</remarks>
public delegate ImmutableArray<Announcement> CommitAnnouncements(BoardCommit commit);
