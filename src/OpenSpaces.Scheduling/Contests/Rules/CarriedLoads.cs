namespace OpenSpaces.Scheduling;

/// <summary>
/// Sequential Phragmén where voters carry loads from contests before. A place raises the loads of its supporters to one level, at which what was added is 1; who carries more already adds
/// nothing and keeps it, so that nobody's load ever falls.
/// </summary>
/// <remarks>Exact from the start: such counts are of one hall's day, and their loads have no small form.</remarks>
internal sealed class CarriedLoads
{
    private readonly ApprovalProfile profile;
    private readonly int[] levels;
    private readonly List<Fraction> loads;

    private CarriedLoads(ApprovalProfile profile)
    {
        this.profile = profile;
        loads = [.. profile.Ballots.Select(counted => counted.Load).Distinct()];
        Dictionary<Fraction, int> index = loads.Index().ToDictionary(load => load.Item, load => load.Index);
        levels = [.. profile.Ballots.Select(counted => index[counted.Load])];
    }

    public static void Fill(Selection selection) => new CarriedLoads(selection.Profile).FillAll(selection);

    private void FillAll(Selection selection)
    {
        var waiting = new PriorityQueue<int, Fraction>(selection.Supported.Select(candidate => (candidate, LevelWith(candidate))));
        while (!selection.IsOver && waiting.Count > 0)
        {
            (List<int> least, Fraction level) = TakeLeast(waiting);
            if (selection.TryPick(least, out int picked))
            {
                selection.Choose(picked, new Elected(selection.IdOf(picked), level));
                Raise(picked, level);
                waiting.EnqueueRange(least.Where(candidate => candidate != picked), level);
            }
        }
    }

    /// <summary>Levels only rise, so whoever has the least of the old ones is measured anew, until nobody's old one is below the least new one.</summary>
    private (List<int> Least, Fraction Level) TakeLeast(PriorityQueue<int, Fraction> waiting)
    {
        var measured = new List<(int Candidate, Fraction Level)>();
        Fraction? least = null;
        while (waiting.TryPeek(out int candidate, out Fraction old) && (least is not { } known || old <= known))
        {
            waiting.Dequeue();
            Fraction level = LevelWith(candidate);
            measured.Add((candidate, level));
            least = least is { } before && before < level ? before : level;
        }

        waiting.EnqueueRange(measured.Where(one => one.Level != least));
        return ([.. measured.Where(one => one.Level == least).Select(one => one.Candidate)], least!.Value);
    }

    private Fraction LevelWith(int candidate)
    {
        var weights = new SortedDictionary<Fraction, long>();
        foreach (int ballot in profile.SupportersOf(candidate))
        {
            Fraction load = loads[levels[ballot]];
            weights[load] = weights.GetValueOrDefault(load) + profile.Weights[ballot];
        }

        Fraction sum = 1;
        long weight = 0;
        foreach ((Fraction load, long more) in weights)
        {
            if (weight > 0 && sum <= load * weight)
            {
                break;
            }

            sum += load * more;
            weight += more;
        }

        return sum / weight;
    }

    private void Raise(int candidate, Fraction level)
    {
        loads.Add(level);
        foreach (int ballot in profile.SupportersOf(candidate))
        {
            levels[ballot] = loads[levels[ballot]] < level ? loads.Count - 1 : levels[ballot];
        }
    }
}
