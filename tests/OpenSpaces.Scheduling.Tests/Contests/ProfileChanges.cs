using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>Other profiles that are made of one: what the laws compare.</summary>
internal static class ProfileChanges
{
    /// <summary>As if they had never stood: nobody could name them.</summary>
    public static Profile Without(this Profile profile, params IEnumerable<ProposalId> gone)
    {
        HashSet<ProposalId> names = [.. gone];
        Profile changed = profile.Vote(ballot => Ballot.Give(ballot.Marks.Where(mark => !names.Contains(mark.Candidate))));
        return changed with { Claimants = profile.Claimants.RemoveAll(names.Contains), TieOrder = profile.TieOrder.RemoveAll(names.Contains) };
    }

    /// <summary>One more candidate, of whom no ballot says anything, somewhere among the others.</summary>
    public static Profile With(this Profile profile, ProposalId more, Random random) => profile with
    {
        Claimants = profile.Claimants.Insert(random.Next(profile.Claimants.Length + 1), more),
        TieOrder = profile.TieOrder.Insert(random.Next(profile.TieOrder.Length + 1), more),
    };

    /// <summary>Everybody under another name.</summary>
    public static Profile Relabelled(this Profile profile, Func<ProposalId, ProposalId> name) =>
        profile.Vote(ballot => Ballot.Give(ballot.Marks.Select(mark => mark with { Candidate = name(mark.Candidate) }))) with
        {
            Claimants = [.. profile.Claimants.Select(name)],
            TieOrder = [.. profile.TieOrder.Select(name)],
        };

    public static Profile Times(this Profile profile, int times) =>
        profile with { Ballots = [.. profile.Ballots.Select(counted => counted with { Weight = counted.Weight * times })] };

    /// <summary>The same ballots one by one, of weight 1 each, in any order.</summary>
    public static Profile OneByOne(this Profile profile, Random random) => profile with
    {
        Ballots = Profiles.Shuffled(random, profile.Ballots.SelectMany(counted => Enumerable.Repeat(counted with { Weight = 1 }, (int)counted.Weight))),
    };

    /// <summary>Every ballot says the opposite: whom it did not rank comes first.</summary>
    public static Profile Reversed(this Profile profile) => profile.Vote(ballot =>
        Ballot.RankGroups(profile.Claimants.GroupBy(id => Profile.RankOf(ballot, id)).OrderByDescending(equals => equals.Key)));

    /// <summary>On some ballots one candidate is ranked higher than before; the others keep their order.</summary>
    public static Profile Raised(this Profile profile, ProposalId who, Random random) => profile.Vote(ballot =>
    {
        int bottom = 2 * (ballot.Marks.Select(mark => mark.Amount).DefaultIfEmpty().Max() + 1);
        int before = Profile.AmountOf(ballot, who) is > 0 and int rank ? 2 * rank : bottom;
        int after = random.Next(2) == 0 ? before : random.Next(1, before + 1);
        IEnumerable<Mark> others = ballot.Marks.Where(mark => mark.Candidate != who).Select(mark => mark with { Amount = 2 * mark.Amount });
        return Ballot.Give(after == bottom ? others : others.Append(new Mark(who, after)));
    });

    /// <summary>Beside one candidate stands its clone: each ballot has the two together, apart only where nobody is equal with them.</summary>
    public static Profile Cloned(this Profile profile, ProposalId who, ProposalId clone, Random random) => profile.Vote(ballot =>
    {
        int last = ballot.Marks.Select(mark => mark.Amount).DefaultIfEmpty().Max() + 1;
        bool isAlone = profile.Claimants.Count(id => Profile.RankOf(ballot, id) == Profile.RankOf(ballot, who)) == 1;
        int rank = Profile.AmountOf(ballot, who) is var amount && amount == 0 && isAlone ? last : amount;
        int apart = isAlone ? random.Next(-1, 2) : 0;
        IEnumerable<Mark> others = ballot.Marks.Where(mark => mark.Candidate != who).Select(mark => mark with { Amount = 3 * mark.Amount });
        return Ballot.Give(rank == 0 ? others : others.Append(new Mark(who, 3 * rank)).Append(new Mark(clone, (3 * rank) + apart)));
    }) with
    {
        Claimants = profile.Claimants.Add(clone),
        TieOrder = profile.TieOrder.Insert(profile.TieOrder.IndexOf(who) + 1, clone),
    };
}
