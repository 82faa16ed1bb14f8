using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The wall with all its state, as an immutable value.</summary>
/// <remarks>
/// Every verb of the field is a pure method that answers with a <see cref="Decision"/>: what happens and the next board, or every reason why not. Calling one changes
/// nothing, so that it is also how to ask. Safe to share between threads. A verb asked a second time of the board it led to changes nothing.
/// <para>
/// Every verb refuses with <see cref="NotAllowed"/> who is a <see cref="Role.Stranger"/> or no one, and with <see cref="UnacceptableText"/> a stamp whose reason breaks the
/// rules for texts. A verb costs what it changes, and the number of the sessions its hosts have; none looks at all sessions unless it says so.
/// </para>
/// </remarks>
public sealed partial class Board
{
    private ImmutableArray<PostedProposal> inOrder;

    internal Board(BoardState state) => State = state;

    /// <summary>Its id.</summary>
    public BoardId Id => State.Id;

    /// <summary>What it allows from the start.</summary>
    public BoardPolicy Policy => State.Policy;

    /// <summary>Its rooms and time slots as they are now.</summary>
    public Grid Grid => State.Grid;

    /// <summary>How many events its history has.</summary>
    public long Version => State.Version;

    /// <summary>The number of its last act: each verb that changed something is one, from 1.</summary>
    public long LastAct => State.LastAct;

    /// <summary>When it last changed.</summary>
    public Instant ChangedAt => State.ChangedAt;

    /// <summary>The number of the agenda last published; 0 = none.</summary>
    public int Revision => State.Revision;

    /// <summary>Every proposal ever posted, in order of posting, withdrawn and merged ones too. Sorted at the first call, linear space.</summary>
    public ImmutableArray<PostedProposal> Proposals
    {
        get
        {
            if (inOrder.IsDefault)
            {
                inOrder = [.. State.Proposals.Values.OrderBy(posted => posted.Number)];
            }

            return inOrder;
        }
    }

    /// <summary>The proposals that wait for a cell, in order of posting.</summary>
    public IEnumerable<PostedProposal> Waiting => Proposals.Where(posted => posted.IsWaiting);

    /// <summary>The proposals that look for a host, in order of posting.</summary>
    public IEnumerable<PostedProposal> Suggestions =>
        Proposals.Where(posted => posted.State == ProposalState.OnBoard && posted.Proposal.IsSuggestion);

    /// <summary>The proposals that stand in a cell, in order of posting.</summary>
    public IEnumerable<PostedProposal> Placed => Proposals.Where(posted => posted.IsPlaced);

    /// <summary>The contests that wait for a verdict, by start, then by the order of rooms.</summary>
    public IEnumerable<Contest> Contests => InOrder(State.Contests.Values, contest => contest.Cell);

    /// <summary>The contests that were settled, by start, then by the order of rooms; those whose cell is gone come first.</summary>
    public IEnumerable<SettledContest> SettledContests => InOrder(State.Settled.Values, settled => settled.Contest.Cell);

    /// <summary>The closed cells, by start, then by the order of rooms.</summary>
    public IEnumerable<Closure> Closures => InOrder(State.Closures.Values, closure => closure.Cell);

    /// <summary>The frozen time slots, in no particular order.</summary>
    public IEnumerable<Freeze> Freezes => State.Freezes.Values.OrderBy(freeze => freeze.TimeSlot.Value, StringComparer.Ordinal);

    /// <summary>The warnings that somebody accepted, by when.</summary>
    public IEnumerable<Waiver> Waivers => State.Waivers.Values.OrderBy(waiver => waiver.At).ThenBy(waiver => waiver.Warning.Subject, StringComparer.Ordinal);

    /// <summary>Whether a reader of the last agenda would see something else on the board now. Linear in what changed since.</summary>
    public bool HasUnpublishedChanges => WouldPublish(ChangedAt);

    internal BoardState State { get; }

    /// <summary>Finds a proposal, wherever it stands.</summary>
    /// <param name="proposal">Its id.</param>
    /// <returns>The proposal, or null if there never was one by that id.</returns>
    public PostedProposal? Find(ProposalId proposal) => State.Proposals.GetValueOrDefault(proposal);

