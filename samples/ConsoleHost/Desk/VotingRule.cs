using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>A way to vote that the desk offers: what people write, and how it is counted.</summary>
internal readonly record struct VotingRule(string Label, string Rule, BallotForm Form)
{
    /// <summary>The most used first.</summary>
    public static readonly VotingRule[] All =
    [
        new("Approval: each names every topic one would go to", "approval", BallotForm.Approval),
        new("Approval, and a second vote among equals", "approval, revote", BallotForm.Approval),
        new("Show of hands: heads are counted", "headcount", BallotForm.Headcount),
        new("Ranking: most direct wins count (Schulze)", "schulze", BallotForm.Ranked),
        new("Ranking: the weakest goes out round by round (instant runoff)", "instant-runoff", BallotForm.Ranked),
        new("Dots: five each, at most three on a topic", "dots", BallotForm.Dots(5, 3)),
        new("Points from 0 to 5", "score", BallotForm.Score(5)),
        new("Lottery: the lot decides, nobody votes", "lottery", BallotForm.Approval),
    ];
}
