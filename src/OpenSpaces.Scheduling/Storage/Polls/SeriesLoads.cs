namespace OpenSpaces.Scheduling;

/// <summary>What each person carries from poll to poll of a series.</summary>
internal sealed class SeriesLoads
{
    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, Fraction> loads = [];

    public Fraction Of(PersonId person)
    {
        lock (gate)
        {
            return loads.GetValueOrDefault(person);
        }
    }

    /// <exception cref="ArgumentException">The verdict is not by sequential Phragmén.</exception>
    public void Carry(IReadOnlyList<(PersonId Voter, CountedBallot Counted)> cast, Verdict verdict)
    {
        System.Collections.Immutable.ImmutableArray<CountedBallot> after = CarriedLoad.After([.. cast.Select(one => one.Counted)], verdict);
        lock (gate)
        {
            for (int i = 0; i < cast.Count; i++)
            {
                loads[cast[i].Voter] = after[i].Load;
            }
        }
    }
}
