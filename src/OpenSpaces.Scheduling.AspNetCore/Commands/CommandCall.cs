namespace OpenSpaces.Scheduling;

/// <summary>A command with its ids read: what a verb is called with. An id that was needed and not given throws <see cref="FieldNeededException"/>, which the endpoint answers.</summary>
internal sealed class CommandCall(string? proposal, CommandInput input, Stamp stamp)
{
    public Stamp Stamp { get; } = stamp;

    public ProposalId Proposal => ProposalId.TryParse(proposal, out ProposalId id) ? id : throw new FieldNeededException("Proposal");

    public ProposalId Other => ProposalId.TryParse(input.Other, out ProposalId id) ? id : throw new FieldNeededException(nameof(Other));

    public RoomId Room => RoomId.TryParse(input.Room, out RoomId id) ? id : throw new FieldNeededException(nameof(Room));

    public TimeSlotId TimeSlot => TimeSlotId.TryParse(input.TimeSlot, out TimeSlotId id) ? id : throw new FieldNeededException(nameof(TimeSlot));

    public Cell Cell => new(Room, TimeSlot);

    /// <summary>Who is named, or who asks where nobody is.</summary>
    public PersonId Person => input.Person is null ? Stamp.By : PersonId.TryParse(input.Person, out PersonId id) ? id : throw new FieldNeededException(nameof(Person));

    public PersonId To => PersonId.TryParse(input.To, out PersonId id) ? id : throw new FieldNeededException(nameof(To));

    public long Act => input.Act ?? throw new FieldNeededException(nameof(Act));

    /// <summary>Reads everything once, so that what is missing is told before anybody waits for the board.</summary>
    public sealed class FieldNeededException : Exception
    {
        public FieldNeededException()
        {
        }

        public FieldNeededException(string field)
            : base($"{field} is needed.") => Field = field;

        public FieldNeededException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public string Field { get; } = string.Empty;
    }
}
