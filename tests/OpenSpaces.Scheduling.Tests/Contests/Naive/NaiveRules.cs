namespace OpenSpaces.Scheduling.Tests.Contests.Naive;

/// <summary>The rules written from their definitions, in fractions and without a thought of speed: what the fast ones have to agree with.</summary>
internal static class NaiveRules
{
    /// <summary>Sequential Phragmén: who is elected, in order, with the load.</summary>
    public static List<(int Candidate, Fraction Value)> Phragmen(NaiveProfile profile) =>
        Phragmen(profile, [.. profile.Ballots.Select(ballot => ballot.Load)], []);

    /// <summary>Equal shares alone: who is bought, in order, with the price; and what each has left.</summary>
    public static (List<(int Candidate, Fraction Value)> Bought, Fraction[] Left) EqualShares(NaiveProfile profile, long budget)
    {
        var bought = new List<(int, Fraction)>();
        Fraction[] left = [.. profile.Ballots.Select(_ => new Fraction(budget, profile.Weight))];
        while (bought.Count < profile.Places)
        {
            var prices = profile.Supported.Except(bought.Select(one => one.Item1)).Select(candidate => (Candidate: candidate, Price: PriceOf(profile, candidate, left)))
                .Where(offer => offer.Price is not null).ToList();
            if (prices.Count == 0)
            {
                break;
            }

            Fraction least = prices.Min(offer => offer.Price!.Value);
            int picked = profile.FirstOf(prices.Where(offer => offer.Price == least).Select(offer => offer.Candidate));
            bought.Add((picked, least));
            for (int i = 0; i < left.Length; i++)
            {
                left[i] = profile.Ballots[i].Approves.Contains(picked) ? left[i] - Min(left[i], least) : left[i];
            }
        }

        return (bought, left);
    }

    /// <summary>Equal shares, completed by Phragmén from what is left as loads below 0.</summary>
    public static List<(int Candidate, Fraction Value)> EqualSharesThenPhragmen(NaiveProfile profile)
    {
        (List<(int Candidate, Fraction Value)> bought, Fraction[] left) = EqualShares(profile, profile.Places);
        return Phragmen(profile, [.. left.Select(money => 0 - money)], bought);
    }

    /// <summary>Equal shares with a budget of as many places as it takes.</summary>
    public static (List<(int Candidate, Fraction Value)> Bought, long Budget) EqualSharesByIncrement(NaiveProfile profile)
    {
        int wanted = Math.Min(profile.Places, profile.Supported.Count());
        for (long budget = profile.Places; ; budget++)
        {
            List<(int Candidate, Fraction Value)> bought = wanted == 0 ? [] : EqualShares(profile, budget).Bought;
            if (bought.Count == wanted)
            {
                return (bought, budget);
            }
        }
    }

    /// <summary>Sequential proportional approval voting: who is added, in order, with the gain.</summary>
    public static List<(int Candidate, Fraction Value)> Pav(NaiveProfile profile)
    {
        var added = new List<(int Candidate, Fraction Value)>();
        while (added.Count < profile.Places && profile.Supported.Except(added.Select(one => one.Candidate)).ToList() is { Count: > 0 } left)
        {
            var gains = left.ToDictionary(candidate => candidate, candidate => profile.Ballots.Where(ballot => ballot.Approves.Contains(candidate))
                .Aggregate((Fraction)0, (sum, ballot) => sum + new Fraction(ballot.Weight, 1 + added.Count(one => ballot.Approves.Contains(one.Candidate)))));
            Fraction most = gains.Values.Max();
            added.Add((profile.FirstOf(gains.Keys.Where(candidate => gains[candidate] == most)), most));
        }

        return added;
    }

    private static List<(int Candidate, Fraction Value)> Phragmen(NaiveProfile profile, Fraction[] loads, List<(int Candidate, Fraction Value)> chosen)
    {
        var elected = chosen.ToList();
        while (elected.Count < profile.Places && profile.Supported.Except(elected.Select(one => one.Candidate)).ToList() is { Count: > 0 } left)
        {
            var levels = left.ToDictionary(candidate => candidate, candidate => LevelOf(profile, candidate, loads));
            Fraction least = levels.Values.Min();
            int picked = profile.FirstOf(levels.Keys.Where(candidate => levels[candidate] == least));
            elected.Add((picked, least));
            for (int i = 0; i < loads.Length; i++)
            {
                loads[i] = profile.Ballots[i].Approves.Contains(picked) && loads[i] < least ? least : loads[i];
            }
        }

        return elected;
    }

    /// <summary>The level to which water has to rise over the supporters' loads until 1 has been poured in: the least of those that the lowest so many make.</summary>
    private static Fraction LevelOf(NaiveProfile profile, int candidate, Fraction[] loads)
    {
        Fraction sum = 1;
        long weight = 0;
        Fraction? least = null;
        foreach (int i in Enumerable.Range(0, loads.Length).Where(i => profile.Ballots[i].Approves.Contains(candidate)).OrderBy(i => loads[i]))
        {
            sum += loads[i] * profile.Ballots[i].Weight;
            weight += profile.Ballots[i].Weight;
            Fraction level = sum / weight;
            least = least is { } before && before < level ? before : level;
        }

        return least!.Value;
    }

    private static Fraction? PriceOf(NaiveProfile profile, int candidate, Fraction[] left)
    {
        int[] supporters = [.. Enumerable.Range(0, left.Length).Where(i => profile.Ballots[i].Approves.Contains(candidate))];
        Fraction paid = 0;
        long rich = supporters.Sum(i => profile.Ballots[i].Weight);
        foreach (int i in supporters.OrderBy(i => left[i]))
        {
            Fraction price = (1 - paid) / rich;
            if (price <= left[i])
            {
                return price;
            }

            paid += left[i] * profile.Ballots[i].Weight;
            rich -= profile.Ballots[i].Weight;
        }

        return null;
    }

    private static Fraction Min(Fraction one, Fraction other) => one < other ? one : other;
}
