using System.Collections.Immutable;
using System.Globalization;

namespace OpenSpaces.Scheduling.Tests.Contests;

public sealed class VerdictWordsTests
{
    private static readonly ProposalId A = new("a");
    private static readonly ProposalId B = new("b");
    private static readonly ProposalId C = new("c");
    private static readonly CultureInfo Hindi = CultureInfo.GetCultureInfo("hi-IN");
    private static readonly ContestCount Votes = new([A, B, C]) { Ballots = [new(Ballot.Approve(A, B), 2), new(Ballot.Approve(B)), new(Ballot.Approve(C))] };

    [Fact]
    public void Explain_tells_who_won_by_which_rule_and_what_was_counted() => Assert.Equal<string>(
        ["“B” gets the place. The rule: most approvals.", "“B”: 3 approvals.", "“A”: 2 approvals.", "“C”: 1 approval."],
        ContestResolvers.Approval(Votes).Explain(Title, CultureInfo.InvariantCulture));

    [Fact]
    public void Explain_says_the_same_in_Hindi() => Assert.Equal<string>(
        ["“B” को जगह मिली। नियम: सबसे ज़्यादा समर्थन।", "“B”: 3 समर्थन।", "“A”: 2 समर्थन।", "“C”: 1 समर्थन।"],
        ContestResolvers.Approval(Votes).Explain(Title, Hindi));

    [Theory]
    [InlineData("hi", true)]
    [InlineData("hi-IN", true)]
    [InlineData("en-IN", false)]
    [InlineData("mr-IN", false)]
    [InlineData("de", false)]
    [InlineData("", false)]
    public void Explain_speaks_English_in_every_culture_that_is_not_Hindi(string culture, bool isHindi) => Assert.Equal<string>(
        ContestResolvers.Approval(Votes).Explain(Title, isHindi ? Hindi : CultureInfo.InvariantCulture),
        ContestResolvers.Approval(Votes).Explain(Title, CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void Explain_names_each_rule_of_a_chain_and_counts_in_its_units()
    {
        ContestCount tied = new([A, B, C]) { Ballots = [new(Ballot.Give(new Mark(A, 2), new Mark(B, 5))), new(Ballot.Give(new Mark(A, 1), new Mark(B, 1)))] };

        Assert.Equal<string>(
            [
                "“B” gets the place. The rule: most approvals.", "“B”: 2 approvals.", "“A”: 2 approvals.", "“C”: 0 approvals.",
                "“A” and “B” are equal so far. The next rule: most points.", "“B”: 6 points.", "“A”: 3 points.",
            ],
            ContestResolvers.Approval.ThenBy(ContestResolvers.Score)(tied).Explain(Title, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Explain_says_that_nothing_is_decided_while_a_vote_is_still_to_come()
    {
        ContestCount tied = new([A, B]) { Ballots = [new(Ballot.Approve(A, B))] };

        ImmutableArray<string> sentences = ContestResolvers.Approval.ThenBy(ContestResolvers.Revote)(tied).Explain(Title, CultureInfo.InvariantCulture);

        Assert.Equal("Nothing is decided yet. The rule: most approvals.", sentences[0]);
        Assert.Equal("“A” and “B” are equal. Please vote once more, only between them.", sentences[^1]);
    }

    [Fact]
    public void Explain_says_halves_and_single_ones_as_people_do()
    {
        var verdict = new Verdict { Rule = "borda", Ranking = [A], Steps = [new Tallied(A, new Fraction(15, 2)), new Tallied(B, new Fraction(1, 2)), new Tallied(C, 1)] };

        Assert.Equal<string>(["“A”: 7 1/2 points.", "“B”: 1/2 point.", "“C”: 1 point."], verdict.Explain(Title, CultureInfo.InvariantCulture)[1..]);
    }

    [Fact]
    public void Explain_shows_the_name_of_a_rule_that_is_not_the_librarys() =>
        Assert.Equal("“A” gets the place. The rule: loudest-applause, most approvals.", new Verdict { Rule = "loudest-applause, approval", Ranking = [A] }.Explain(Title, CultureInfo.InvariantCulture)[0]);

    [Fact]
    public void Explain_names_the_type_of_a_step_that_is_not_the_librarys() =>
        Assert.Equal("A step of the rule's own: Applauded.", new Verdict { Rule = "loudest-applause", Ranking = [A], Steps = [new Applauded("{0}")] }.Explain(Title, CultureInfo.InvariantCulture)[1]);

    [Theory]
    [InlineData("{0} %s {A} $x")]
    [InlineData("<b>\"bold\"</b> & “so on”")]
    [InlineData("=HYPERLINK(1)\nA new line")]
    [InlineData("‮reversed")]
    [InlineData("")]
    public void Explain_leaves_titles_and_reasons_as_they_are(string hostile)
    {
        var verdict = new Verdict { Rule = "facilitator", Ranking = [A], Steps = [new FacilitatorDecided(new PersonId("p"), hostile), new TieBroken([A, B])] };

        Assert.Equal<string>(
            [$"“{hostile}” gets the place. The rule: the facilitator decides.", $"The facilitator decided: “{hostile}”.", $"A tie, settled by the tie order: first “{hostile}”, then “{hostile}”."],
            verdict.Explain(_ => hostile, CultureInfo.InvariantCulture));
        Assert.Equal($"“{hostile}” को जगह मिली। नियम: संचालन की ओर से फ़ैसला।", verdict.Explain(_ => hostile, Hindi)[0]);
    }

    [Fact]
    public void Explain_gives_a_drawn_ballot_with_titles()
    {
        var verdict = new Verdict { Rule = "random-ballot", Ranking = [A], Steps = [new BallotDrawn(Ballot.Rank(B, A).ToString(), 1, 20), new BallotDrawn("", 2, 19)] };

        Assert.Equal<string>(
            ["A ballot was drawn by lot: “A” 2, “B” 1; 1 of 20 votes in the draw says just that.", "A ballot was drawn by lot, and names nobody; 2 of 19 votes in the draw do so."],
            verdict.Explain(Title, CultureInfo.InvariantCulture)[1..]);
    }

    private static string Title(ProposalId id) => id.Value.ToUpperInvariant();

    private sealed record Applauded(string How) : VerdictStep;
}
