using FluentValidation.Results;

namespace OpenSpaces.Scheduling.Tests.Hosting;

public sealed class BallotInputTests
{
    public static TheoryData<string, BallotInput> Bad => new()
    {
        { "IdNotAnId", new BallotInput { Id = null, Candidates = ["a"] } },
        { "CandidatesNotAnId", new BallotInput { Id = "1", Candidates = ["two words"] } },
        { "CandidatesTwice", new BallotInput { Id = "1", Candidates = ["a", "a"] } },
        { "CandidatesTooMany", new BallotInput { Id = "1", Candidates = [.. Enumerable.Range(0, 10_001).Select(i => $"c{i}")] } },
        { "AmountsNotWholeNumbers", new BallotInput { Id = "1", Candidates = ["a"], Amounts = ["NaN"] } },
        { "AmountsNotWholeNumbers", new BallotInput { Id = "1", Candidates = ["a"], Amounts = ["-1"] } },
        { "AmountsNotWholeNumbers", new BallotInput { Id = "1", Candidates = ["a"], Amounts = ["1.5"] } },
        { "AmountsNotWholeNumbers", new BallotInput { Id = "1", Candidates = ["a"], Amounts = ["1e3"] } },
        { "AmountsNotWholeNumbers", new BallotInput { Id = "1", Candidates = ["a"], Amounts = ["Infinity"] } },
        { "AmountsNotWholeNumbers", new BallotInput { Id = "1", Candidates = ["a"], Amounts = ["99999999999999999999"] } },
        { "AmountsNotWholeNumbers", new BallotInput { Id = "1", Candidates = ["a"], Amounts = ["१"] } },
        { "AmountsNotWholeNumbers", new BallotInput { Id = "1", Candidates = ["a"], Amounts = [null!] } },
        { "AmountsNotOneEach", new BallotInput { Id = "1", Candidates = ["a", "b"], Amounts = ["1"] } },
        { "AmountsTooMany", new BallotInput { Id = "1", Candidates = ["a"], Amounts = [.. Enumerable.Repeat("1", 1_000_000)] } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_no_ballot_is_refused_with_its_code(string code, BallotInput input)
    {
        Assert.False(input.TryRead(out _, out Ballot? ballot, out ValidationResult problems));

        Assert.Null(ballot);
        Assert.Contains(code, problems.Errors.Select(error => error.ErrorCode));
        Assert.All(problems.Errors, error => Assert.NotEmpty(error.ErrorMessage));
    }

    [Fact]
    public void Names_alone_approve_and_amounts_go_to_the_candidate_in_the_same_place()
    {
        Assert.True(new BallotInput { Id = "1", Candidates = ["b", "a"] }.TryRead(out BallotId id, out Ballot? approval, out _));
        Assert.True(new BallotInput { Id = "2", Candidates = ["b", "a"], Amounts = ["3", " 0 "] }.TryRead(out _, out Ballot? scores, out _));

        Assert.Equal(new BallotId("1"), id);
        Assert.Equal(Ballot.Approve(new ProposalId("a"), new ProposalId("b")), approval);
        Assert.Equal(Ballot.Give(new Mark(new ProposalId("b"), 3), new Mark(new ProposalId("a"), 0)), scores);
    }
}
