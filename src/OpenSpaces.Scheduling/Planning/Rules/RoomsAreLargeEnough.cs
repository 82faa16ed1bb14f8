using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Hard: the room has the seats that the topic must have.</summary>
internal sealed class RoomsAreLargeEnough : PlanningRule
{
    public override string Sentence => "The room has the seats that the topic must have.";

    public override bool IsHard => true;

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        from t in Enumerable.Range(0, spots.Length)
        where spots[t].IsPlaced && !problem.Topics[t].IsFixed && problem.Rooms[spots[t].Room].Seats < problem.Topics[t].SeatsNeeded
        select new RoomIsTooSmall(t, spots[t].Room);
}

/// <summary>The room has fewer seats than the topic must have.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Room">The room.</param>
public sealed record RoomIsTooSmall(int Topic, int Room) : Finding(1);
