using OpenSpaces.Scheduling;

namespace OpenSpaces.Samples;

/// <summary>Reasons in this host's own words. A conflict is data with a plain English message; an application says it its own way where it knows names and local times.</summary>
internal static class ConflictWords
{
    public static string Of(Conflict conflict, Grid grid, People people) => conflict switch
    {
        CellTaken taken => $"{grid.Name(taken.Cell)} is taken by \"{taken.Title}\"{ByHosts(taken, people)}. {Nearest(taken, grid)}",
        PersonDoubleBooked twice =>
            $"{people.NameOf(twice.Person)} hosts another session, {grid.Name(twice.OtherCell)}, and can't be at {grid.Name(twice.Cell)} too.",
        TimeSlotIsOver over => $"{grid.Name(over.TimeSlot)} is over since {grid.ClockTime(over.Ended)}. Choose a later slot.",
        StartsTooSoon soon => $"It starts at {grid.ClockTime(soon.Start)}: people are on their way. Only a facilitator moves it now, with a reason.",
        ClaimsAreClosed closed => $"Claims on {grid.Name(closed.Cell)} are closed: a contest decides. Choose another cell.",
        CellIsClosed closed => $"{grid.Name(closed.Cell)} is closed{(closed.Reason is null ? "" : $": {closed.Reason}")}. Choose another cell.",
        TimeSlotIsNotForSessions not => $"{grid.Name(not.TimeSlot)} is {NameOf(grid, not)}. Choose a slot of the open space.",
        TooFewSlotsInARow few => $"From {grid.Name(few.Cell)} there are not {few.Length} slots in a row: the day ends, or a break comes. Start earlier, or make it shorter.",
        _ => conflict.Message,
    };

    private static string ByHosts(CellTaken taken, People people) =>
        taken.Hosts.IsEmpty ? "" : $" ({string.Join(", ", taken.Hosts.Select(people.NameOf))})";

    private static string Nearest(CellTaken taken, Grid grid) =>
        taken.NearestFree.IsEmpty ? "No free cell would do instead." : $"Nearest free: {string.Join("; ", taken.NearestFree.Select(cell => grid.Name(cell)))}.";

    private static string NameOf(Grid grid, TimeSlotIsNotForSessions not)
    {
        string kind = not.Kind == TimeSlotKind.Break ? "a break" : "a plenary";
        return grid.FindTimeSlot(not.TimeSlot) is { Name: { Length: > 0 } name } ? $"{name}, {kind}" : kind;
    }
}
