using System.Collections.Immutable;

namespace OpenSpaces.AssistantServer;

/// <summary>How the hall stands at one moment: the board, what people are called, who would go where.</summary>
internal sealed record HallLook(Board Board, People People, ImmutableArray<InterestMark> Marks, Instant Now)
{
    public Grid Grid => Board.Grid;

    public string TitleOf(ProposalId id) => Board.Find(id)?.Proposal.Title ?? id.Value;

    /// <summary>Reads a cell, or says what of it there is not.</summary>
    public bool TryReadCell(string? room, string? timeSlot, out Cell cell, out Refused? refused)
    {
        cell = RoomId.TryParse(room, out RoomId roomId) && TimeSlotId.TryParse(timeSlot, out TimeSlotId slotId) ? new Cell(roomId, slotId) : default;
        refused = cell != default && Grid.Has(cell) ? null : new Refused("UnknownCell",
            $"There is no room \"{room}\" with a time slot \"{timeSlot}\". Rooms: {string.Join(", ", Grid.Rooms.Select(one => one.Id.Value))}. Time slots: {string.Join(", ", Grid.TimeSlots.Select(one => one.Id.Value))}.");
        return refused is null;
    }

    /// <summary>Reads a topic's id, or says that there is none.</summary>
    public bool TryReadTopic(string topic, out ProposalId id, out Refused? refused)
    {
        refused = ProposalId.TryParse(topic, out id) && Board.Find(id) is not null ? null
            : new Refused("UnknownProposal", $"There is no topic \"{topic}\". Topics go by the ids that read_board tells, not by their titles.");
        return refused is null;
    }

    /// <summary>Reasons in words that know names and local times.</summary>
    public ImmutableArray<Refused> WhyNot(ImmutableArray<Conflict> conflicts) => [.. conflicts.Select(conflict => new Refused(conflict.Code, ConflictWords.Of(conflict, Grid, People)))];
}
