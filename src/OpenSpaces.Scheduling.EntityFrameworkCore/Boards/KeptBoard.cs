namespace OpenSpaces.Scheduling;

/// <summary>A board as it is kept, the hash of its last commit, and the version of the snapshot that is kept of it; 0 = none that can be used.</summary>
internal sealed record KeptBoard(Board Board, string Hash, long SnapshotAt = 0);
