namespace OpenSpaces.Scheduling.Testing;

/// <summary>One thing that a client asked of a store, and what the answer says about the board.</summary>
/// <param name="Start">When it was asked, by a clock that all clients share, such as the monotonic one of a machine.</param>
/// <param name="End">When the answer was there, by the same clock.</param>
/// <param name="Kind">What was asked.</param>
/// <param name="Version">For a write, the version that it led to; for a read, the version that was read; for a refusal, the version that had to be reached for it to be right.</param>
/// <param name="Command">The client's id; for writes.</param>
public sealed record HistoryEntry(long Start, long End, HistoryKind Kind, long Version, string Command = "");
