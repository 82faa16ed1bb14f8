using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A board made of another system's sessions: complete, with a report of what the board cannot show as the feed has it.</summary>
/// <remarks>Pure and immutable: the same feed gives the same board. Never throws for what is in a feed.</remarks>
public sealed class BoardImport
{
    private readonly ImmutableArray<(ImportedSession Session, ProposalId Id, ProposalId? RepeatOf, Cell? Cell)> standing;

    internal BoardImport(
        Grid grid,
        ImmutableArray<(ImportedSession Session, ProposalId Id, ProposalId? RepeatOf, Cell? Cell)> standing,
        ImmutableArray<ImportProblem> problems)
    {
        Grid = grid;
        this.standing = standing;
        Problems = problems;
    }

    /// <summary>The places the sessions meet in and the times they meet at. Times that several places share exist in every place that has nothing else then.</summary>
    public Grid Grid { get; }

    /// <summary>Every session that could be read, in the order of the feed.</summary>
    public ImmutableArray<ImportedSession> Sessions => [.. standing.Select(one => one.Session)];

    /// <summary>What the board does not show as the feed has it, by line.</summary>
    public ImmutableArray<ImportProblem> Problems { get; }

    /// <summary>Reads an .ics feed of sessions (RFC 5545).</summary>
    /// <param name="feed">The feed's text; at most 32 Mi characters and 20,000 sessions are read.</param>
    /// <param name="zone">The venue's zone: times that name no zone are on its wall clock.</param>
    /// <returns>The import; without sessions, and with the problem, for what is no feed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BoardImport FromCalendar(string feed, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(zone);
        (ImmutableArray<ImportedSession> sessions, ImmutableArray<ImportProblem> problems) = CalendarReader.Read(feed, zone);
        return BoardImportPlan.Make(sessions, problems, zone);
    }

    /// <summary>Reads a CSV (RFC 4180) whose first line names the columns: title, room, start, end, and if wanted, abstract.</summary>
    /// <param name="csv">The text.</param>
    /// <param name="zone">The venue's zone: a time such as <c>2018-10-06 11:00</c> is on its wall clock.</param>
    /// <returns>The import; without sessions, and with the problem, for what is no such CSV.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static BoardImport FromCsv(string csv, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(zone);
        (ImmutableArray<ImportedSession> sessions, ImmutableArray<ImportProblem> problems) = CsvReader.Read(csv, zone);
        return BoardImportPlan.Make(sessions, problems, zone);
    }

    /// <summary>Opens the board: each session is posted, and placed where the feed has it; what is double-booked waits.</summary>
    /// <param name="id">The board's id.</param>
    /// <param name="policy">What it allows.</param>
    /// <param name="stamp">Who imports it; a facilitator.</param>
    /// <returns>The board's history, in order, to be kept or replayed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="BoardRefusedException">The stamp may not open a board.</exception>
    public ImmutableArray<BoardEvent> Open(BoardId id, BoardPolicy policy, Stamp stamp)
    {
        var history = ImmutableArray.CreateBuilder<BoardEvent>();
        Stamp importing = stamp.HasReason ? stamp : stamp.Because("imported");
        Board board = Keep(Board.Open(id, Grid, policy, importing));
        foreach ((ImportedSession session, ProposalId proposal, ProposalId? repeatOf, Cell? cell) in standing)
        {
            var card = new Proposal(proposal, session.Title) { Abstract = session.Abstract };
            board = repeatOf is { } first && board.Find(first)!.Proposal.Equals(card with { Id = first })
                ? Keep(board.Repeat(first, proposal, importing))
                : Keep(board.Propose(card, importing));
            if (cell is { } at)
            {
                board = Keep(board.Place(proposal, at, importing));
            }
        }

        return history.ToImmutable();

        Board Keep(Decision decision)
        {
            history.AddRange(decision.Events);
            return decision.OrThrow();
        }
    }
}
