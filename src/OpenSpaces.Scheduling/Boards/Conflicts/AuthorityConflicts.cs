using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The person may not do this.</summary>
/// <param name="Verb">What they tried, for example <c>Withdraw</c>.</param>
/// <param name="Needed">What they would have to be.</param>
public sealed record NotAllowed(string Verb, Authority Needed) : Conflict
{
    /// <inheritdoc/>
    public override string Message => Needed switch
    {
        Authority.Attendee => $"{Verb} is for attendees, each for themself. Sign in, or ask the facilitator to do it for you.",
        Authority.Host => $"{Verb} is for the hosts of the proposal. Ask one of them, or the facilitator.",
        _ => $"{Verb} is for a facilitator. Ask at the board.",
    };
}

/// <summary>A facilitator who overrides a vote, a claim, a freeze or a person says why.</summary>
/// <param name="Verb">What they tried.</param>
/// <param name="Overrides">What it would override.</param>
public sealed record ReasonNeeded(string Verb, string Overrides) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"{Verb} overrides {Overrides}. Say why: everybody will see it.";
}

/// <summary>A text breaks the rules for texts.</summary>
/// <param name="Field">Which text, for example <c>Title</c>.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="MaxGraphemes">How long it may be, in graphemes.</param>
public sealed record UnacceptableText(string Field, TextProblem Problem, int MaxGraphemes) : Conflict
{
    /// <inheritdoc/>
    public override string Message => Problem switch
    {
        TextProblem.Empty => $"{Field} is empty. Write at least one character.",
        TextProblem.TooLong => $"{Field} is too long. It may have {MaxGraphemes} characters.",
        TextProblem.TooManyCodePoints => $"{Field} piles too much on its characters. Write it plainly.",
        TextProblem.TooManyMarks => $"{Field} has over eight marks on one letter. Remove some.",
        TextProblem.ControlCharacter => $"{Field} has a control character, such as a line break where one line is asked for. Remove it.",
        TextProblem.DirectionOverride => $"{Field} has a character that turns the direction of the text. Remove it.",
        TextProblem.InvisibleCharacter => $"{Field} has a character that nobody can see. Type it again without.",
        _ => $"{Field} has a broken character. Type it again.",
    };
}

/// <summary>A number, or the length of a list, is out of bounds.</summary>
/// <param name="Field">Which, for example <c>Length</c>.</param>
/// <param name="Value">What it is.</param>
/// <param name="Min">The least it may be.</param>
/// <param name="Max">The most it may be.</param>
public sealed record OutOfBounds(string Field, int Value, int Min, int Max) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"{Field} is {Value}. It may be {Min} to {Max}.";
}

/// <summary>A link is not one that can be opened safely.</summary>
/// <param name="Field">Which, for example <c>Link</c>.</param>
public sealed record UnacceptableLink(string Field) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"{Field} is not a web address. Give one that starts with https:// or http:// and has at most 2,000 characters.";
}

/// <summary>The person has as many proposals on the board as one person may.</summary>
/// <param name="Person">Who.</param>
/// <param name="Max">How many that is.</param>
public sealed record TooManyProposals(PersonId Person, int Max) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"{Person} has {Max} proposals on the board, as many as one person may. Withdraw one, or ask the facilitator to post it.";
}

/// <summary>The proposal asks for as many cells as one may.</summary>
/// <param name="Proposal">Which.</param>
/// <param name="Max">How many that is.</param>
public sealed record TooManyClaims(ProposalId Proposal, int Max) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Proposal {Proposal} asks for {Max} cells already, as many as one may. Wait for one of them to be settled.";
}

/// <summary>All the proposals that the person hosts ask for as many cells as those of one person may.</summary>
/// <param name="Person">Who.</param>
/// <param name="Max">How many that is.</param>
public sealed record TooManyClaimsByPerson(PersonId Person, int Max) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"The topics of {Person} ask for {Max} cells already, as many as one person's may. Let one of them go, or ask the facilitator.";
}

/// <summary>Nobody may claim this cell at this time.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Opens">When its claims open; null = no bound.</param>
/// <param name="Closes">When its claims close; null = no bound.</param>
public sealed record OutsideClaimWindow(Cell Cell, Instant? Opens, Instant? Closes) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"{Cell} can be claimed {From}{Until}. Come back then, or ask the facilitator.";

    private string From => Opens is { } opens ? $"from {opens}" : "";

    private string Until => Closes is { } closes ? $"{(Opens is null ? "" : " ")}until {closes}" : "";
}

/// <summary>The cell's policy does not let attendees take it.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Mode">How it is claimed.</param>
public sealed record NotForTaking(Cell Cell, ClaimMode Mode) : Conflict
{
    /// <inheritdoc/>
    public override string Message => Mode switch
    {
        ClaimMode.Contested => $"{Cell} is not first come: claim it, and it is settled when claims close.",
        ClaimMode.Closed => $"{Cell} is closed to claims. Choose another, or ask the facilitator.",
        _ => $"Only the facilitator gives out {Cell}. Ask at the board.",
    };
}
