using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>The tables of the outbox.</summary>
internal static class OutboxTables
{
    // As long as an id may be; a channel's name is no id, and just as long.
    private const int IdLength = 64;
    private const int InstantLength = 40;

    public static void AddTo(ModelBuilder model)
    {
        model.Entity<ChannelRow>(channel =>
        {
            channel.ToTable("OpenSpacesChannels").HasKey(row => row.Channel);
            channel.Property(row => row.Channel).HasMaxLength(IdLength);
        });
        model.Entity<AnnouncementRow>(announcement =>
        {
            announcement.ToTable("OpenSpacesAnnouncements").HasKey(row => new { row.Channel, row.Id });
            announcement.Property(row => row.Channel).HasMaxLength(IdLength);
            announcement.Property(row => row.Id).HasMaxLength(IdLength);
            announcement.Property(row => row.NextTryAt).HasMaxLength(InstantLength);
            announcement.Property(row => row.HeldUntil).HasMaxLength(InstantLength);
            announcement.HasIndex(row => new { row.Channel, row.AddedAs }).IsUnique();

            // What a courier asks for, over and over: the first that waits.
            announcement.HasIndex(row => new { row.State, row.Channel, row.AddedAs });
        });
    }
}
