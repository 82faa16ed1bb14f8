using FluentValidation;

namespace OpenSpaces.Scheduling;

internal sealed class ProposalInputValidator : AbstractValidator<ProposalInput>
{
    public static readonly ProposalInputValidator Instance = new();

    public ProposalInputValidator()
    {
        RuleFor(input => input.Id).IsId("Id");
        RuleFor(input => input.Title).IsText("Title", CardRules.MaxTitle);
        RuleFor(input => input.Abstract).IsText("Abstract", CardRules.MaxAbstract, mayBeEmpty: true, mayHaveLines: true);
        RuleFor(input => input.Hosts).AreIds("Hosts", CardRules.MaxHosts);
        RuleFor(input => input.Tags).AreTexts("Tags", CardRules.MaxTags, CardRules.MaxTag);
        RuleFor(input => input.FeaturesNeeded).AreTexts("FeaturesNeeded", CardRules.MaxFeatures, CardRules.MaxTag);
        RuleFor(input => input.SeatsExpected).IsNumber("SeatsExpected", 1, CardRules.MaxSeats);
        RuleFor(input => input.Length).IsNumber("Length", 1, CardRules.MaxLength);
        RuleFor(input => input.Preferred).AreIds("Preferred", CardRules.MaxTimes);
        RuleFor(input => input.Acceptable).AreIds("Acceptable", CardRules.MaxTimes);
        RuleFor(input => input.Impossible).AreIds("Impossible", CardRules.MaxTimes);
        RuleFor(input => input).Must(input => input.Preferred.Count + input.Acceptable.Count + input.Impossible.Count <= CardRules.MaxTimes)
            .OverridePropertyName("Times")
            .Says("Times", "TimesTooMany", $"Preferred, acceptable and impossible times are at most {CardRules.MaxTimes} together. Leave some out.");
        RuleFor(input => input.Recording).IsOneOf<ProposalInput, RecordingPolicy>("Recording");
        RuleFor(input => input.Link).IsLink("Link");
    }
}
