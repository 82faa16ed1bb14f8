using System.Text;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Sunday morning: two topics are equal, and numbers called out in the hall decide, so that everybody can draw again.</summary>
internal static class TieScene
{
    private static readonly Cell Wanted = PyConIndia.At(PyConIndia.Stage, "sun-1700");

    private static readonly (int People, ProposalId[] Approve)[] Votes =
    [
        (5, [Topics.Poetry]),
        (2, [Topics.Poetry, Topics.Jam]),
        (5, [Topics.Jam]),
    ];

    // A real host takes its secret from a random number generator, and shows it to nobody before the vote is over. This one is the story's, so that two runs are the same.
    private static readonly HashChain Secret = new(Encoding.UTF8.GetBytes("what Noor wrote on a note and put in her pocket"), 2);

    public static async Task PlayAsync(Stage stage)
    {
        stage.Scene("A tie", "Two topics want the last slot of all. Before anybody votes, Noor pins up the hash of a secret; should they be equal, it and numbers called out in the hall decide.");
        stage.Clock.Set(PyConIndia.Sunday, 9, 41);
        Instant deadline = (PyConIndia.Sunday + new LocalTime(9, 43)).InZoneStrictly(PyConIndia.Grid.Zone).ToInstant();
        await stage.FacilitateAsync("lets claims gather", (board, stamp) => board.SetClaimPolicy(ClaimScope.OfCell(Wanted), ClaimPolicy.ContestedUntil(deadline), stamp));
        await PostAsync(stage, PyConIndia.Fatima, new Proposal(Topics.Poetry, "Python poetry slam") { Hosts = [PyConIndia.Fatima], Tags = ["fun"] });
        await PostAsync(stage, PyConIndia.Hari, new Proposal(Topics.Jam, "Code jam: music out of loops") { Hosts = [PyConIndia.Hari], Tags = ["fun"] });
        stage.Clock.Set(PyConIndia.Sunday, 9, 43);
        await stage.FacilitateAsync("closes the claims", (board, stamp) => board.CloseClaims(Wanted, stamp));
        await VoteAsync(stage);
    }

    private static async Task VoteAsync(Stage stage)
    {
        var poll = new Poll(new PollId("sun-1700"), stage.Board.Id, stage.Board.ClaimantsOf(Wanted), stage.Now, stage.Now + Duration.FromMinutes(3))
        {
            Cell = Wanted,
            TieCommitment = new TieCommitment(Secret[2], "three numbers called out in the hall after the vote"),
        };
        await Hall.OpenAsync(stage, poll);
        stage.Explain($"Pinned up: poll {poll.Digest[..16]}…, hash of the secret {Secret[2][..16]}….");
        int ballots = await Hall.VoteAsync(stage, poll, Votes);
        stage.Clock.Set(PyConIndia.Sunday, 9, 46);
        stage.Explain("The hall calls out 7, 23 and 4; Noor shows her note.");
        PollOutcome outcome = await stage.SettleAsync(poll.Id, $"counts {Places.Count(ballots, "ballot")}", new TieReveal(PublicRandomness.Numbers([7, 23, 4]), Secret[1]));
        await VerifyAsync(stage, outcome.Audit!);
    }

    private static async Task VerifyAsync(Stage stage, AuditRecord record)
    {
        PollStatus status = (await stage.Polls.FindAsync(record.Poll.Id))!;
        bool holds = record.Verify(status.Ballots).IsEmpty;
        stage.Explain($"Kavya counts and draws again from the published record and ballots: {(holds ? "it holds" : "it does not hold")}.");
    }

    private static async Task PostAsync(Stage stage, PersonId who, Proposal topic)
    {
        await stage.DoAsync(who, "has a topic", (board, stamp) => board.Propose(topic, stamp));
        await stage.DoAsync(who, "claims the Stage at 17:00", (board, stamp) => board.Claim(topic.Id, Wanted, stamp));
    }
}
