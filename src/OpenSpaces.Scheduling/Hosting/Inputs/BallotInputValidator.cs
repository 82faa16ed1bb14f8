using FluentValidation;

namespace OpenSpaces.Scheduling;

internal sealed class BallotInputValidator : AbstractValidator<BallotInput>
{
    public static readonly BallotInputValidator Instance = new();

    public BallotInputValidator()
    {
        RuleFor(input => input.Id).IsId("Id");
        RuleFor(input => input.Candidates).AreIds("Candidates", BallotInput.MaxMarks);
        RuleFor(input => input.Amounts).IsNotOver("Amounts", BallotInput.MaxMarks);
        RuleFor(input => input.Amounts).Must(amounts => amounts.Take(BallotInput.MaxMarks).All(amount => Typed.Number(amount) is <= BallotForm.Bound))
            .Says("Amounts", "AmountsNotWholeNumbers", $"Each amount is a whole number from 0 to {BallotForm.Bound}, in digits 0 to 9.");
        RuleFor(input => input).Must(input => input.Amounts.Count == 0 || input.Amounts.Count == input.Candidates.Count)
            .OverridePropertyName("Amounts")
            .Says("Amounts", "AmountsNotOneEach", "There is one amount for each candidate, or none at all.");
    }
}
