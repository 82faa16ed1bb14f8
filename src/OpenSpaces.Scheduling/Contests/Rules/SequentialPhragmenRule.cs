namespace OpenSpaces.Scheduling;

/// <summary>Sequential Phragmén (1894): a place costs 1, shared by its supporters so that all of them carry the same; the next place goes where that is least.</summary>
internal static class SequentialPhragmenRule
{
    public const string Name = "phragmen";

    public static Verdict Resolve(ContestCount count)
    {
        var selection = new Selection(count);
        if (selection.Profile.HasLoads)
        {
            CarriedLoads.Fill(selection);
        }
        else
        {
            new LoadSharing(selection.Profile, new RoundChain(0, 1)).Fill(selection);
        }

        return selection.ToVerdict(Name, fills: true);
    }
}
