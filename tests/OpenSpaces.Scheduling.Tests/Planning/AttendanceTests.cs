using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Planning;

/// <summary>The ways of counting who finds what where give the same prices at every step, and those that counting attendee by attendee gives.</summary>
public sealed class AttendanceTests
{
    private const int Weight = 3;

    [Fact]
    public void Sets_counts_and_counting_afresh_agree_after_every_move()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            WallTables wall = Crowd(random);
            int[] slotOf = [.. Enumerable.Repeat(wall.Slots, wall.Topics)];
            int[][] prices = [.. Enumerable.Range(0, 2).Select(_ => new int[(wall.Slots + 1) * wall.Topics])];
            Attendance[] ways = [new AttendanceSets(wall, slotOf, prices[0]), new AttendanceCounts(wall, slotOf, prices[1])];

            for (int move = 0; move < 60; move++)
            {
                int topic = random.Next(wall.Topics);
                int from = slotOf[topic];
                int to = random.Next(5) == 0 ? wall.Slots : random.Next(wall.Slots);
                if (to < wall.Slots && slotOf.Count(slot => slot == to) == wall.Rooms)
                {
                    continue;
                }

                Each(from, way => way.Open(from));
                Each(to == from ? wall.Slots : to, way => way.Open(to));
                slotOf[topic] = wall.Slots;
                Each(from, way => way.Leave(topic, from));
                slotOf[topic] = to;
                Each(to, way => way.Enter(topic, to));
                Each(from, way => way.Settle(from));
                Each(to == from ? wall.Slots : to, way => way.Settle(to));

                int[] afresh = Afresh(wall, slotOf);
                Assert.All(prices, counted => Assert.Equal(afresh, counted));
                CommonAgrees(wall, slotOf, ways, random);
            }

            void Each(int slot, Action<Attendance> act)
            {
                if (slot < wall.Slots)
                {
                    Array.ForEach(ways, act);
                }
            }
        }
    }

    private static void CommonAgrees(WallTables wall, int[] slotOf, Attendance[] ways, Random random)
    {
        int topic = random.Next(wall.Topics);
        int other = random.Next(wall.Topics);
        int here = slotOf[topic];
        int there = slotOf[other];
        if (here == there || there == wall.Slots)
        {
            return;
        }

        int[] both = [.. Enumerable.Range(0, wall.Attendees).Where(a => Wants(wall, a, topic) && Wants(wall, a, other))];
        int afresh = both.Count(a => Found(wall, slotOf, a, there) == 1) + (here < wall.Slots ? both.Count(a => Found(wall, slotOf, a, here) == 1) : 0);
        Assert.All(ways, way => Assert.Equal(afresh, way.Common(topic, other, here, there)));
    }

    /// <summary>What each topic costs or would cost in each slot: a lost session for everybody who finds another there.</summary>
    private static int[] Afresh(WallTables wall, int[] slotOf) =>
    [
        .. from slot in Enumerable.Range(0, wall.Slots + 1)
           from topic in Enumerable.Range(0, wall.Topics)
           select slot == wall.Slots ? 0 : Weight * wall.VotersOf(topic).ToArray().Count(a => Found(wall, slotOf, a, slot) - (slotOf[topic] == slot ? 1 : 0) > 0),
    ];

    private static int Found(WallTables wall, int[] slotOf, int attendee, int slot) => wall.WantedBy(attendee).ToArray().Count(topic => slotOf[topic] == slot);

    private static bool Wants(WallTables wall, int attendee, int topic) => wall.WantedBy(attendee).Contains((ushort)topic);

    /// <summary>Up to 400 attendees, so that sets take several words and more change than a byte can count, and rooms enough that numbers take several digits.</summary>
    private static WallTables Crowd(Random random)
    {
        int topics = random.Next(2, 24);
        int rooms = random.Next(1, 9);
        return new WallTables(PlanningProblem.Create(new PlanningInput
        {
            TimeSlots = [.. Enumerable.Range(0, random.Next(1, 5)).Select(slot => new PlanningTimeSlot(new TimeSlotId($"s{slot}"), slot * 3_600, (slot + 1) * 3_600, day: 0))],
            Rooms = [.. Enumerable.Range(0, rooms).Select(room => new PlanningRoom(new RoomId($"r{room}"), null))],
            Topics = [.. Enumerable.Range(0, topics).Select(topic => new PlanningTopic(new ProposalId($"t{topic}")))],
            Wanted = [.. Enumerable.Range(0, random.Next(1, 400)).Select(_ => Enumerable.Range(0, topics).Where(_ => random.Next(3) == 0).ToImmutableArray())],
            Weights = new PlanningWeights { LostSession = Weight },
        }));
    }
}
