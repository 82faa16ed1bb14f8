using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Planning;

/// <summary>The same problem under other numbers.</summary>
internal static class Relabelling
{
    /// <param name="problem">The problem.</param>
    /// <param name="topics">The old places of the topics, in the new order.</param>
    /// <param name="rooms">The old places of the rooms, in the new order.</param>
    /// <param name="random">Shuffles the attendees.</param>
    public static PlanningProblem Of(PlanningProblem problem, int[] topics, int[] rooms, Random random) => PlanningProblem.Create(new PlanningInput
    {
        TimeSlots = problem.TimeSlots,
        Rooms = [.. rooms.Select(room => problem.Rooms[room])],
        Topics = [.. topics.Select(t => problem.Topics[t].StartingAt(Of(problem.Topics[t].Start, rooms)))],
        Wanted = [.. problem.Wanted.OrderBy(_ => random.Next()).Select(wanted => wanted.Select(t => Array.IndexOf(topics, t)).ToImmutableArray())],
        Orders = [.. problem.Input.Orders.Select(order => new PlanningOrder(Array.IndexOf(topics, order.Before), Array.IndexOf(topics, order.After)))],
        Closed = [.. problem.Input.Closed.Select(spot => Of(spot, rooms))],
        Weights = problem.Weights,
        Changeover = problem.Input.Changeover,
        AttendeesNeverClash = problem.Input.AttendeesNeverClash,
        MaxMoves = problem.Input.MaxMoves,
    });

    public static PlanSpot Of(PlanSpot spot, int[] rooms) => spot.IsPlaced ? new PlanSpot(spot.TimeSlot, Array.IndexOf(rooms, spot.Room)) : spot;

    public static PlanningInput With(this PlanningInput input, ImmutableArray<PlanningTopic> topics) => new()
    {
        TimeSlots = input.TimeSlots,
        Rooms = input.Rooms,
        Topics = topics,
        Wanted = input.Wanted,
        Orders = input.Orders,
        Closed = input.Closed,
        Weights = input.Weights,
        Changeover = input.Changeover,
        AttendeesNeverClash = input.AttendeesNeverClash,
        MaxMoves = input.MaxMoves,
    };

    public static PlanningTopic Held(this PlanningTopic topic) => topic.Like(topic.Start, isFixed: true);

    public static PlanningTopic StartingAt(this PlanningTopic topic, PlanSpot start) => topic.Like(start, topic.IsFixed);

    public static PlanningTopic HostedBy(this PlanningTopic topic, params PersonId[] hosts) => topic.Like(topic.Start, topic.IsFixed, [.. hosts]);

    private static PlanningTopic Like(this PlanningTopic topic, PlanSpot start, bool isFixed, ImmutableArray<PersonId>? hosts = null) => new(topic.Id)
    {
        Hosts = hosts ?? topic.Hosts,
        Length = topic.Length,
        SeatsNeeded = topic.SeatsNeeded,
        SeatsExpected = topic.SeatsExpected,
        Features = topic.Features,
        Themes = topic.Themes,
        IsRecorded = topic.IsRecorded,
        Preferred = topic.Preferred,
        Acceptable = topic.Acceptable,
        Impossible = topic.Impossible,
        Start = start,
        IsFixed = isFixed,
        IsAnnounced = topic.IsAnnounced,
    };
}
