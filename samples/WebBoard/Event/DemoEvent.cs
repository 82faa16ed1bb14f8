using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.WebBoard;

/// <summary>The event that a fresh database begins with: Saturday morning in Hall 3, topics on the wall, suggestions on the list, and a cell that three people want.</summary>
internal sealed class DemoEvent(BoardKeeper keeper, EventBoard hall, IInterestBook book, EventClock clock, IDbContextFactory<BoardContext> contexts)
{
    private const string ClockName = "clock-shift";
    private static readonly Cell Wanted = PyConIndia.At(PyConIndia.Stage, "sat-1330");

    /// <summary>Opens the board unless another server has, and sets this server's clock to the event's.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await StartClockAsync(At(11, 5), cancellationToken);
        if (await keeper.OpenAsync(Board.Open(EventBoard.Id, PyConIndia.Grid, PyConIndia.Policy, Noor(At(9, 0) - Duration.FromDays(20))), cancellationToken))
        {
            await TellAsync(cancellationToken);
        }
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        foreach ((PersonId person, string name) in PyConIndia.People.Names)
        {
            await hall.NameAsync(person, name, cancellationToken);
        }

        await PostAsync(new Proposal(Topics.Django, "Django and htmx, live") { Hosts = [PyConIndia.Asha], Tags = ["frameworks"], FeaturesNeeded = ["projector"], Abstract = "Bring a laptop. We build a small app without a build step." }, PyConIndia.At(PyConIndia.Stage, "sat-1100"));
        await PostAsync(new Proposal(Topics.Classroom, "Python in the classroom") { Hosts = [PyConIndia.Balaji], Tags = ["education"] }, PyConIndia.At(PyConIndia.Window, "sat-1145"));
        await PostAsync(new Proposal(Topics.Pandas, "pandas clinic: bring your slow notebook") { Hosts = [PyConIndia.Hari], Tags = ["data"], SeatsExpected = 28 }, PyConIndia.At(PyConIndia.Window, "sat-1415"));
        await PostAsync(new Proposal(Topics.FirstPatch, "Your first patch to CPython") { Hosts = [PyConIndia.Kavya], Tags = ["mentoring"] }, PyConIndia.At(PyConIndia.Stage, "sat-1145"));
        await PostAsync(new Proposal(Topics.Cleaning, "Data cleaning horror stories") { Hosts = [PyConIndia.Indu], Tags = ["data"] }, cell: null);
        await PostAsync(new Proposal(Topics.Hackday, "Build a chat bot together") { Hosts = [PyConIndia.Rohan], Tags = ["hacking"] }, cell: null);
        await PostAsync(new Proposal(Topics.Circle, "Burnout: a support circle") { Tags = ["support"] }, cell: null);
        await PostAsync(new Proposal(Topics.Hiring, "Who is hiring, who is looking") { Tags = ["recruitment"] }, cell: null);
        await ContestAsync();
        await MarkAsync(cancellationToken);
        await DoAsync(board => board.Publish(Noor(At(11, 0))));
    }

    private async Task ContestAsync()
    {
        await DoAsync(board => board.SetClaimPolicy(ClaimScope.OfCell(Wanted), ClaimPolicy.ContestedUntil(At(11, 20)), Noor(At(10, 30))));
        (ProposalId Id, string Title, PersonId Host)[] wanting =
        [
            (Topics.Async, "Is async worth it?", PyConIndia.Dev),
            (Topics.Types, "Type hints: worth the ink?", PyConIndia.Esha),
            (Topics.Packaging, "Packaging without tears", PyConIndia.Gopal),
        ];
        foreach ((ProposalId id, string title, PersonId host) in wanting)
        {
            await PostAsync(new Proposal(id, title) { Hosts = [host] }, Wanted);
        }
    }

    private async Task MarkAsync(CancellationToken cancellationToken)
    {
        PersonId[] people = [.. PyConIndia.People.Names.Keys.OrderBy(person => person.Value, StringComparer.Ordinal)];
        ProposalId[] topics = [Topics.Django, Topics.Pandas, Topics.Cleaning, Topics.Circle, Topics.Async, Topics.Types];
        foreach ((int number, PersonId person) in people.Index())
        {
            foreach (ProposalId topic in topics.Where((_, column) => (number * 3 + column * 5) % 7 < 3))
            {
                await book.MarkAsync(EventBoard.Id, person, topic, isWanted: true, new Stamp(person, Role.Attendee, At(10, 50)), cancellationToken);
            }
        }
    }

    /// <summary>Whoever hosts it posts it and takes the cell; a suggestion is Chitra's.</summary>
    private async Task PostAsync(Proposal proposal, Cell? cell)
    {
        var stamp = new Stamp(proposal.Hosts is [var host, ..] ? host : PyConIndia.Chitra, Role.Attendee, At(10, 35));
        await DoAsync(board => board.Propose(proposal, stamp));
        if (cell is { } wanted)
        {
            await DoAsync(board => board.Claim(proposal.Id, wanted, stamp));
        }
    }

    private async Task DoAsync(Func<Board, Decision> ask) => (await keeper.DecideAsync(EventBoard.Id, ask)).OrThrow();

    /// <summary>The first server starts the story's clock; the others, and this one after a restart, go on from there.</summary>
    private async Task StartClockAsync(Instant opening, CancellationToken cancellationToken)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        string value = (await context.Shared.FindAsync([ClockName], cancellationToken))?.Value ?? "";
        if (value.Length == 0)
        {
            value = (opening - clock.GetCurrentInstant()).TotalTicks.ToString("F0", System.Globalization.CultureInfo.InvariantCulture);
            context.Shared.Add(new SharedRow { Name = ClockName, Value = value });
            await context.SaveChangesAsync(cancellationToken);
        }

        clock.Shift = Duration.FromTicks(long.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static Stamp Noor(Instant at) => new(PyConIndia.Noor, Role.Facilitator, at);

    private static Instant At(int hour, int minute) => (PyConIndia.Saturday + new LocalTime(hour, minute)).InZoneStrictly(PyConIndia.Grid.Zone).ToInstant();
}
