namespace OpenSpaces.Scheduling;

/// <summary>A command with its ids read: what a verb is called with. An id that was needed and not given throws <see cref="MissingFieldException"/>, which the endpoint answers.</summary>
internal sealed class CommandCall(string? proposal, CommandInput input, Stamp stamp)
{
    public Stamp Stamp { get; } = stamp;

    public ProposalId Proposal => ProposalId.TryParse(proposal, out ProposalId id) ? id : throw new MissingFieldException("Proposal");

    public ProposalId Other => ProposalId.TryParse(input.Other, out ProposalId id) ? id : throw new MissingFieldException(nameof(Other));

    public RoomId Room => RoomId.TryParse(input.Room, out RoomId id) ? id : throw new MissingFieldException(nameof(Room));

    public TimeSlotId TimeSlot => TimeSlotId.TryParse(input.TimeSlot, out TimeSlotId id) ? id : throw new MissingFieldException(nameof(TimeSlot));

    public Cell Cell => new(Room, TimeSlot);

    /// <summary>Who is named, or who asks where nobody is.</summary>
    public PersonId Person => input.Person is null ? Stamp.By : PersonId.TryParse(input.Person, out PersonId id) ? id : throw new MissingFieldException(nameof(Person));

    public PersonId To => PersonId.TryParse(input.To, out PersonId id) ? id : throw new MissingFieldException(nameof(To));

    public long Act => input.Act ?? throw new MissingFieldException(nameof(Act));

    /// <summary>Reads everything once, so that what is missing is told before anybody waits for the board.</summary>
    public sealed class MissingFieldException(string field) : Exception($"{field} is needed.")
    {
        public string Field { get; } = field;
    }
}
