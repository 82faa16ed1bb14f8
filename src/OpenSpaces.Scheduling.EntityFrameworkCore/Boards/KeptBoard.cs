namespace OpenSpaces.Scheduling;

/// <summary>A board as it is kept, and the hash of its last commit.</summary>
internal sealed record KeptBoard(Board Board, string Hash);
