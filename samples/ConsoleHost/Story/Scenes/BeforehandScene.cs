using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Two weeks before: the empty wall, requests by mail, and the suggestion list.</summary>
internal static class BeforehandScene
{
    private static readonly LocalDate Opening = new(2018, 9, 22);

    public static async Task PlayAsync(Stage stage)
    {
        stage.Scene("An empty wall", "Two weeks before PyCon India, Noor, the facilitator, hangs an empty board for Hall 3. The main programme's hours are on it too.");
        stage.Clock.Set(Opening, 10, 0);
        await stage.OpenAsync();
        await RequestsAsync(stage);
        await SuggestionsAsync(stage);
    }

    private static async Task RequestsAsync(Stage stage)
    {
        stage.Scene("Requests by mail", "Who wants to plan ahead mails a topic with a day and a time. Noor types them in and answers: yes, rather here, or no and why.");
        await RequestAsync(stage, new Proposal(Topics.Django, "Django at scale: war stories")
        {
            Hosts = [PyConIndia.Asha],
            Tags = ["frameworks"],
            SeatsExpected = 35,
            FeaturesNeeded = ["projector"],
            Times = Prefer("sat-1330"),
        });
        await RequestAsync(stage, new Proposal(Topics.Classroom, "Python in the classroom")
        {
            Hosts = [PyConIndia.Balaji],
            Tags = ["mentoring"],
            SeatsExpected = 25,
            Times = Prefer("sat-0930") with { Acceptable = [Slot("sat-1145"), Slot("sat-1415")] },
        });
        await RequestAsync(stage, new Proposal(Topics.Hackday, "Build a chat bot, all day") { Hosts = [PyConIndia.Rohan], Tags = ["hacking"], Length = 5, Times = Prefer("sun-1100") });

        stage.Clock.Set(Opening, 11, 0);
        await PlanAsync(stage, [Topics.Django, Topics.Hackday]);
        await stage.FacilitateAsync("tries Balaji's first wish", (board, stamp) => board.AcceptRequest(Topics.Classroom, PyConIndia.At(PyConIndia.Carpet, "sat-0930"), stamp));
        await stage.FacilitateAsync("offers Balaji his second", (board, stamp) => board.CounterRequest(Topics.Classroom, PyConIndia.At(PyConIndia.Window, "sat-1145"), stamp));
        stage.Clock.Set(Opening, 18, 30);
        await stage.DoAsync(PyConIndia.Balaji, "writes back: that suits", (board, stamp) => board.AcceptRequest(Topics.Classroom, PyConIndia.At(PyConIndia.Window, "sat-1145"), stamp));
        await stage.FacilitateAsync("tries Rohan's five slots", (board, stamp) => board.AcceptRequest(Topics.Hackday, PyConIndia.At(PyConIndia.Window, "sun-1100"), stamp));
        await stage.FacilitateAsync(
            "declines Rohan's request; the topic stays on the board", (board, stamp) => board.DeclineRequest(Topics.Hackday, stamp), "two slots in a row is the most we have");
    }

    /// <summary>The planner places what it can, says why it cannot place the rest, and carries its plan out as one act.</summary>
    private static async Task PlanAsync(Stage stage, ImmutableHashSet<ProposalId> requests)
    {
        var options = new PlanningOptions { Now = stage.Now, Only = requests };
        Plan plan = new Planner(TimeProvider.System).Plan(PlanningProblem.From(stage.Board, PlanningInterest.None, options), PlanBudget.OfIterations(10_000));
        await stage.FacilitateAsync("lets the planner place Asha's and Rohan's requests", (board, stamp) => board.CarryOut(plan.Steps, stamp));
        foreach (LeftOver left in plan.LeftOver)
        {
            stage.Explain($"Left over: \"{stage.Board.Find(left.Proposal)!.Proposal.Title}\" {left.Message}");
        }
    }

    private static async Task SuggestionsAsync(Stage stage)
    {
        stage.Scene("The suggestion list", "A topic needs no host to be on the board. Somebody may take it up, and it does not die when a host steps down.");
        stage.Clock.Set(Opening.PlusDays(3), 9, 0);
        await SuggestAsync(stage, PyConIndia.Fatima, new Proposal(Topics.FirstPatch, "Your first patch to CPython") { Tags = ["mentoring", "hacking"] });
        await SuggestAsync(stage, PyConIndia.Chitra, new Proposal(Topics.Circle, "Burnout: a support circle") { Tags = ["support"], Recording = RecordingPolicy.NotRecorded });
        await SuggestAsync(stage, PyConIndia.Gopal, new Proposal(Topics.Hiring, "Who is hiring, who is looking") { Tags = ["recruitment"] });
    }

    private static Task<Decision> RequestAsync(Stage stage, Proposal request) =>
        stage.FacilitateAsync($"files a mail from {PyConIndia.People.NamesOf(request.Hosts)}", (board, stamp) => board.Request(request, stamp));

    private static Task<Decision> SuggestAsync(Stage stage, PersonId who, Proposal topic) =>
        stage.DoAsync(who, "suggests a topic", (board, stamp) => board.Propose(topic, stamp));

    private static TimePreferences Prefer(string slot) => TimePreferences.None with { Preferred = [Slot(slot)] };

    private static TimeSlotId Slot(string id) => new(id);
}
