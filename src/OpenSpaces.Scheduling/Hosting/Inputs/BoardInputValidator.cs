using FluentValidation;
using FluentValidation.Results;

namespace OpenSpaces.Scheduling;

internal sealed class BoardInputValidator : AbstractValidator<BoardInput>
{
    public static readonly BoardInputValidator Instance = new();

    public BoardInputValidator()
    {
        RuleFor(input => input.Id).IsId("Id");
        RuleFor(input => input.Name).IsText("Name", CardRules.MaxTitle);
        RuleFor(input => input.TimeZone).IsZone("TimeZone");
        RuleFor(input => input.Recording).IsOneOf<BoardInput, RecordingPolicy>("Recording");
        RuleFor(input => input.Rooms).IsNotOver("Rooms", Grid.MaxRooms);
        RuleFor(input => input.TimeSlots).IsNotOver("TimeSlots", Grid.MaxTimeSlots);
        RuleFor(input => input.Rooms).Must(rooms => rooms.All(room => room is not null)).Says("Rooms", "RoomsEmpty", "A room is empty. Fill it in, or leave it out.");
        RuleFor(input => input.TimeSlots).Must(slots => slots.All(slot => slot is not null))
            .Says("TimeSlots", "TimeSlotsEmpty", "A time slot is empty. Fill it in, or leave it out.");
        RuleForEach(input => input.Rooms).SetValidator(RoomInputValidator.Instance).When(input => input.Rooms.Count <= Grid.MaxRooms);
        RuleForEach(input => input.TimeSlots).SetValidator(TimeSlotInputValidator.Instance).When(input => input.TimeSlots.Count <= Grid.MaxTimeSlots);
    }

    /// <summary>Whether rooms and slots go together can only be asked once each of them is sound.</summary>
    public override ValidationResult Validate(ValidationContext<BoardInput> context)
    {
        ValidationResult result = base.Validate(context);
        if (result.IsValid && Contradiction(context.InstanceToValidate) is { } contradiction)
        {
            result.Errors.Add(new ValidationFailure("TimeSlots", contradiction) { ErrorCode = "GridContradictory" });
        }

        return result;
    }

    public override async Task<ValidationResult> ValidateAsync(ValidationContext<BoardInput> context, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return await Task.FromResult(Validate(context)).ConfigureAwait(false);
    }

    private static string? Contradiction(BoardInput input)
    {
        try
        {
            _ = input.MadeGrid();
            return null;
        }
        catch (ArgumentException e)
        {
            return e.ParamName is { } parameter ? e.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal) : e.Message;
        }
    }
}