    /// <summary>What stands in a cell.</summary>
    /// <param name="cell">The cell; one that is not on the grid is empty.</param>
    /// <returns>The proposal that covers it, or null.</returns>
    public PostedProposal? OccupantOf(Cell cell) => State.Occupants.TryGetValue(cell, out ProposalId id) ? State.Proposals[id] : null;

    /// <summary>The sessions a person hosts that stand in a cell, in the order they were placed.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The proposals; empty if none.</returns>
    public IEnumerable<PostedProposal> SessionsOf(PersonId person) =>
        State.Engagements.GetValueOrDefault(person, []).Select(id => State.Proposals[id]);

    /// <summary>The cells where a session could be put: free, open, not frozen, for sessions, not over, with nobody's claim on them.</summary>
    /// <param name="now">The moment; slots that have ended by then are left out.</param>
    /// <returns>The cells by start, then by the order of rooms. Lazy; linear in the cells of the grid.</returns>
    public IEnumerable<Cell> OpenCells(Instant now)
    {
        var draft = new BoardDraft(State);
        return from timeSlot in Grid.TimeSlots
               where timeSlot.Kind == TimeSlotKind.OpenSpace && Grid.IntervalOf(timeSlot.Id).End > now
               from room in Grid.Rooms
               let cell = new Cell(room.Id, timeSlot.Id)
               where timeSlot.ExistsIn(room.Id) && PlacementRules.IsAvailable(room, timeSlot) && FreeCells.IsOpen(draft, cell)
               select cell;
    }

    /// <summary>How a cell is claimed: by its own policy, or else its day's, or else the board's.</summary>
    /// <param name="cell">The cell; one that is not on the grid has the board's.</param>
    /// <returns>The policy.</returns>
    public ClaimPolicy ClaimPolicyOf(Cell cell) => ClaimRules.PolicyOf(new BoardDraft(State), cell);

    /// <summary>When claims on a cell stop gathering.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The moment; null if it is not contested, or not on the grid.</returns>
    public Instant? ClaimDeadlineOf(Cell cell) => ClaimRules.DeadlineOf(new BoardDraft(State), cell);

    /// <summary>Who asks for a cell now, in the order they asked.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The proposals; empty if none.</returns>
    public ImmutableArray<ProposalId> ClaimantsOf(Cell cell) => ClaimRules.InOrder(new BoardDraft(State), cell);

    /// <summary>The contest about a cell that waits for a verdict.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The contest, or null.</returns>
    public Contest? ContestAt(Cell cell) => State.Contests.GetValueOrDefault(cell);

    /// <summary>The contest about a cell that was settled last.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The contest with its verdicts, or null.</returns>
    public SettledContest? SettledAt(Cell cell) => State.Settled.GetValueOrDefault(cell);

    /// <summary>Whether somebody accepted a warning.</summary>
    /// <param name="warning">Which.</param>
    /// <returns>The waiver, or null.</returns>
    public Waiver? WaiverOf(WarningKey warning) => State.Waivers.GetValueOrDefault(warning);

    /// <summary>Whether a reader would see something else if the board were published at a moment.</summary>
    private bool WouldPublish(Instant now) =>
        (State.PublishedGrid is not null && !Grid.Equals(State.PublishedGrid))
        || State.Unpublished.Any(id => !ReferenceEquals(
            PublishedSession.Next(State.Proposals[id], State.Published.GetValueOrDefault(id), Grid, now), State.Published.GetValueOrDefault(id)));

    private Hearing Hear(Stamp stamp, [System.Runtime.CompilerServices.CallerMemberName] string verb = "") => new(this, stamp, verb);

    private IEnumerable<T> InOrder<T>(IEnumerable<T> things, Func<T, Cell> cellOf) => things
        .OrderBy(thing => Grid.FindTimeSlot(cellOf(thing).TimeSlot) is null ? -1 : Grid.IndexOf(cellOf(thing).TimeSlot))
        .ThenBy(thing => Grid.FindRoom(cellOf(thing).Room) is null ? -1 : Grid.IndexOf(cellOf(thing).Room))
        .ThenBy(thing => cellOf(thing).ToString(), StringComparer.Ordinal);
}
