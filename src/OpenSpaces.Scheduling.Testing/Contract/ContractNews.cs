using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>The announcements that the checks work with.</summary>
internal static class ContractNews
{
    public static readonly Instant Now = Instant.FromUtc(2018, 10, 6, 2, 30);
    public static readonly Duration Hold = Duration.FromMinutes(1);

    /// <summary>Something of everything that an announcement may have.</summary>
    public static Announcement Of(string channel, string id, int minutesAgo = 1) => new()
    {
        Id = new AnnouncementId(id),
        Channel = channel,
        Board = new BoardId("hall-3"),
        Version = 7,
        At = Now - Duration.FromMinutes(minutesAgo) + Duration.FromNanoseconds(1),
        Text = $"New: \"{id} · ಒಪ್ಪಂದ 🎪\" <b>&</b>\nhttps://example.org/a?b=c&d=é #OpenSpaces",
        Subject = "New",
        Link = new Uri("https://example.org/a?b=c&d=é"),
        Hashtags = ["#OpenSpaces"],
        Recipients = ["asha@example.org", "ben@example.org"],
        Calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    };

    public static async Task<OutboxEntry> TakenAsync(IOutbox outbox, string channel, Instant now)
    {
        OutboxEntry? entry = await outbox.TakeAsync(channel, now, Hold).ConfigureAwait(false);
        Expect.That(entry is not null, $"Nothing is given of the channel \"{channel}\", though its first announcement is due and nobody holds it.");
        Expect.Equal(now + Hold, entry.HeldUntil, "Until when it is held");
        return entry;
    }

    public static async Task ExpectNothingAsync(IOutbox outbox, string channel, Instant now, string otherwise) =>
        Expect.That(await outbox.TakeAsync(channel, now, Hold).ConfigureAwait(false) is null, otherwise);

    public static async Task<ImmutableArray<OutboxEntry>> OfChannelAsync(IOutbox outbox, string channel, OutboxState? state = null) =>
        [.. (await outbox.FindAsync(state).ConfigureAwait(false)).Where(entry => entry.Announcement.Channel == channel)];

    public static OutboxEntry Done(OutboxEntry entry) => entry with { State = OutboxState.Delivered, Tries = entry.Tries + 1, Note = "https://example.org/posts/1" };
}
