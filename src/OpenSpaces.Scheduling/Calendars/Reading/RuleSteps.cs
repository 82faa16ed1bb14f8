namespace OpenSpaces.Scheduling;

/// <summary>How much the rules of one feed may still be followed: counted in steps and not in time, so that a feed is read alike on every machine.</summary>
internal sealed class RuleSteps
{
    private int idleRules = FeedLimits.MaxIdleRules;
    private int left = FeedLimits.MaxSteps;

    public bool AreLeft => left > 0 && idleRules > 0;

    public void Step() => left--;

    /// <summary>A rule is begun, which alone costs as much as some of its dates.</summary>
    public void Begin() => left -= FeedLimits.StepsToBegin;

    /// <summary>A rule was followed for long without a date.</summary>
    public void Idle() => idleRules--;
}
