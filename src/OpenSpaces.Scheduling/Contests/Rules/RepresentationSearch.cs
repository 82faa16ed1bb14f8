using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Looks for a group that was passed over: for each topic without a place, its supporters by how many chosen ones they approve of.</summary>
internal sealed class RepresentationSearch
{
    private readonly ContestCount count;
    private readonly ApprovalProfile profile;
    private readonly bool[] isChosen;
    private readonly int[] served;
    private readonly int mostServed;

    public RepresentationSearch(ContestCount count, HashSet<ProposalId> chosen)
    {
        this.count = count;
        profile = count.Compiled.Approvals;
        isChosen = [.. profile.Candidates.Select(chosen.Contains)];
        served = new int[profile.Ballots.Length];
        for (int candidate = 0; candidate < isChosen.Length; candidate++)
        {
            foreach (int ballot in isChosen[candidate] ? profile.SupportersOf(candidate) : [])
            {
                mostServed = Math.Max(mostServed, ++served[ballot]);
            }
        }
    }

    public RepresentationCheck Find(int most)
    {
        (int Topic, int Deserves, long Weight) found = (-1, 0, 0);
        long[] weights = new long[mostServed + 1];
        for (int topic = 0; topic < isChosen.Length; topic++)
        {
            if (isChosen[topic] || !IsEnoughFor(1, profile.SupportOf(topic)))
            {
                continue;
            }

            (int deserves, long weight) = HeaviestOf(topic, weights, most);
            if (weight > found.Weight || (weight == found.Weight && weight > 0 && deserves < found.Deserves))
            {
                found = (topic, deserves, weight);
            }
        }

        return new RepresentationCheck(found.Weight == 0 ? null : Group(found.Topic, found.Deserves, found.Weight));
    }

    private (int Deserves, long Weight) HeaviestOf(int topic, long[] weights, int most)
    {
        Array.Clear(weights);
        foreach (int ballot in profile.SupportersOf(topic))
        {
            weights[served[ballot]] += profile.Weights[ballot];
        }

        (int Deserves, long Weight) found = default;
        long weight = 0;
        for (int deserves = 1; deserves <= weights.Length && deserves <= most; deserves++)
        {
            weight += weights[deserves - 1];
            if (weight > found.Weight && IsEnoughFor(deserves, weight))
            {
                found = (deserves, weight);
            }
        }

        return found;
    }

    private bool IsEnoughFor(int places, long weight) => weight > 0 && (Int128)weight * count.Places >= (Int128)places * profile.Weight;

    private PassedOver Group(int topic, int deserves, long weight)
    {
        ImmutableArray<CountedBallot>.Builder ballots = ImmutableArray.CreateBuilder<CountedBallot>();
        foreach (int ballot in profile.SupportersOf(topic))
        {
            if (served[ballot] < deserves)
            {
                ballots.Add(profile.Ballots[ballot]);
            }
        }

        return new PassedOver(profile.Candidates[topic], deserves, weight, profile.Weight, ballots.DrainToImmutable());
    }
}
