using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>A commit as the rows that are kept of it.</summary>
internal sealed record CommitRows(BoardCommitRow Commit, IReadOnlyList<BoardEventRow> Events)
{
    /// <param name="commit">What happened.</param>
    /// <param name="previousHash">The hash of the commit before; empty for a new board.</param>
    /// <param name="now">When it is kept.</param>
    /// <returns>The rows, hashed.</returns>
    public static CommitRows Of(BoardCommit commit, string previousHash, Instant now)
    {
        BoardEventRow[] events = [.. EventsOf(commit)];
        var row = new BoardCommitRow
        {
            Board = commit.After.Id.Value,
            Version = commit.ExpectedVersion + events.Length,
            EventCount = events.Length,
            KeptAt = InstantPattern.ExtendedIso.Format(now),
            Correlation = Activity.Current?.TraceId.ToHexString() ?? "",
            PreviousHash = previousHash,
        };
        row.Hash = CommitHash.Of(row, events);
        return new CommitRows(row, events);
    }

    private static IEnumerable<BoardEventRow> EventsOf(BoardCommit commit)
    {
        Dictionary<int, CommittedCommand> begins = commit.Commands.ToDictionary(command => command.FirstEvent);
        for (int i = 0; i < commit.Events.Length; i++)
        {
            bool beginsHere = begins.TryGetValue(i, out CommittedCommand command);
            yield return new BoardEventRow
            {
                Board = commit.After.Id.Value,
                Version = commit.ExpectedVersion + i + 1,
                Json = Encoding.UTF8.GetString(BoardJson.Write(commit.Events[i])),
                Command = beginsHere ? command.Command.Value : null,
                CommandEvents = beginsHere ? command.EventCount : 0,
            };
        }
    }
}
