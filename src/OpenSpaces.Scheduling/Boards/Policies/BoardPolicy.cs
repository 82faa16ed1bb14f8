using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What a board allows from the start. Immutable.</summary>
public sealed record BoardPolicy
{
    /// <summary>First come, not recorded, no changeover, no freeze horizon, and the bounds named at each property.</summary>
    public static BoardPolicy Default { get; } = new();

    /// <summary>What people call the event, for agendas and calendars; at most 200 graphemes.</summary>
    public string Name { get; init; } = "Open space";

    /// <summary>How cells are claimed, where no narrower policy is set.</summary>
    public ClaimPolicy Claims { get; init; } = ClaimPolicy.FirstCome;

    /// <summary>What may be kept of sessions whose hosts do not say.</summary>
    public RecordingPolicy Recording { get; init; } = RecordingPolicy.NotRecorded;

    /// <summary>How much time people need between two sessions in different rooms; zero = end may be start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration Changeover { get; init => field = NotNegative(value); } = Duration.Zero;

    /// <summary>What starts within this time moves only by a facilitator's word, with a reason; zero = until it starts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Duration FreezeHorizon { get; init => field = NotNegative(value); } = Duration.Zero;

    /// <summary>Where the losers of a contest go.</summary>
    public LosersGo LosersGo { get; init; } = LosersGo.Wait;

    /// <summary>How many proposals that an attendee posted may be on the board at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaxOpenProposals { get; init => field = Positive(value); } = 20;

    /// <summary>How many cells one proposal may ask for at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaxClaims { get; init => field = Positive(value); } = 5;

    /// <summary>How many cells all the proposals that an attendee hosts may ask for at once, where that attendee asks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaxClaimsPerPerson { get; init => field = Positive(value); } = 10;

    /// <summary>How many of the last acts can be undone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int UndoDepth { get; init => field = Positive(value); } = 500;

    private static Duration NotNegative(Duration value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, Duration.Zero);
        return value;
    }

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
