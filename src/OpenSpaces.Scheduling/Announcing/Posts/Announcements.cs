namespace OpenSpaces.Scheduling;

/// <summary>Puts notices into the words of channels. Pure.</summary>
public static class Announcements
{
    /// <summary>Composes what is posted on one channel.</summary>
    /// <param name="notice">What is told.</param>
    /// <param name="board">The board, whose version the announcement tells of.</param>
    /// <param name="channel">The channel, as its announcer is registered.</param>
    /// <param name="rule">The channel's rule.</param>
    /// <param name="style">Hashtags and link; null = <see cref="AnnouncementStyle.Plain"/>.</param>
    /// <returns>
    /// The announcement: the whole sentence, the link and the hashtags, the title shortened at a grapheme and where one is near at a word break, so that the text fits the rule. No text of people in it
    /// pings anybody or becomes a hashtag, a link or markup. The same news has the same id.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="notice"/>, <paramref name="board"/>, <paramref name="channel"/> or <paramref name="rule"/> is null.</exception>
    public static Announcement Compose(Notice notice, Board board, string channel, PostRule rule, AnnouncementStyle? style = null)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(rule);
        style ??= AnnouncementStyle.Plain;
        Uri? link = style.Address is { } address ? LinkOf(address, notice) : null;
        string text = PostText.Of(notice, rule, link, style.Hashtags);
        return new Announcement
        {
            Id = new AnnouncementId(StableUuid.OfNews(board.Id, channel, notice.Key).ToString()),
            Channel = channel,
            Board = board.Id,
            Version = board.Version,
            At = notice.HappenedAt,
            Text = text,
            Subject = SubjectOf(notice),
            Link = link is not null && text.Contains(link.AbsoluteUri, StringComparison.Ordinal) ? link : null,
            Hashtags = style.Hashtags,
        };
    }

    private static string SubjectOf(Notice notice) => notice.About is { } session
        ? $"{notice.Heading}: {PostText.Cut(PlainText.OneLine(session.Title), 80)}"
        : notice.Heading;

    private static Uri LinkOf(Uri address, Notice notice) =>
        notice.About is { } session ? new ExportOptions { Address = address }.AddressOf(session)! : address;
}
