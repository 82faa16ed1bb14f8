using System.Runtime.CompilerServices;

namespace OpenSpaces.Scheduling;

/// <summary>What each wish is worth. The unit is one attendee who loses one session they want.</summary>
/// <remarks>Immutable. A weight is 0 (the wish does not count) to 100,000.</remarks>
public sealed record PlanningWeights
{
    /// <summary>The most a wish may weigh.</summary>
    public const int Most = 100_000;

    /// <summary>The defaults named at each property.</summary>
    public static PlanningWeights Default { get; } = new();

    /// <summary>A topic that is left over, beside what its attendees lose: 1,000.</summary>
    public int LeftOver { get; init => field = Checked(value); } = 1_000;

    /// <summary>An attendee who loses a session they want, because another is at that time or because it is left over: 1.</summary>
    public int LostSession { get; init => field = Checked(value); } = 1;

    /// <summary>A person expected who finds no seat: 1.</summary>
    public int SeatShort { get; init => field = Checked(value); } = 1;

    /// <summary>A time that would do, where another was preferred: 2.</summary>
    public int Acceptable { get; init => field = Checked(value); } = 2;

    /// <summary>A time that nobody asked for, where some were named: 10.</summary>
    public int NotAskedFor { get; init => field = Checked(value); } = 10;

    /// <summary>An announced session that moves to another time: 20.</summary>
    public int MovedTime { get; init => field = Checked(value); } = 20;

    /// <summary>An announced session that moves to another room: 5.</summary>
    public int MovedRoom { get; init => field = Checked(value); } = 5;

    /// <summary>Two sessions of one theme at one time, neither recorded: 3.</summary>
    public int SameTheme { get; init => field = Checked(value); } = 3;

    /// <summary>An attendee's third and each further wanted session in a row: 0, which is off.</summary>
    public int LongRun { get; init => field = Checked(value); }

    /// <summary>An attendee's day with one wanted session only: 0, which is off.</summary>
    public int LonelySession { get; init => field = Checked(value); }

    /// <summary>An attendee's wanted session in a day's last time slot: 0, which is off.</summary>
    public int LastOfDay { get; init => field = Checked(value); }

    internal bool CountsDays => LongRun > 0 || LonelySession > 0 || LastOfDay > 0;

    private static int Checked(int weight, [CallerMemberName] string name = "") =>
        weight is >= 0 and <= Most ? weight : throw new ArgumentOutOfRangeException(name, weight, $"A weight is 0 to {Most}.");
}
