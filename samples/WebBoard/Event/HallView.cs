using System.Collections.Immutable;

namespace OpenSpaces.WebBoard;

/// <summary>How the hall stands at one moment, for a page: the board, names, marks and polls read together.</summary>
internal sealed class HallView(Board board, People people, ImmutableArray<InterestMark> marks, ImmutableArray<PollStatus> polls, Instant now)
{
    public Board Board => board;

    public People People => people;

    public ImmutableArray<InterestMark> Marks => marks;

    public ImmutableArray<PollStatus> Polls => polls;

    public Instant Now => now;

    public Grid Grid => board.Grid;

    public Interest Interest { get; } = Interest.On(board, marks);

    public LocalDateTime LocalNow => now.InZone(board.Grid.Zone).LocalDateTime;

    /// <summary>Today where today is a day of the event, else the first that is not over, else the last.</summary>
    public LocalDate Today => Grid.Days.Where(day => day >= LocalNow.Date).Append(Grid.Days.Last()).First();

    /// <summary>The day that an address names; today where it names none of the event.</summary>
    public LocalDate DayOf(string? named) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(named ?? "").TryGetValue(default, out LocalDate day) && Grid.Days.Contains(day) ? day : Today;

    public IEnumerable<TimeSlot> SlotsOf(LocalDate day) => Grid.TimeSlots.Where(slot => slot.Day == day).OrderBy(slot => slot.Start);

    public Moment MomentOf(TimeSlot slot)
    {
        Interval interval = Grid.IntervalOf(slot.Id);
        if (interval.End <= now)
        {
            return Moment.Over;
        }

        Instant? next = Grid.TimeSlots.Select(other => Grid.IntervalOf(other.Id).Start).Where(start => start > now).Select(start => (Instant?)start).Min();
        return interval.Start <= now ? Moment.Now : interval.Start == next ? Moment.Next : Moment.Later;
    }

    public string TitleOf(ProposalId id) => board.Find(id)?.Proposal.Title ?? id.Value;

    /// <summary>The poll that decides a cell's contest. One of an earlier contest for it, which was decided otherwise, is none.</summary>
    public PollStatus? OpenPollOf(Cell cell) =>
        board.ContestAt(cell) is { } contest ? polls.LastOrDefault(status => status.Poll.Cell == cell && status.Poll.Opens >= contest.OpenedAt && !status.IsSealed) : null;

    /// <summary>The last draw for a cell that was drawn.</summary>
    public Poll? DrawnFor(Cell cell) => polls.LastOrDefault(status => status.Poll.Cell == cell && status.IsSealed && status.Poll.IsDraw())?.Poll;

    /// <summary>The contests that the lot decided, for who wants to draw again.</summary>
    public IEnumerable<Poll> Drawn => board.SettledContests.Where(settled => settled.Verdict.Rule == Draw.Rule).Select(settled => DrawnFor(settled.Contest.Cell)).OfType<Poll>();

    public PollStatus? FindPoll(PollId id) => polls.FirstOrDefault(status => status.Poll.Id == id);

    /// <summary>Cells that several may ask for until a moment, and those that wait for a verdict.</summary>
    public IEnumerable<Cell> ContestedCells => board.Contests.Select(contest => contest.Cell)
        .Concat(board.Proposals.SelectMany(posted => posted.Claims).Select(claim => claim.Cell)).Distinct()
        .OrderBy(cell => Grid.IntervalOf(cell.TimeSlot).Start);

    public bool IsMarkedBy(PersonId? person, ProposalId proposal) => marks.Any(mark => mark.Person == person && mark.Proposal == proposal);

    public IEnumerable<PostedProposal> WaitingOf(PersonId? person) => board.Waiting.Where(posted => person is { } id && posted.Proposal.Hosts.Contains(id));
}
