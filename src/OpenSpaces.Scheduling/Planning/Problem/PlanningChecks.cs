using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Checks that lists name only what there is.</summary>
internal static class PlanningChecks
{
    private const int MaxTopics = 32_000;

    public static void Check(PlanningInput input)
    {
        Need(!input.TimeSlots.IsDefault && !input.Rooms.IsDefault && !input.Topics.IsDefault, "Time slots, rooms and topics are needed, be they empty.");
        Need(input.Topics.Length <= MaxTopics, $"There are {input.Topics.Length} topics; at most {MaxTopics} can be planned.");
        Need(input.Changeover >= 0 && input.MaxMoves is not < 0, "The changeover and the limit on moves are not negative.");
        foreach (PlanningTopic topic in input.Topics)
        {
            Need(topic.Length >= 1, $"Topic {topic.Id} is shorter than one time slot.");
            Need(!topic.Start.IsPlaced || IsCell(input, topic.Start), $"Topic {topic.Id} stands in a cell of no room or time slot.");
            Need(
                topic.Preferred.Concat(topic.Acceptable).Concat(topic.Impossible).All(slot => slot >= 0 && slot < input.TimeSlots.Length),
                $"Topic {topic.Id} names a time slot that is not there.");
        }

        Need(input.TimeSlots.All(slot => slot.Rooms.All(room => room >= 0 && room < input.Rooms.Length)), "A time slot exists in a room that is not there.");
        Need(input.Closed.All(spot => IsCell(input, spot)), "A closed cell is of no room or time slot.");
        Need(input.Orders.All(order => IsTopic(input, order.Before) && IsTopic(input, order.After)), "An order names a topic that is not there.");
        CheckWanted(input);
    }

    private static void CheckWanted(PlanningInput input)
    {
        int[] lastWantedBy = new int[input.Topics.Length];
        int[] interest = new int[input.Topics.Length];
        for (int attendee = 0; attendee < input.Wanted.Length; attendee++)
        {
            foreach (int topic in input.Wanted[attendee].IsDefault ? [] : input.Wanted[attendee])
            {
                Need(IsTopic(input, topic), $"Attendee {attendee} wants topic {topic}, which is not there.");
                Need(lastWantedBy[topic] != attendee + 1, $"Attendee {attendee} wants topic {topic} twice.");
                lastWantedBy[topic] = attendee + 1;
                interest[topic]++;
            }
        }

        Need(
            input.Weights.LeftOver + ((long)input.Weights.LostSession * interest.DefaultIfEmpty(0).Max()) < WallTables.LostCell,
            $"A topic left over, with all who want it, weighs {WallTables.LostCell:N0} or more. Weigh a lost session less.");
    }

    private static bool IsTopic(PlanningInput input, int topic) => topic >= 0 && topic < input.Topics.Length;

    private static bool IsCell(PlanningInput input, PlanSpot spot) =>
        spot.TimeSlot >= 0 && spot.TimeSlot < input.TimeSlots.Length && spot.Room >= 0 && spot.Room < input.Rooms.Length;

    private static void Need(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
