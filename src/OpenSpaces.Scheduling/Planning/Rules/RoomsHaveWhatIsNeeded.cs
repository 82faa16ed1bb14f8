using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Hard: the room has every feature that the topic needs.</summary>
internal sealed class RoomsHaveWhatIsNeeded : PlanningRule
{
    public override string Sentence => "The room has every feature that the topic needs.";

    public override bool IsHard => true;

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        from t in Enumerable.Range(0, spots.Length)
        where spots[t].IsPlaced && !problem.Topics[t].IsFixed && !problem.Rooms[spots[t].Room].Has(problem.Topics[t].Features)
        select new RoomLacksFeatures(t, spots[t].Room);
}

/// <summary>The room lacks what the topic needs.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Room">The room.</param>
public sealed record RoomLacksFeatures(int Topic, int Room) : Finding(1);
