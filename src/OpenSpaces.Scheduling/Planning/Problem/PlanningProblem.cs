using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What is to be planned: time slots, rooms, topics, who wants what, and what each wish is worth.</summary>
/// <remarks>Immutable, and safe to share between threads. What planners look up often is made at the first use and kept.</remarks>
public sealed partial class PlanningProblem
{
    private readonly Lazy<ImmutableArray<ImmutableArray<int>>> times;
    private readonly Lazy<ImmutableArray<int>> interest;

    private PlanningProblem(PlanningInput input)
    {
        Input = input;
        times = new(() => PlanningTimes.Of(input.TimeSlots));
        interest = new(CountInterest);
    }

    /// <summary>The time slots.</summary>
    public ImmutableArray<PlanningTimeSlot> TimeSlots => Input.TimeSlots;

    /// <summary>The rooms.</summary>
    public ImmutableArray<PlanningRoom> Rooms => Input.Rooms;

    /// <summary>The topics.</summary>
    public ImmutableArray<PlanningTopic> Topics => Input.Topics;

    /// <summary>For each attendee, the topics they want.</summary>
    public ImmutableArray<ImmutableArray<int>> Wanted => Input.Wanted;

    /// <summary>What each wish is worth.</summary>
    public PlanningWeights Weights => Input.Weights;

    /// <summary>
    /// The times at which people have to choose: each is a set of time slots that all overlap, as large as can be. Where slots follow one another, each slot is a time of its own.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Times => times.Value;

    /// <summary>How many attendees want each topic.</summary>
    public ImmutableArray<int> Interest => interest.Value;

    /// <summary>Where the topics stand now.</summary>
    public ImmutableArray<PlanSpot> Start => [.. Topics.Select(topic => topic.Start)];

    internal PlanningInput Input { get; }

    /// <summary>Makes a problem of plain lists.</summary>
    /// <param name="input">The lists.</param>
    /// <returns>The problem; it may be impossible, and then its plans say why.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">Something is named by a place that is not in its list, a list is not there, a topic stands in a cell of no room or time slot or is
    /// shorter than one slot, an attendee wants a topic twice, there are more than 32,000 topics, or a topic left over weighs over a million with all who want it.</exception>
    public static PlanningProblem Create(PlanningInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        PlanningChecks.Check(input);
        return new PlanningProblem(input);
    }

    /// <summary>The cells that a topic would cover from a cell on: consecutive slots of one day in that room.</summary>
    /// <param name="topic">The topic's place.</param>
    /// <param name="spot">Where it starts.</param>
    /// <returns>The places of the time slots, in order; empty if there are not as many.</returns>
    public ImmutableArray<int> TimeSlotsFrom(int topic, PlanSpot spot)
    {
        if (!spot.IsPlaced || !TimeSlots[spot.TimeSlot].ExistsIn(spot.Room))
        {
            return [];
        }

        var covered = ImmutableArray.Create(spot.TimeSlot);
        while (covered.Length < Topics[topic].Length)
        {
            PlanningTimeSlot last = TimeSlots[covered[^1]];
            int next = IndexOf(slot => slot.Start == last.End && slot.Day == last.Day && slot.ExistsIn(spot.Room));
            if (next < 0)
            {
                return [];
            }

            covered = covered.Add(next);
        }

        return covered;
    }

    private int IndexOf(Func<PlanningTimeSlot, bool> fits)
    {
        for (int i = 0; i < TimeSlots.Length; i++)
        {
            if (fits(TimeSlots[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private ImmutableArray<int> CountInterest()
    {
        int[] counts = new int[Topics.Length];
        foreach (ImmutableArray<int> wanted in Wanted)
        {
            foreach (int topic in wanted)
            {
                counts[topic]++;
            }
        }

        return [.. counts];
    }
}
