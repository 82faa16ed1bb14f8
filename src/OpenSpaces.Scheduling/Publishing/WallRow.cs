using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What starts at one time on the wall.</summary>
/// <param name="Start">When.</param>
/// <param name="End">When all of it ends; null where one thing ends before another.</param>
/// <param name="ForAll">What a break or plenary of every room is called; empty where the row has sessions or cells of its own.</param>
/// <param name="Cells">A cell for each room of the day.</param>
internal sealed record WallRow(ZonedDateTime Start, ZonedDateTime? End, string ForAll, ImmutableArray<WallCell> Cells)
{
    /// <summary>For example <c>11:00–12:00</c>, or <c>11:00</c> where things end at different times.</summary>
    public string Time => End is { } end ? $"{PlainText.Time(Start)}–{PlainText.Time(end)}" : PlainText.Time(Start);

    public static WallRow Of(Agenda agenda, Instant start, ImmutableArray<TimeSlot> offered, ImmutableArray<WallCell> cells)
    {
        Instant[] ends = [.. offered.Select(slot => agenda.Grid.IntervalOf(slot.Id).End).Concat(cells.SelectMany(cell => cell.Starting).Select(session => session.Interval.End)).Distinct()];
        bool isForAll = offered is [{ Rooms.IsEmpty: true, Kind: not TimeSlotKind.OpenSpace }] && cells.All(cell => cell.Starting.IsEmpty && cell.Running is null);
        return new WallRow(start.InZone(agenda.Zone), ends.Length == 1 ? ends[0].InZone(agenda.Zone) : null, isForAll ? NameOf(offered[0]) : "", cells);
    }

    public static string NameOf(TimeSlot slot) => slot switch
    {
        { Name.Length: > 0 } => slot.Name,
        { Kind: TimeSlotKind.Break } => "Break",
        _ => "Plenary",
    };

    public bool Equals(WallRow? other) =>
        other is not null && Start == other.Start && End == other.End && ForAll == other.ForAll && Cells.AsSpan().SequenceEqual(other.Cells.AsSpan());

    public override int GetHashCode() => Start.GetHashCode();
}

/// <summary>A room at one time on the wall.</summary>
/// <param name="Starting">The sessions that start there then: one, on a board.</param>
/// <param name="Running">What has begun there before and goes on, or null.</param>
/// <param name="IsOpen">Whether a time slot for sessions starts there.</param>
/// <param name="Name">What a break or plenary that starts there is called, or empty.</param>
internal sealed record WallCell(ImmutableArray<Session> Starting, Session? Running, bool IsOpen, string Name)
{
    public bool Equals(WallCell? other) =>
        other is not null && Equals(Running, other.Running) && IsOpen == other.IsOpen && Name == other.Name && Starting.AsSpan().SequenceEqual(other.Starting.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Starting.Length, IsOpen, Name);
}
