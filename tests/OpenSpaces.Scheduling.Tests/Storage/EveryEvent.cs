using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Storage;

/// <summary>One event of each kind with every field filled: what the golden files hold.</summary>
internal static class EveryEvent
{
    private static readonly ProposalId A = new("a");
    private static readonly ProposalId B = new("b");
    private static readonly Cell Red = Hall.RedAt(Hall.Ten);
    private static readonly Cell Blue = Hall.BlueAt(Hall.Two);

    public static IReadOnlyList<BoardEvent> Samples { get; } = [.. Facts().Select((fact, i) => fact.Stamped(i + 1, StampOf(i)))];

    private static Stamp StampOf(int i) => (i % 2 == 0 ? Hall.ByFacilitator : Hall.By(Hall.Asha)) with { Reason = i % 3 == 0 ? "because \"it\" rains ☔" : null };

    private static IEnumerable<BoardEvent> Facts()
    {
        yield return new BoardOpened(new BoardId("hall-3"), FullGrid(), FullPolicy());
        yield return new ProposalPosted(FullProposal(), IsRequest: true);
        yield return new ProposalRevised(new Proposal(A, "Bare"));
        yield return new ProposalWithdrawn(A);
        yield return new ProposalRestored(A);
        yield return new SuggestionAdopted(A, Hall.Asha);
        yield return new HostAdded(A, Hall.Ben);
        yield return new HostSteppedDown(A, Hall.Ben);
        yield return new ProposalHandedOver(A, Hall.Asha, Hall.Ben);
        yield return new RequestAccepted(A, Red);
        yield return new RequestDeclined(A);
        yield return new RequestCountered(A, Blue);
        yield return new ProposalPlaced(A, Red, IsByVerdict: true);
        yield return new ProposalMoved(A, Red, Blue, IsByVerdict: true);
        yield return new ProposalsSwapped(new Placement(A, Red), new Placement(B, Blue));
        yield return new ProposalUnplaced(A, Red, WaitingReason.RoomRemoved);
        yield return new ProposalPinned(A);
        yield return new ProposalUnpinned(A);
        yield return new ProposalRepeated(A, FullProposal() with { Id = B });
        yield return new MergeOffered(A, B);
        yield return new MergeDeclined(A, B);
        yield return new ProposalsMerged(A, B);
        yield return new ProposalsUnmerged(A, B);
        yield return new ProposalSplit(A, FullProposal() with { Id = B });
        yield return new ClaimPolicySet(ClaimScope.OfCell(Red), ClaimPolicy.ContestedUntilBeforeStart(Duration.FromMinutes(20)).Between(Hall.Morning, Hall.Morning + Duration.FromHours(3)));
        yield return new CellClaimed(A, Red);
        yield return new ClaimDropped(A, Red, WaitingReason.LostContest);
        yield return new ContestOpened(Red, [A, B]);
        yield return new ContestSettled(Red, new Verdict
        {
            Rule = "approval",
            Ranking = [B, A],
            Steps = [new Tallied(B, 3), new TieBroken([B, A]), new AskedFirst(A), new FacilitatorDecided(Hall.Facilitator, "the hall agreed")],
        });
        yield return new RoomAdded(FullRoom());
        yield return new RoomRemoved(Hall.Red.Id);
        yield return new TimeSlotAdded(FullTimeSlot());
        yield return new TimeSlotRemoved(Hall.Ten.Id);
        yield return new TimeSlotFrozen(Hall.Ten.Id);
        yield return new TimeSlotThawed(Hall.Ten.Id);
        yield return new CellClosed(Red);
        yield return new CellOpened(Red);
        yield return new WarningWaived(new WarningKey("OverCapacity", "a"));
        yield return new AgendaPublished(7);
        yield return new ActUndone(12);
    }

    private static Proposal FullProposal() => new(A, "नमस्ते \"quoted\" \\ <b> 👩‍👩‍👧")
    {
        Abstract = "Two\nlines",
        Hosts = [Hall.Asha, Hall.Ben],
        Tags = ["python", "data"],
        SeatsExpected = 30,
        FeaturesNeeded = ["projector"],
        Length = 2,
        Times = new TimePreferences { Preferred = [Hall.Ten.Id], Acceptable = [Hall.Eleven.Id], Impossible = [Hall.Two.Id] },
        Recording = RecordingPolicy.NotesOnly,
        Link = new Uri("https://example.org/a?b=c"),
    };

    private static Room FullRoom() => new(new RoomId("green"), "Green table")
    {
        Seats = 12,
        Features = ["step-free"],
        Hours = [new OpeningHours(Hall.Day + new LocalTime(9, 0), Hall.Day + new LocalTime(17, 30))],
        JoinAddress = new Uri("https://example.org/join"),
    };

    private static TimeSlot FullTimeSlot() => new(new TimeSlotId("late"), Hall.Day + new LocalTime(17, 0), Hall.Day + new LocalTime(17, 45))
    {
        Name = "Closing",
        Kind = TimeSlotKind.Plenary,
        Rooms = [Hall.Red.Id],
        StartOffset = Offset.FromHoursAndMinutes(5, 30),
        EndOffset = Offset.FromHoursAndMinutes(5, 30),
    };

    private static Grid FullGrid() => Grid.Create(Hall.Kolkata, [Hall.Red, FullRoom()], [Hall.Ten, FullTimeSlot()]);

    private static BoardPolicy FullPolicy() => new()
    {
        Name = "Open Spaces",
        Claims = ClaimPolicy.ContestedUntil(Hall.Morning),
        Recording = RecordingPolicy.NotesOnly,
        Changeover = Duration.FromMinutes(5),
        FreezeHorizon = Duration.FromMinutes(15),
        LosersGo = LosersGo.NextPreference,
        MaxOpenProposals = 3,
        MaxClaims = 2,
        MaxClaimsPerPerson = 4,
        UndoDepth = 40,
    };
}
