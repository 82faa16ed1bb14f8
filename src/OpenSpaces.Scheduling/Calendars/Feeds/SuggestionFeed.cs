using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Writes the suggestions that look for a host as VTODOs.</summary>
internal static class SuggestionFeed
{
    public static CalendarFeed Write(Board board, CalendarSelection selection, CalendarOptions options)
    {
        PostedProposal[] wanted = [.. board.Proposals.Where(posted => posted.State == ProposalState.OnBoard && posted.Proposal.IsSuggestion)];
        var now = new Interval(board.ChangedAt, board.ChangedAt + Duration.FromSeconds(1));
        IEnumerable<FeedPiece> pieces =
        [
            FeedHead.Begin(selection.Name ?? $"{board.Policy.Name}: looking for a host", board.Grid.Zone, selection.Source, options),
            .. wanted.Length == 0 ? [FeedPiece.Write(lines => VTimeZone.Write(lines, board.Grid.Zone, now))] : wanted.Select(posted => WriteTask(board, posted, options)),
            FeedHead.End,
        ];
        return new CalendarFeed([.. pieces], Instant.FromUnixTimeSeconds(board.ChangedAt.ToUnixTimeSeconds()));
    }

    /// <summary>An id of its own, for the event of the same proposal may stand in another feed of the same calendar.</summary>
    private static FeedPiece WriteTask(Board board, PostedProposal posted, CalendarOptions options) => FeedPiece.Write(lines =>
    {
        lines.Raw("BEGIN", "VTODO");
        lines.Raw("UID", $"looking-for-host+{posted.Id}@{board.Id}");
        lines.Raw("DTSTAMP", TimeText.Utc(posted.ChangedAt));
        lines.Raw("LAST-MODIFIED", TimeText.Utc(posted.ChangedAt));
        lines.Raw("CREATED", TimeText.Utc(posted.PostedAt));
        lines.Text("SUMMARY", posted.Proposal.Title);
        lines.Raw("STATUS", "NEEDS-ACTION");
        lines.Text("DESCRIPTION", posted.Proposal.Abstract.Length == 0 ? "Looking for a host" : $"{posted.Proposal.Abstract}\n\nLooking for a host");
        if (!posted.Proposal.Tags.IsEmpty)
        {
            lines.Texts("CATEGORIES", posted.Proposal.Tags);
        }

        if (posted.Proposal.Link is { } link)
        {
            lines.Address("URL", link);
        }

        if (options.Organizer is { } organizer)
        {
            lines.Address("ORGANIZER", organizer.Address);
        }

        lines.Raw("END", "VTODO");
    });
}
