namespace OpenSpaces.Scheduling;

/// <summary>
/// The method of equal shares (Peters and Skowron, 2020): everybody gets the same share of the places' cost to spend on what they approve of; who costs the supporters least is bought.
/// </summary>
internal static class EqualSharesRule
{
    public const string Name = "equal-shares";

    public static Verdict Only(ContestCount count)
    {
        var selection = new Selection(count);
        Buy(selection, count.Places);
        return selection.ToVerdict(Name + "-only", fills: false);
    }

    public static Verdict ThenPhragmen(ContestCount count)
    {
        var selection = new Selection(count);
        Purses purses = Buy(selection, count.Places);
        if (!selection.IsOver && selection.Supported.Except(selection.Chosen).Any())
        {
            selection.Note(new Completed(SequentialPhragmenRule.Name));
            new LoadSharing(selection.Profile, purses).Fill(selection);
        }

        return selection.ToVerdict(Name, fills: true);
    }

    public static Verdict ThenApproval(ContestCount count)
    {
        var selection = new Selection(count);
        Buy(selection, count.Places);
        if (!selection.IsOver)
        {
            selection.Note(new Completed("approval"));
        }

        return selection.ToVerdict(Name + "-approval", fills: true);
    }

    /// <summary>Begins anew with the cost of one place more, until all places are bought that somebody supports.</summary>
    public static Verdict ByIncrement(ContestCount count)
    {
        var selection = new Selection(count);
        int wanted = Math.Min(selection.Places, selection.Supported.Count());
        for (long places = LeastFor(selection, count.Places, wanted); !selection.IsOver && selection.Chosen.Count < wanted; places++)
        {
            selection = new Selection(count);
            if (places > count.Places)
            {
                selection.Note(new BudgetRaised(places));
            }

            Buy(selection, places);
        }

        return selection.ToVerdict(Name + "-increment", fills: true);
    }

    private static Purses Buy(Selection selection, long places)
    {
        var purses = new Purses(selection.Profile, places);
        new Buying(selection.Profile, purses).Fill(selection);
        return purses;
    }

    /// <summary>With less, not so many have supporters who could pay for them even with nothing else to pay for: then nothing has to be tried.</summary>
    private static long LeastFor(Selection selection, int places, int wanted)
    {
        if (wanted == 0)
        {
            return places;
        }

        long weakest = selection.Supported.Select(selection.Profile.SupportOf).OrderDescending().ElementAt(wanted - 1);
        Int128 least = ((Int128)selection.Profile.Weight + weakest - 1) / weakest;
        return Math.Max(places, (long)least);
    }
}
