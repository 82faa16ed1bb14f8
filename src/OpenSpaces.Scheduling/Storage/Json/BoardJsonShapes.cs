using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

// What the nouns look like in JSON. A new member gets a default here, so that what earlier versions wrote is read.
internal sealed record ProposalShape(
    ProposalId Id,
    string Title,
    string Abstract = "",
    ImmutableArray<PersonId> Hosts = default,
    ImmutableArray<string> Tags = default,
    int? SeatsExpected = null,
    ImmutableArray<string> FeaturesNeeded = default,
    int Length = 1,
    TimePreferences? Times = null,
    RecordingPolicy? Recording = null,
    Uri? Link = null)
{
    public Proposal Restore() => new(Id, Title)
    {
        Abstract = Abstract,
        Hosts = Hosts,
        Tags = Tags,
        SeatsExpected = SeatsExpected,
        FeaturesNeeded = FeaturesNeeded,
        Length = Length,
        Times = Times ?? TimePreferences.None,
        Recording = Recording,
        Link = Link,
    };

    public static ProposalShape Of(Proposal p) => new(
        p.Id, p.Title, p.Abstract, p.Hosts, p.Tags, p.SeatsExpected, p.FeaturesNeeded, p.Length,
        p.Times.Equals(TimePreferences.None) ? null : p.Times, p.Recording, p.Link);
}

internal sealed record TimePreferencesShape(
    ImmutableArray<TimeSlotId> Preferred = default, ImmutableArray<TimeSlotId> Acceptable = default, ImmutableArray<TimeSlotId> Impossible = default)
{
    public TimePreferences Restore() => new() { Preferred = Preferred, Acceptable = Acceptable, Impossible = Impossible };

    public static TimePreferencesShape Of(TimePreferences times) => new(times.Preferred, times.Acceptable, times.Impossible);
}

internal sealed record RoomShape(
    RoomId Id, string Name, int? Seats = null, ImmutableArray<string> Features = default, ImmutableArray<OpeningHours> Hours = default, Uri? JoinAddress = null)
{
    public Room Restore() => new(Id, Name) { Seats = Seats, Features = Features, Hours = Hours, JoinAddress = JoinAddress };

    public static RoomShape Of(Room room) => new(room.Id, room.Name, room.Seats, room.Features, room.Hours, room.JoinAddress);
}

internal sealed record TimeSlotShape(
    TimeSlotId Id,
    LocalDateTime Start,
    LocalDateTime End,
    string Name = "",
    TimeSlotKind Kind = TimeSlotKind.OpenSpace,
    ImmutableArray<RoomId> Rooms = default,
    Offset? StartOffset = null,
    Offset? EndOffset = null)
{
    public TimeSlot Restore() => new(Id, Start, End) { Name = Name, Kind = Kind, Rooms = Rooms, StartOffset = StartOffset, EndOffset = EndOffset };

    public static TimeSlotShape Of(TimeSlot slot) =>
        new(slot.Id, slot.Start, slot.End, slot.Name, slot.Kind, slot.Rooms, slot.StartOffset, slot.EndOffset);
}

internal sealed record GridShape(DateTimeZone Zone, ImmutableArray<Room> Rooms, ImmutableArray<TimeSlot> TimeSlots)
{
    public Grid Restore() => Grid.Create(Zone, Rooms, TimeSlots);

    public static GridShape Of(Grid grid) => new(grid.Zone, grid.Rooms, grid.TimeSlots);
}

internal sealed record ClaimPolicyShape(
    ClaimMode Mode, Instant? Deadline = null, Duration? DeadlineBeforeStart = null, Instant? OpensAt = null, Instant? ClosesAt = null)
{
    public ClaimPolicy Restore()
    {
        ClaimPolicy policy = (Mode, Deadline) switch
        {
            (ClaimMode.FirstCome, _) => ClaimPolicy.FirstCome,
            (ClaimMode.FacilitatorOnly, _) => ClaimPolicy.FacilitatorOnly,
            (ClaimMode.Closed, _) => ClaimPolicy.Closed,
            (ClaimMode.Contested, { } deadline) => ClaimPolicy.ContestedUntil(deadline),
            _ => ClaimPolicy.ContestedUntilBeforeStart(DeadlineBeforeStart ?? Duration.Zero),
        };
        return OpensAt is null && ClosesAt is null ? policy : policy.Between(OpensAt, ClosesAt);
    }

    public static ClaimPolicyShape Of(ClaimPolicy policy) => new(policy.Mode, policy.Deadline, policy.DeadlineBeforeStart, policy.OpensAt, policy.ClosesAt);
}

internal sealed record ClaimScopeShape(LocalDate? Day = null, Cell? Cell = null)
{
    public ClaimScope Restore() => (Day, Cell) switch
    {
        (null, null) => ClaimScope.Board,
        ({ } day, null) => ClaimScope.OfDay(day),
        (null, { } cell) => ClaimScope.OfCell(cell),
        _ => throw new ArgumentException("A claim policy is set for a day or for a cell, not for both."),
    };

    public static ClaimScopeShape Of(ClaimScope scope) => new(scope.Day, scope.Cell);
}

internal sealed record BoardPolicyShape(
    string Name = "Open space",
    ClaimPolicy? Claims = null,
    RecordingPolicy Recording = RecordingPolicy.NotRecorded,
    Duration Changeover = default,
    Duration FreezeHorizon = default,
    LosersGo LosersGo = LosersGo.Wait,
    int MaxOpenProposals = 20,
    int MaxClaims = 5,
    int MaxClaimsPerPerson = 10,
    int UndoDepth = 500)
{
    public BoardPolicy Restore() => new()
    {
        Name = Name,
        Claims = Claims ?? ClaimPolicy.FirstCome,
        Recording = Recording,
        Changeover = Changeover,
        FreezeHorizon = FreezeHorizon,
        LosersGo = LosersGo,
        MaxOpenProposals = MaxOpenProposals,
        MaxClaims = MaxClaims,
        MaxClaimsPerPerson = MaxClaimsPerPerson,
        UndoDepth = UndoDepth,
    };

    public static BoardPolicyShape Of(BoardPolicy policy) => new(
        policy.Name, policy.Claims, policy.Recording, policy.Changeover, policy.FreezeHorizon, policy.LosersGo,
        policy.MaxOpenProposals, policy.MaxClaims, policy.MaxClaimsPerPerson, policy.UndoDepth);
}

// Places is left out where it is 1, so that the verdict of a cell is written as it always was.
internal sealed record VerdictShape(string Rule, ImmutableArray<ProposalId> Ranking, ImmutableArray<VerdictStep> Steps = default, int? Places = null)
{
    public Verdict Restore() => new() { Rule = Rule, Ranking = Ranking, Steps = Steps, Places = Places ?? 1 };

    public static VerdictShape Of(Verdict verdict) => new(verdict.Rule, verdict.Ranking, verdict.Steps, verdict.Places == 1 ? null : verdict.Places);
}

// Structs have shapes because the serializer would make them by their parameterless constructor, and a missing member would pass for a default one.
internal sealed record CellShape(RoomId Room, TimeSlotId TimeSlot);

internal sealed record PlacementShape(ProposalId Proposal, Cell Cell);

internal sealed record WarningKeyShape(string Code, string Subject);

internal sealed record OpeningHoursShape(LocalDateTime From, LocalDateTime Until);
