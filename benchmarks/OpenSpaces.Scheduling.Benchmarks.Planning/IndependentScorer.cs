namespace OpenSpaces.Scheduling.Benchmarks.Planning;

/// <summary>Scores a plan by the words of the data's README alone: it shares nothing with the library or with the solver.</summary>
internal static class IndependentScorer
{
    /// <returns>What is lost, and in how many places a hard rule is broken.</returns>
    public static (long Objective, int Hard) Score(Instance instance, IReadOnlyList<(int Slot, int Room)?> plan)
    {
        int hard = 0;
        long lost = 0;
        var cells = new HashSet<(int, int)>();
        var busy = new HashSet<(int, int)>();
        for (int t = 0; t < plan.Count; t++)
        {
            InstanceTopic topic = instance.Topics[t];
            if (plan[t] is not ({ } slot, { } room))
            {
                hard += instance.MayDrop ? 0 : 1;
                continue;
            }

            hard += cells.Add((slot, room)) ? 0 : 1;
            hard += topic.Unavailable.Contains(slot) ? 1 : 0;
            hard += instance.Rooms[room].Seats < topic.Need ? 1 : 0;
            hard += topic.Features.All(instance.Rooms[room].Features.Contains) ? 0 : 1;
            hard += topic.Hosts.Count(host => !busy.Add((host, slot)));
        }

        foreach (var wanted in instance.Votes)
        {
            lost += wanted.Count(topic => plan[topic] is null);
            lost += wanted.Where(topic => plan[topic] is not null).GroupBy(topic => plan[topic]!.Value.Slot).Sum(group => group.Count() - 1);
        }

        return (lost, hard);
    }
}
