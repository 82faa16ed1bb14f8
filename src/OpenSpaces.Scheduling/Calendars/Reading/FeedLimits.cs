namespace OpenSpaces.Scheduling;

/// <summary>How much of a feed is read. Real programmes stay far below; what goes over is named and the rest is read, so that no feed can hold up or fill up whoever reads it.</summary>
internal static class FeedLimits
{
    public const int MaxBytes = 16 * 1024 * 1024;
    public const int MaxLineBytes = 256 * 1024;
    public const int MaxTextBytes = 40 * 1024;
    public const int MaxDepth = 8;
    public const int MaxEvents = 20_000;
    public const int MaxProperties = 1_000;
    public const int MaxZones = 200;

    /// <summary>How many parts the time zones of a feed may have, each with a clock change or a rule.</summary>
    public const int MaxObservances = 4_000;
    public const int MaxProblems = 1_000;
    public const int MaxRuleLength = 1_000;

    /// <summary>How long a time zone's name is, and how much of a UID is kept.</summary>
    public const int MaxZoneName = 255;
    public const int MaxUid = 1_000;

    /// <summary>How many dates one rule may name, within the span and before it.</summary>
    public const int MaxStepsPerRule = 5_000;

    /// <summary>How many dates all rules of a feed may name.</summary>
    public const int MaxSteps = 20_000;

    public const int StepsToBegin = 15;

    /// <summary>How many steps a rule may go without a date, and how many rules may end so.</summary>
    public const int MaxIdleSteps = 1_000;
    public const int MaxIdleRules = 10;
}
