using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>How rules that give one place after the other go on and end: who has one, what happened, and the others behind.</summary>
internal sealed class Selection(ContestCount count)
{
    private readonly ImmutableArray<VerdictStep>.Builder steps = ImmutableArray.CreateBuilder<VerdictStep>();
    private readonly List<int> chosen = [];
    private ImmutableArray<ProposalId> awaiting = [];

    public ApprovalProfile Profile { get; } = count.Compiled.Approvals;

    public int Places { get; } = count.PlacesAfter(0);

    public IReadOnlyList<int> Chosen => chosen;

    /// <summary>Whether nobody is chosen any more: all places are given, or people vote about the next.</summary>
    public bool IsOver => chosen.Count == Places || !awaiting.IsEmpty;

    /// <summary>Those with a supporter at least: nobody else is chosen by what supporters pay, carry or gain.</summary>
    public IEnumerable<int> Supported => Enumerable.Range(0, Profile.Candidates.Length).Where(candidate => Profile.SupportOf(candidate) > 0);

    public void Note(VerdictStep step) => steps.Add(step);

    /// <summary>Which of those whom the rule cannot tell apart; false where people have to vote about it.</summary>
    public bool TryPick(List<int> equals, out int picked)
    {
        picked = equals[0];
        if (equals.Count == 1)
        {
            return true;
        }

        TieBreak broken = count.Break([.. equals.Select(IdOf)], Decides(equals) ? 1 : 0);
        steps.AddRange(broken.Steps);
        awaiting = broken.Steps.Any(step => step is RevoteNeeded) ? broken.Order : [];
        picked = equals.Find(candidate => IdOf(candidate) == broken.Order[0]);
        return awaiting.IsEmpty;
    }

    public void Choose(int candidate, VerdictStep step)
    {
        chosen.Add(candidate);
        steps.Add(step);
    }

    /// <summary>The verdict: behind the chosen the others by support. Who has no supporter gets a place only where <paramref name="fills"/> and all others have one.</summary>
    public Verdict ToVerdict(string rule, bool fills)
    {
        int free = Places - chosen.Count;
        HashSet<int> taken = [.. chosen, .. Enumerable.Range(0, Profile.Candidates.Length).Where(candidate => awaiting.Contains(IdOf(candidate)))];
        var groups = Enumerable.Range(0, Profile.Candidates.Length).Where(candidate => !taken.Contains(candidate))
            .GroupBy(Profile.SupportOf).OrderByDescending(equals => equals.Key).ToList();
        TieBreak behind = Counting.InOrder(count, groups.Select(equals => equals.Select(IdOf).ToImmutableArray()), fills && awaiting.IsEmpty ? free : 0);
        Dictionary<ProposalId, long> support = groups.SelectMany(equals => equals.Select(candidate => (IdOf(candidate), equals.Key))).ToDictionary();
        return new Verdict
        {
            Rule = rule,
            Ranking = [.. chosen.Select(IdOf), .. awaiting, .. behind.Order],
            Places = fills ? Places : chosen.Count,
            Steps = [.. Counting.Withdrawals(count), .. steps, .. behind.Order.Select(id => new Tallied(id, support[id])), .. behind.Steps],
        };
    }

    public ProposalId IdOf(int candidate) => Profile.Candidates[candidate];

    /// <summary>
    /// Whether who is picked now can change who gets a place at all. It does not where there is a place for each of the equals and none shares a supporter with another: then all of them
    /// come next, one after the other.
    /// </summary>
    private bool Decides(List<int> equals)
    {
        if (equals.Count > Places - chosen.Count)
        {
            return true;
        }

        var seen = new HashSet<int>();
        return equals.Exists(candidate => Profile.SupportersOf(candidate).ToArray().Any(ballot => !seen.Add(ballot)));
    }
}
