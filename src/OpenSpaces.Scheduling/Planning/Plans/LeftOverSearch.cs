using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Goes through the cells of a board for one topic that found none.</summary>
internal sealed class LeftOverSearch(PlanningProblem problem, StepState state, int topic)
{
    private readonly PlanningTopic card = problem.Topics[topic];
    private readonly Dictionary<string, int> kept = [];
    private readonly HashSet<PersonId> busy = [];
    private int fitting;
    private int fullOnly;
    private int busyOnly;

    public LeftOver Explain()
    {
        int[] rooms = [.. Enumerable.Range(0, problem.Rooms.Length).Where(HasFeatures)];
        int[] large = [.. rooms.Where(room => !(problem.Rooms[room].Seats < card.SeatsNeeded))];
        fitting = large.Length;
        foreach (int room in large)
        {
            for (int slot = 0; slot < problem.TimeSlots.Length; slot++)
            {
                Look(new PlanSpot(slot, room));
            }
        }

        var reasons = ImmutableArray.CreateBuilder<LeftOverReason>();
        if (rooms.Length < problem.Rooms.Length)
        {
            reasons.Add(new LeftOverReason(nameof(RoomsHaveWhatIsNeeded), (problem.Rooms.Length - rooms.Length) * problem.TimeSlots.Length,
                $"needs {string.Join(", ", card.Features)}, which {Rooms(rooms.Length)}"));
        }

        if (large.Length < rooms.Length)
        {
            reasons.Add(new LeftOverReason(nameof(RoomsAreLargeEnough), (rooms.Length - large.Length) * problem.TimeSlots.Length,
                $"needs {card.SeatsNeeded} seats, which {Rooms(large.Length)}"));
        }

        Add(nameof(FixedStay), "is held where it is, without a cell");
        Add(nameof(LongSessionsInOneRoom), $"needs {card.Length} slots in a row");
        Add(nameof(NoImpossibleTimes), "its hosts cannot come at the other times");
        Add(nameof(CellsAreOpen), "cells are closed");
        Add(nameof(PeopleInOnePlace), $"{string.Join(", ", busy.Select(person => person.Value).Order(StringComparer.Ordinal))} {(busy.Count == 1 ? "is" : "are")} busy with another session");
        Add(nameof(AttendeesInOnePlace), "attendees have another session");
        Add(nameof(PartsInOrder), "what comes before and after it leaves no time between");
        Add(nameof(OneSessionACell), $"{(fitting == 1 ? "the one room that fits is" : $"the {fitting} rooms that fit are")} full");
        return new LeftOver(card.Id, reasons.ToImmutable(), Help(rooms.Length, large.Length));

        void Add(string rule, string words)
        {
            if (kept.TryGetValue(rule, out int cells))
            {
                reasons.Add(new LeftOverReason(rule, cells, $"{words} ({cells} of {fitting * problem.TimeSlots.Length} cells)"));
            }
        }
    }

    private ImmutableArray<string> Help(int rooms, int large)
    {
        if (card.IsFixed)
        {
            return ["letting it be planned"];
        }

        if (rooms == 0 || large == 0)
        {
            return [$"a room with {(rooms == 0 ? string.Join(", ", card.Features) : $"{card.SeatsNeeded} seats")}"];
        }

        var help = ImmutableArray.CreateBuilder<string>();
        if (fullOnly > 0 || busyOnly > 0)
        {
            help.Add(card.Length == 1 ? "an extra time slot" : $"{card.Length} extra time slots in a row");
        }

        if (fullOnly > 0)
        {
            help.Add(card.Features.IsEmpty ? "an extra room" : $"an extra room with {string.Join(", ", card.Features)}");
        }

        if (busyOnly > 0)
        {
            help.Add("a co-host who can run it");
        }

        return help.ToImmutable();
    }

    private bool HasFeatures(int room) => problem.Rooms[room].Has(card.Features);

    private static string Rooms(int count) => count switch { 0 => "no room has", 1 => "one room has", _ => $"{count} rooms have" };

    /// <summary>The first rule that keeps it out of the cell, what is hardest to change first.</summary>
    private void Look(PlanSpot spot)
    {
        ImmutableArray<int> covered = problem.TimeSlotsFrom(topic, spot);
        if (card.IsFixed)
        {
            Keep(nameof(FixedStay));
        }
        else if (covered.IsEmpty)
        {
            Keep(nameof(LongSessionsInOneRoom));
        }
        else if (covered.Any(card.Impossible.Contains))
        {
            Keep(nameof(NoImpossibleTimes));
        }
        else if (covered.Any(slot => state.OccupantOf(slot, spot.Room) == StepState.Closed))
        {
            Keep(nameof(CellsAreOpen));
        }
        else
        {
            LookAtOthers(spot, covered.Any(slot => state.OccupantOf(slot, spot.Room) >= 0));
        }
    }

    private void LookAtOthers(PlanSpot spot, bool isTaken)
    {
        PersonId[] engaged = [.. state.BusyHosts(topic, spot)];
        if (engaged.Length > 0)
        {
            busy.UnionWith(engaged);
            busyOnly += isTaken ? 0 : 1;
            Keep(nameof(PeopleInOnePlace));
        }
        else if (state.Price(topic, spot) >= WallTables.Forbidden)
        {
            Keep(nameof(AttendeesInOnePlace));
        }
        else if (isTaken)
        {
            fullOnly++;
            Keep(nameof(OneSessionACell));
        }
        else
        {
            Keep(nameof(PartsInOrder));
        }
    }

    private void Keep(string rule) => kept[rule] = kept.GetValueOrDefault(rule) + 1;
}
