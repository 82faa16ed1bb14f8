using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Benchmarks.Planning;

/// <summary>A made-up crowd, the same every time: each attendee wants ten topics, the popular ones more often.</summary>
internal static class Crowd
{
    public static PlanningProblem Make(int attendees, int slots, int rooms)
    {
        var random = new Random(attendees);
        int topics = slots * rooms * 9 / 10;
        return PlanningProblem.Create(new PlanningInput
        {
            TimeSlots = [.. Enumerable.Range(0, slots).Select(s => new PlanningTimeSlot(new TimeSlotId($"s{s}"), s * 3600, (s + 1) * 3600, 0))],
            Rooms = [.. Enumerable.Range(0, rooms).Select(r => new PlanningRoom(new RoomId($"r{r}"), null))],
            Topics = [.. Enumerable.Range(0, topics).Select(t => new PlanningTopic(new ProposalId($"t{t}")))],
            Wanted = [.. Enumerable.Range(0, attendees).Select(_ => Enumerable.Range(0, 10).Select(_ => (int)(topics * random.NextDouble() * random.NextDouble())).Distinct().ToImmutableArray())],
        });
    }
}
