using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Contests.Naive;

/// <summary>The same profiles as the library counts them: candidate 3 goes by the id <c>c3</c>.</summary>
internal static class Counts
{
    public static ProposalId Id(int candidate) => new($"c{candidate}");

    public static int Number(ProposalId id) => int.Parse(id.Value.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    public static int[] Numbers(IEnumerable<ProposalId> ids) => [.. ids.Select(Number)];

    public static ContestCount ToCount(this NaiveProfile profile) => new([.. Enumerable.Range(0, profile.Candidates).Select(Id)])
    {
        Ballots = [.. profile.Ballots.Select(ballot => new CountedBallot(Ballot.Approve(ballot.Approves.Select(Id)), ballot.Weight, ballot.Load))],
        Places = profile.Places,
        TieOrder = [.. profile.TieOrder.Select(Id)],
    };

    /// <summary>Every committee that some way of breaking the ties leads to: each tie that comes up is broken in every way.</summary>
    public static List<int[]> AllWinners(ContestResolver rule, ContestCount count)
    {
        var committees = new List<int[]>();
        var waiting = new Stack<ImmutableArray<int>>([[]]);
        while (waiting.TryPop(out ImmutableArray<int> script))
        {
            var choices = new List<int>();
            Verdict verdict = rule.ThenBy(equals => Scripted(equals, script, choices, waiting))(count);
            committees.Add([.. Numbers(verdict.Winners).Order()]);
        }

        return [.. committees.DistinctBy(committee => string.Join(',', committee)).OrderBy(committee => string.Join(',', committee.Select(c => (char)('A' + c))), StringComparer.Ordinal)];
    }

    /// <summary>Breaks the ties as the script says, then always by putting the first first; the other ways are put on the stack.</summary>
    private static Verdict Scripted(ContestCount equals, ImmutableArray<int> script, List<int> choices, Stack<ImmutableArray<int>> waiting)
    {
        var left = equals.Claimants.ToList();
        var order = new List<ProposalId>();
        int places = equals.IsForPlace ? Math.Min(equals.Places, left.Count) : 0;
        while (left.Count > 0)
        {
            int choice = 0;
            if (order.Count < places && left.Count > 1)
            {
                if (choices.Count < script.Length)
                {
                    choice = script[choices.Count];
                }
                else
                {
                    for (int other = 1; other < left.Count; other++)
                    {
                        waiting.Push([.. choices, other]);
                    }
                }

                choices.Add(choice);
            }

            order.Add(left[choice]);
            left.RemoveAt(choice);
        }

        return new Verdict { Rule = "scripted", Ranking = [.. order] };
    }
}
