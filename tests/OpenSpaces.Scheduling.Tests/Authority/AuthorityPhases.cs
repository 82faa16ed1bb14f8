using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Authority;

/// <summary>A phase of a board's life: what has become of it, and what time it is.</summary>
/// <param name="Comes">What the facilitator does to the board of a row.</param>
/// <param name="Hour">The hour at which the verb is asked.</param>
/// <param name="Minute">The minute.</param>
internal sealed record AuthorityPhase(Func<Board, Board> Comes, int Hour, int Minute)
{
    public Stamp At(Stamp stamp) => stamp.At(Hour, Minute);
}

/// <summary>The phases of docs/authority.md.</summary>
internal static class AuthorityPhases
{
    public const string Open = "open";
    private static readonly Instant Noon = Hall.ByFacilitator.At(12).At;

    public static readonly IReadOnlyDictionary<string, AuthorityPhase> All = new Dictionary<string, AuthorityPhase>
    {
        [Open] = new(board => board, 8, 0),
        ["before the claim window"] = new(board => Claims(board, ClaimPolicy.FirstCome.Between(Noon, null)), 8, 0),
        ["after the claim window"] = new(board => Claims(board, ClaimPolicy.FirstCome.Between(null, Noon)), 12, 0),
        ["facilitator only"] = new(board => Claims(board, ClaimPolicy.FacilitatorOnly), 8, 0),
        ["closed"] = new(board => Claims(board, ClaimPolicy.Closed), 8, 0),
        ["gathering"] = new(board => Claims(board, ClaimPolicy.ContestedUntil(Noon)), 8, 0),
        ["published"] = new(board => board.Publish(Hall.ByFacilitator).OrThrow(), 8, 0),
        ["pinned"] = new(board => board.Placed.Aggregate(board, (at, posted) => at.Pin(posted.Id, Hall.ByFacilitator).OrThrow()), 8, 0),
        ["frozen"] = new(board => board.Freeze(Hall.Three.Id, Hall.ByFacilitator).OrThrow(), 8, 0),
        ["starts soon"] = new(board => board, 14, 45),
        ["running"] = new(board => board, 15, 30),
        ["over"] = new(board => board, 16, 0),
    };

    private static Board Claims(Board board, ClaimPolicy policy) => board.SetClaimPolicy(ClaimScope.Board, policy, Hall.ByFacilitator).OrThrow();
}
