using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>What one snapshot did to the board.</summary>
/// <param name="At">When it was published.</param>
/// <param name="Sessions">How many sessions it had.</param>
/// <param name="New">What was not there before.</param>
/// <param name="Moved">What stands elsewhere now.</param>
/// <param name="Cancelled">What is gone from the wall, and kept on the board as withdrawn.</param>
/// <param name="Refused">What the board would not place, with the reasons; asked again at every step until there is room.</param>
/// <param name="WithoutRoom">How many wait because nobody knows their room yet.</param>
/// <param name="Board">The board after it.</param>
internal sealed record ReplayStep(
    Instant At,
    int Sessions,
    ImmutableArray<Standing> New,
    ImmutableArray<(string Title, Spot From, Spot To)> Moved,
    ImmutableArray<string> Cancelled,
    ImmutableArray<(ProposalId Id, Standing Standing, ImmutableArray<Conflict> Conflicts)> Refused,
    int WithoutRoom,
    Board Board)
{
    public int Placed => Board.Placed.Count();
}
