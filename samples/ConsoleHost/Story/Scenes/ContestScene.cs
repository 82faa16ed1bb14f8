using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Saturday afternoon: three topics want one cell. Claims gather, the hall votes, the losers are found a place.</summary>
internal static class ContestScene
{
    private static readonly Cell Wanted = PyConIndia.At(PyConIndia.Stage, "sun-1100");

    /// <summary>What people in the hall approve of, and how many of them say just that.</summary>
    private static readonly (int People, ProposalId[] Approve)[] Votes =
    [
        (8, [Topics.Types]),
        (4, [Topics.Types, Topics.Async]),
        (5, [Topics.Async]),
        (2, [Topics.Types, Topics.Packaging]),
        (4, [Topics.Packaging]),
    ];

    public static async Task PlayAsync(Stage stage)
    {
        stage.Scene("Three topics, one cell", "Everybody wants Sunday 11:00 on the Stage. Noor lets claims gather until six; then the hall votes: one ballot each, naming every topic one would go to.");
        await ClaimsAsync(stage);
        await VoteAsync(stage);
    }

    private static async Task ClaimsAsync(Stage stage)
    {
        stage.Clock.Set(PyConIndia.Saturday, 15, 10);
        Instant deadline = (PyConIndia.Saturday + new LocalTime(18, 0)).InZoneStrictly(PyConIndia.Grid.Zone).ToInstant();
        await stage.FacilitateAsync("lets claims gather", (board, stamp) => board.SetClaimPolicy(ClaimScope.OfCell(Wanted), ClaimPolicy.ContestedUntil(deadline), stamp));
        await stage.DoAsync(PyConIndia.Dev, "claims it", (board, stamp) => board.Claim(Topics.Async, Wanted, stamp));
        await PostAsync(stage, PyConIndia.Esha, new Proposal(Topics.Types, "Type hints: worth the ink?") { Hosts = [PyConIndia.Esha], Tags = ["frameworks"] });
        await PostAsync(stage, PyConIndia.Gopal, new Proposal(Topics.Packaging, "Packaging without tears") { Hosts = [PyConIndia.Gopal], Tags = ["tools"] });
    }

    private static async Task VoteAsync(Stage stage)
    {
        stage.Clock.Set(PyConIndia.Saturday, 18, 0);
        await stage.FacilitateAsync("closes the claims", (board, stamp) => board.CloseClaims(Wanted, stamp));
        var poll = new Poll(new PollId("sun-1100"), stage.Board.Id, stage.Board.ClaimantsOf(Wanted), stage.Now, stage.Now + Duration.FromMinutes(15)) { Cell = Wanted };
        await Hall.OpenAsync(stage, poll);
        stage.Clock.Set(PyConIndia.Saturday, 18, 5);
        int ballots = await Hall.VoteAsync(stage, poll, Votes);
        stage.Clock.Set(PyConIndia.Saturday, 18, 15);
        await stage.SettleAsync(poll.Id, $"counts {Places.Count(ballots, "ballot")} and reads out the verdict");
    }

    private static async Task PostAsync(Stage stage, PersonId who, Proposal topic)
    {
        await stage.DoAsync(who, "has a topic", (board, stamp) => board.Propose(topic, stamp));
        await stage.DoAsync(who, "claims it too", (board, stamp) => board.Claim(topic.Id, Wanted, stamp));
    }
}
