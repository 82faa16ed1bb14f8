using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.WebBoard;

/// <summary>The event that a fresh database begins with: Saturday morning in Hall 3, topics on the wall, suggestions on the list, and a cell that three people want.</summary>
internal sealed class DemoEvent(BoardKeeper keeper, PersonNames names, IInterestBook book, EventClock clock, IDbContextFactory<BoardContext> contexts)
{
    private const string ClockName = "clock-shift";
    private static readonly Cell Wanted = PyConIndia.At(PyConIndia.Stage, "sat-1330");

    private static readonly (Proposal Proposal, Cell? Cell)[] Cards =
    [
        (new(Topics.Django, "Django and htmx, live") { Hosts = [PyConIndia.Asha], Tags = ["frameworks"], FeaturesNeeded = ["projector"], Abstract = "Bring a laptop. We build a small app without a build step." }, PyConIndia.At(PyConIndia.Stage, "sat-1100")),
        (new(Topics.Classroom, "Python in the classroom") { Hosts = [PyConIndia.Balaji], Tags = ["education"] }, PyConIndia.At(PyConIndia.Window, "sat-1145")),
        (new(Topics.Pandas, "pandas clinic: bring your slow notebook") { Hosts = [PyConIndia.Hari], Tags = ["data"], SeatsExpected = 28 }, PyConIndia.At(PyConIndia.Window, "sat-1415")),
        (new(Topics.FirstPatch, "Your first patch to CPython") { Hosts = [PyConIndia.Kavya], Tags = ["mentoring"] }, PyConIndia.At(PyConIndia.Stage, "sat-1145")),
        (new(Topics.Cleaning, "Data cleaning horror stories") { Hosts = [PyConIndia.Indu], Tags = ["data"] }, null),
        (new(Topics.Hackday, "Build a chat bot together") { Hosts = [PyConIndia.Rohan], Tags = ["hacking"] }, null),
        (new(Topics.Circle, "Burnout: a support circle") { Tags = ["support"] }, null),
        (new(Topics.Hiring, "Who is hiring, who is looking") { Tags = ["recruitment"] }, null),
        (new(Topics.Async, "Is async worth it?") { Hosts = [PyConIndia.Dev] }, Wanted),
        (new(Topics.Types, "Type hints: worth the ink?") { Hosts = [PyConIndia.Esha] }, Wanted),
        (new(Topics.Packaging, "Packaging without tears") { Hosts = [PyConIndia.Gopal] }, Wanted),
    ];

    /// <summary>Opens the board unless another server has, and sets this server's clock to the event's.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await StartClockAsync(At(11, 5), cancellationToken);
        if (await keeper.OpenAsync(Board.Open(EventBoard.Id, PyConIndia.Grid, PyConIndia.Policy, Noor(At(9, 0) - Duration.FromDays(20))), cancellationToken))
        {
            await TellAsync(cancellationToken);
        }
    }

    /// <summary>What is asked together is kept together: a slow disk syncs a handful of times, and not for every card.</summary>
    private async Task TellAsync(CancellationToken cancellationToken)
    {
        await names.NameAsync(EventBoard.Id, PyConIndia.People.Names, cancellationToken);
        await Task.WhenAll(Cards.Select(card => DoAsync(board => board.Propose(card.Proposal, ByHost(card.Proposal)))));
        await DoAsync(board => board.SetClaimPolicy(ClaimScope.OfCell(Wanted), ClaimPolicy.ContestedUntil(At(11, 20)), Noor(At(10, 30))));
        await Task.WhenAll(Cards.Where(card => card.Cell is not null).Select(card => DoAsync(board => board.Claim(card.Proposal.Id, card.Cell!.Value, ByHost(card.Proposal)))));
        await MarkAsync(cancellationToken);
        await DoAsync(board => board.Publish(Noor(At(11, 0))));
    }

    private async Task MarkAsync(CancellationToken cancellationToken)
    {
        PersonId[] people = [.. PyConIndia.People.Names.Keys.OrderBy(person => person.Value, StringComparer.Ordinal)];
        ProposalId[] topics = [Topics.Django, Topics.Pandas, Topics.Cleaning, Topics.Circle, Topics.Async, Topics.Types];
        await Task.WhenAll(
            from person in people.Index()
            from topic in topics.Index()
            where (person.Index * 3 + topic.Index * 5) % 7 < 3
            select book.MarkAsync(EventBoard.Id, person.Item, topic.Item, isWanted: true, new Stamp(person.Item, Role.Attendee, At(10, 50)), cancellationToken).AsTask());
    }

    /// <summary>Whoever hosts it posts it and takes the cell; a suggestion is Chitra's.</summary>
    private static Stamp ByHost(Proposal proposal) => new(proposal.Hosts is [var host, ..] ? host : PyConIndia.Chitra, Role.Attendee, At(10, 35));

    private async Task DoAsync(Func<Board, Decision> ask) => (await keeper.DecideAsync(EventBoard.Id, ask)).OrThrow();

    /// <summary>The first server starts the story's clock; the others, and this one after a restart, go on from there.</summary>
    private async Task StartClockAsync(Instant opening, CancellationToken cancellationToken)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        string shift = (opening - clock.GetCurrentInstant()).TotalTicks.ToString("F0", System.Globalization.CultureInfo.InvariantCulture);
        string value = await context.AgreeAsync(ClockName, shift, cancellationToken);
        clock.Shift = Duration.FromTicks(long.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Stamp Noor(Instant at) => new(PyConIndia.Noor, Role.Facilitator, at);

    private static Instant At(int hour, int minute) => (PyConIndia.Saturday + new LocalTime(hour, minute)).InZoneStrictly(PyConIndia.Grid.Zone).ToInstant();
}
