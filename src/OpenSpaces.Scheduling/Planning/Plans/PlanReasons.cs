using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Says what speaks for each move of a plan.</summary>
internal static class PlanReasons
{
    public static ImmutableArray<PlannedMove> Of(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        int[] moved = [.. Enumerable.Range(0, spots.Length).Where(t => spots[t] != problem.Topics[t].Start && spots[t].IsPlaced)];
        if (moved.Length == 0)
        {
            return [];
        }

        StepState state = StepState.At(new WallTables(problem), spots.AsSpan());
        return [.. moved.Select(t => new PlannedMove(
            new Move(problem.Topics[t].Id, problem.Topics[t].Start.IsPlaced ? CellOf(problem, problem.Topics[t].Start) : null, CellOf(problem, spots[t])),
            ReasonFor(problem, state, t)))];
    }

    public static Cell CellOf(PlanningProblem problem, PlanSpot spot) => new(problem.Rooms[spot.Room].Id, problem.TimeSlots[spot.TimeSlot].Id);

    private static MoveReason ReasonFor(PlanningProblem problem, StepState state, int topic)
    {
        PlanSpot now = state.SpotOf(topic);
        PlanSpot before = problem.Topics[topic].Start;
        state.Take(topic);
        try
        {
            if (!before.IsPlaced)
            {
                return new WaitedAndFits(problem.Interest[topic], state.Lost(topic, now), Enumerable.Range(0, problem.TimeSlots.Length).Min(s => state.Lost(topic, now with { TimeSlot = s })));
            }

            if (state.MayStand(topic, before) && state.Price(topic, before) < WallTables.Forbidden)
            {
                return new FewerLose(state.Price(topic, before) - state.Price(topic, now));
            }

            int there = state.OccupantOf(before.TimeSlot, before.Room);
            return new CannotStay(there >= 0 ? problem.Topics[there].Id : null);
        }
        finally
        {
            state.Put(topic, now);
        }
    }
}
