using System.Collections.Immutable;
using System.Globalization;

namespace OpenSpaces.Scheduling;

/// <summary>Verdicts in English.</summary>
internal sealed class EnglishWords(Titles titles) : VerdictLanguage
{
    public override string Decided(ImmutableArray<ProposalId> winners, string rule) => winners.Length switch
    {
        0 => $"Nobody gets a place. The rule: {RuleName(rule)}.",
        1 => $"{titles[winners[0]]} gets the place. The rule: {RuleName(rule)}.",
        _ => $"{titles.List(winners, "and")} get the places. The rule: {RuleName(rule)}.",
    };

    public override string Undecided(string rule) => $"Nothing is decided yet. The rule: {RuleName(rule)}.";

    public override string Say(VerdictStep step, string rule) => step switch
    {
        Tallied tallied => $"{titles[tallied.Candidate]}: {Counted(tallied.Support, rule)}.",
        PairLocked pair => $"{titles[pair.Winner]} goes before {titles[pair.Loser]}: {Votes(pair.For)} for that order, {N(pair.Against)} against.",
        PairSkipped pair => $"{titles[pair.Winner]} is not put before {titles[pair.Loser]}, with {Votes(pair.For)} for that order and {N(pair.Against)} against: what was settled before says the opposite.",
        PathBeats { Back: 0 } path => $"{titles[path.Winner]} is ahead of {titles[path.Loser]}: wins of at least {Votes(path.Strength)} lead from one to the other, and none lead back.",
        PathBeats path => $"{titles[path.Winner]} is ahead of {titles[path.Loser]}: wins of at least {Votes(path.Strength)} lead from one to the other, and back only wins of at least {N(path.Back)}.",
        Eliminated eliminated => $"Round {N(eliminated.Round)}: {titles[eliminated.Candidate]} has the fewest first choices, {Amounts.Mixed(eliminated.Support)}, and is out.",
        BallotDrawn { Ballot: "" } drawn => $"A ballot was drawn by lot, and names nobody; {N(drawn.Weight)} of {Votes(drawn.Of)} in the draw {(drawn.Weight == 1 ? "does" : "do")} so.",
        BallotDrawn drawn => $"A ballot was drawn by lot: {titles.Marks(drawn.Ballot)}; {N(drawn.Weight)} of {Votes(drawn.Of)} in the draw {(drawn.Weight == 1 ? "says" : "say")} just that.",
        TieBroken tie => $"A tie, settled by the tie order: {titles.Order(tie.Among, "first", "then")}.",
        AskedFirst asked => $"{titles[asked.First]} asked first.",
        Drawn drawn => $"The lot fell on {titles[drawn.First]}.",
        FacilitatorDecided decided => $"The facilitator decided: {Titles.Quoted(decided.Reason)}.",
        Overridden overridden => $"The count had put {titles[overridden.InsteadOf]} first. The facilitator decided otherwise: {Titles.Quoted(overridden.Reason)}.",
        Withdrawn withdrawn => $"{titles[withdrawn.Candidate]} was withdrawn and is not counted.",
        AskedNext next => $"{titles.List(next.Among, "and")} are equal so far. The next rule: {RuleName(next.Rule)}.",
        RevoteNeeded revote => $"{titles.List(revote.Among, "and")} are equal. Please vote once more, only {(revote.Among.Length == 2 ? "between" : "among")} them.",
        QuorumMissed missed => $"Thank you to everybody who voted. It takes {Votes(missed.Needed)} for this vote to count, and {(missed.Cast == 1 ? "1 was" : $"{N(missed.Cast)} were")} cast.",
        Withheld withheld => $"Only {Votes(withheld.Cast)} {(withheld.Cast == 1 ? "was" : "were")} cast: so that nobody's vote can be guessed, only the outcome is told.",
        Elected elected => $"{titles[elected.Candidate]} gets a place; each of its supporters now carries a load of {Amounts.Rounded(elected.Load)}, where a place weighs 1.",
        Bought bought => $"{titles[bought.Candidate]} gets a place, paid for by its supporters: none of them pays more than {Amounts.Rounded(bought.Price)}, where a place costs 1.",
        Added added => $"{titles[added.Candidate]} gets a place, for it adds the most: {Amounts.Rounded(added.Gain)}. Who has places already counts for less.",
        BudgetRaised raised => $"Everybody was given more to spend, as if there were {N(raised.Places)} places, so that every place is paid for.",
        Completed completed => $"Places were left, and another rule fills them: {RuleName(completed.By)}.",
        _ => $"A step of the rule's own: {step.GetType().Name}.",
    };

    protected override string? OneRule(string name) => name switch
    {
        "first-come" => "who asked first",
        "approval" => "most approvals",
        "plurality" => "most first choices",
        "score" => "most points",
        "dots" => "most dots",
        "quadratic" => "most votes, where several for one topic cost more each",
        "headcount" => "most heads in the room",
        "borda" => "most points for ranks (Borda)",
        "schulze" => "topics compared two by two (Schulze)",
        "ranked-pairs" => "topics compared two by two, clearest results first (ranked pairs)",
        "instant-runoff" => "fewest first choices out, round by round (instant runoff)",
        "random-ballot" => "a ballot drawn by lot",
        "lottery" => "the lot",
        "revote" => "a second vote",
        "facilitator" => "the facilitator decides",
        "phragmen" => "places shared fairly among all voters (Phragmén)",
        "equal-shares" => "an equal share of the places for every voter (equal shares)",
        "equal-shares-approval" => "an equal share of the places for every voter, what is left by approvals (equal shares)",
        "equal-shares-increment" => "an equal share of the places for every voter, raised until all are paid for (equal shares)",
        "equal-shares-only" => "an equal share of the places for every voter, and what nobody can pay for stays free (equal shares)",
        "pav" => "each further place for the same voters counts less (proportional approval)",
        "top-approval" => "most approvals, place by place",
        "threshold" => "everybody whom enough approve of",
        _ => null,
    };

    private static string Counted(Fraction support, string rule)
    {
        (string one, string many) = rule switch
        {
            "approval" or "top-approval" or "threshold" => ("approval", "approvals"),
            "plurality" or "instant-runoff" => ("first choice", "first choices"),
            "score" or "borda" => ("point", "points"),
            "dots" => ("dot", "dots"),
            "headcount" => ("head", "heads"),
            _ => ("vote", "votes"),
        };
        return $"{Amounts.Mixed(support)} {(support > 0 && support <= 1 ? one : many)}";
    }

    private static string Votes(long votes) => $"{N(votes)} {(votes == 1 ? "vote" : "votes")}";

    private static string N(long number) => number.ToString(CultureInfo.InvariantCulture);
}
