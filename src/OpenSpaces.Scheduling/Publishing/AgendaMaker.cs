using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Resolves what a board told its readers into what a reader needs.</summary>
internal static class AgendaMaker
{
    public static Agenda Make(Board board, IEnumerable<PublishedSession> told, IReadOnlyDictionary<PersonId, string>? names, bool isDraft)
    {
        Grid grid = isDraft ? board.Grid : board.State.PublishedGrid ?? board.Grid;
        PublishedSession[] inOrder = [.. told
            .OrderBy(session => session.Interval.Start)
            .ThenBy(session => grid.FindRoom(session.Cell.Room) is null ? int.MaxValue : grid.IndexOf(session.Cell.Room))
            .ThenBy(session => session.Number)];
        return new Agenda
        {
            Board = board.Id,
            Name = board.Policy.Name,
            Revision = board.Revision,
            IsDraft = isDraft,
            PublishedAt = isDraft || board.Revision == 0 ? board.ChangedAt : board.State.PublishedAt,
            Grid = grid,
            Recording = board.Policy.Recording,
            Sessions = [.. inOrder.Where(session => !session.IsCancelled).Select(Resolve)],
            Cancelled = [.. inOrder.Where(session => session.IsCancelled).Select(Resolve)],
        };

        Session Resolve(PublishedSession session) => new()
        {
            Id = session.Proposal.Id,
            Number = session.Number,
            Title = session.Proposal.Title,
            Abstract = session.Proposal.Abstract,
            Hosts = [.. session.Proposal.Hosts.Select(id => new Host(id, names is not null && names.TryGetValue(id, out string? name) ? name : id.Value))],
            Tags = session.Proposal.Tags,
            Recording = session.Proposal.Recording ?? board.Policy.Recording,
            Link = session.Proposal.Link,
            Cell = session.Cell,
            RoomName = session.Room.Name,
            JoinAddress = session.Room.JoinAddress,
            Start = session.Interval.Start.InZone(grid.Zone),
            End = session.Interval.End.InZone(grid.Zone),
            Status = StatusOf(session),
            Sequence = session.Sequence,
            ChangedAt = session.ChangedAt,
            RepeatOf = session.RepeatOf,
        };
    }

    private static SessionStatus StatusOf(PublishedSession session) => session switch
    {
        { IsCancelled: true } => SessionStatus.Cancelled,
        { Proposal.IsSuggestion: true } => SessionStatus.Tentative,
        _ => SessionStatus.Confirmed,
    };
}
