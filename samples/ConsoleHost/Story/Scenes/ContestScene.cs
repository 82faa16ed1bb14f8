using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Saturday afternoon: three topics want one cell. Claims gather, the hall votes, the losers are found a place.</summary>
internal static class ContestScene
{
    private static readonly Cell Wanted = PyConIndia.At(PyConIndia.Stage, "sun-1100");

    /// <summary>Hands as they were counted in the hall; anybody may raise theirs for several topics.</summary>
    private static readonly (ProposalId Topic, int Hands)[] Hands = [(Topics.Async, 9), (Topics.Types, 14), (Topics.Packaging, 6)];

    public static async Task PlayAsync(Stage stage)
    {
        stage.Scene("Three topics, one cell", "Everybody wants Sunday 11:00 on the Stage. Noor lets claims gather until six; then the hall votes, a hand for every topic one would go to.");
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
        foreach ((ProposalId topic, int hands) in Hands)
        {
            string title = stage.Board.Find(topic)!.Proposal.Title;
            stage.Console.Say("                ", Ink.Plain, ($"{hands,2} hands ", Ink.Bold), (new string('▪', hands) + " ", Ink.Good), (title, Ink.Plain));
        }

        var verdict = new Verdict { Rule = "show of hands", Ranking = [.. Hands.OrderByDescending(counted => counted.Hands).Select(counted => counted.Topic)] };
        await stage.FacilitateAsync("reads out the verdict", (board, stamp) => board.Settle(Wanted, verdict, stamp));
    }

    private static async Task PostAsync(Stage stage, PersonId who, Proposal topic)
    {
        await stage.DoAsync(who, "has a topic", (board, stamp) => board.Propose(topic, stamp));
        await stage.DoAsync(who, "claims it too", (board, stamp) => board.Claim(topic.Id, Wanted, stamp));
    }
}
