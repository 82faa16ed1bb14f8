using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The starts at which something that repeats does not take place: those excluded, and those for which another event of the feed stands.</summary>
internal sealed class LeftOut
{
    private readonly HashSet<Instant> starts = [];
    private readonly HashSet<LocalDate> days = [];
    private readonly HashSet<LocalDate> met = [];
    private readonly NamedStarts elsewhere;

    public LeftOut(FeedEvent read, NamedStarts elsewhere, IEnumerable<FeedTime> excluded)
    {
        this.elsewhere = elsewhere;
        foreach (FeedTime date in excluded)
        {
            _ = date.IsDate && !read.Start.IsDate ? days.Add(date.Local.Date) : starts.Add(read.Named(date).Instant);
        }
    }

    /// <summary>Whether a start is left out; to be asked once of each in order of time, for an event that names a day stands for the first start of that day.</summary>
    public bool Has(FeedTime start) =>
        starts.Contains(start.Instant) || days.Contains(start.Local.Date) || elsewhere.HasTime(start) || (elsewhere.HasDay(start) && met.Add(start.Local.Date));
}
