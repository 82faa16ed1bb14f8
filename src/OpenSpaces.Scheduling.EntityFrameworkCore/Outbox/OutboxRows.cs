using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Announcements as the rows that are kept of them.</summary>
internal static class OutboxRows
{
    public const long Waiting = (long)OutboxState.Waiting;

    /// <summary>Adds announcements behind those of their channels, within the transaction that is under way: they are kept with whatever else it keeps, or not at all.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="announcements">The announcements; those that are there already stay as they are.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Completes once they are written.</returns>
    public static async Task AddAsync(DbContext context, ImmutableArray<Announcement> announcements, CancellationToken cancellationToken)
    {
        // Channels in one order, always: of two who add to the same ones, neither waits for the other in a circle.
        foreach (IGrouping<string, Announcement> channel in announcements.GroupBy(announcement => announcement.Channel, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Announcement[] news = [.. channel.DistinctBy(announcement => announcement.Id)];
            long last = await TakePlacesAsync(context, channel.Key, news.Length, cancellationToken).ConfigureAwait(false) - news.Length;
            string[] ids = [.. news.Select(announcement => announcement.Id.Value)];
            List<string> known = await context.Set<AnnouncementRow>().Where(row => row.Channel == channel.Key && ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
            context.AddRange(news.Where(announcement => !known.Contains(announcement.Id.Value)).Select(announcement => RowOf(announcement, ++last)));
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="FormatException">What is kept is not what was once kept.</exception>
    public static OutboxEntry Read(AnnouncementRow row) => new(
        AnnouncementJson.Read(Encoding.UTF8.GetBytes(row.Json)), row.AddedAs, (OutboxState)row.State, (int)row.Tries, Moment(row.NextTryAt), row.Note, row.HeldUntil is { } until ? Moment(until) : null);

    public static string TextOf(Instant moment) => InstantPattern.ExtendedIso.Format(moment);

    private static Instant Moment(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    /// <summary>Holds the channel's row until the transaction ends.</summary>
    /// <returns>The last of so many places behind all others.</returns>
    private static async Task<long> TakePlacesAsync(DbContext context, string channel, int places, CancellationToken cancellationToken)
    {
        if (await MoveOnAsync(context, channel, places, cancellationToken).ConfigureAwait(false) == 0)
        {
            await context.InsertMissingAsync([new ChannelRow { Channel = channel, LastAdded = 0 }], cancellationToken).ConfigureAwait(false);
            await MoveOnAsync(context, channel, places, cancellationToken).ConfigureAwait(false);
        }

        return await context.Set<ChannelRow>().Where(row => row.Channel == channel).Select(row => row.LastAdded).SingleAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Task<int> MoveOnAsync(DbContext context, string channel, int places, CancellationToken cancellationToken) =>
        context.Set<ChannelRow>().Where(row => row.Channel == channel).ExecuteUpdateAsync(set => set.SetProperty(row => row.LastAdded, row => row.LastAdded + places), cancellationToken);

    private static AnnouncementRow RowOf(Announcement announcement, long place) => new()
    {
        Channel = announcement.Channel,
        Id = announcement.Id.Value,
        AddedAs = place,
        Json = Encoding.UTF8.GetString(AnnouncementJson.Write(announcement)),
        State = Waiting,
        Tries = 0,
        NextTryAt = TextOf(announcement.At),
        Note = "",
        HappenedAt = announcement.At.ToUnixTimeTicks(),
    };
}
