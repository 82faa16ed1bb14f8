using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>Who stands, what people voted and the drawn order: all that a law of the rules is tried on.</summary>
public sealed record Profile(ImmutableArray<ProposalId> Claimants, ImmutableArray<ProposalId> TieOrder, ImmutableArray<CountedBallot> Ballots)
{
    private static readonly ImmutableArray<byte> Key = [1, 2, 3];

    /// <summary>What a rule counts.</summary>
    public ContestCount Count => new(Claimants) { Ballots = Ballots, TieOrder = TieOrder, DrawKey = Key };

    /// <summary>The weight of all ballots.</summary>
    public long Weight => Ballots.Sum(counted => counted.Weight);

    /// <summary>What a ballot says of a candidate; 0 = nothing.</summary>
    public static int AmountOf(Ballot ballot, ProposalId candidate) => ballot.Marks.FirstOrDefault(mark => mark.Candidate == candidate).Amount;

    /// <summary>The place a ranked ballot gives a candidate; who is not ranked is last.</summary>
    public static int RankOf(Ballot ballot, ProposalId candidate) => AmountOf(ballot, candidate) is > 0 and int rank ? rank : int.MaxValue;

    /// <summary>The same people with other ballots.</summary>
    public Profile Vote(Func<Ballot, Ballot> change) => this with { Ballots = [.. Ballots.Select(counted => counted with { Ballot = change(counted.Ballot) })] };

    /// <summary>What a failed law prints.</summary>
    public override string ToString() =>
        $"{string.Join(' ', Claimants)} | ties {string.Join(' ', TieOrder)} | {string.Join("; ", Ballots.Select(counted => $"{counted.Weight} × ({counted.Ballot})"))}";
}
