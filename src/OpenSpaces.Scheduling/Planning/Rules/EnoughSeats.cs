using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Soft: everybody who is expected finds a seat.</summary>
internal sealed class EnoughSeats : PlanningRule
{
    public override string Sentence => "Everybody who is expected finds a seat.";

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        from t in Enumerable.Range(0, spots.Length)
        where spots[t].IsPlaced && problem.Weights.SeatShort > 0
        let shortBy = problem.Topics[t].SeatsExpected - problem.Rooms[spots[t].Room].Seats
        where shortBy > 0
        select new SeatsShort(t, spots[t].Room, shortBy.Value, (long)problem.Weights.SeatShort * shortBy.Value);
}

/// <summary>More people are expected than the room has seats.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Room">The room.</param>
/// <param name="ShortBy">How many find no seat.</param>
/// <param name="Cost">That, weighted.</param>
public sealed record SeatsShort(int Topic, int Room, int ShortBy, long Cost) : Finding(Cost);
