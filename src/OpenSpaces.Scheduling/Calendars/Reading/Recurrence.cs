using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using Occurring = Ical.Net.DataTypes.Period;

namespace OpenSpaces.Scheduling;

/// <summary>Follows recurrence rules (RFC 5545, 3.3.10) with Ical.Net, on the clock of the event's zone.</summary>
internal static class Recurrence
{
    private static readonly EvaluationOptions Bounded = new() { MaxUnmatchedIncrementsLimit = FeedLimits.MaxIdleSteps };

    /// <summary>The local starts that a rule gives, the first one among them whether or not the rule has it.</summary>
    /// <param name="rule">As written.</param>
    /// <param name="start">The first start.</param>
    /// <param name="from">Starts before this may be left out, save the first.</param>
    /// <param name="until">Starts at or after this are not looked for.</param>
    /// <param name="steps">What is left of the feed's bounds.</param>
    /// <returns>The starts in order, each once.</returns>
    /// <exception cref="FormatException">The rule is none, or is one that no programme has.</exception>
    /// <exception cref="FeedLimitException">It goes on for too long.</exception>
    public static IEnumerable<LocalDateTime> Expand(string rule, FeedTime start, LocalDateTime from, LocalDateTime until, RuleSteps steps)
    {
        if (!steps.AreLeft)
        {
            throw new FeedLimitException();
        }

        steps.Begin();
        RecurrenceRule pattern = Parse(rule, start);
        DateTime at = Forwarded(pattern, start.Local, from).ToDateTimeUnspecified();
        CalDateTime first = start.IsDate ? new CalDateTime(DateOnly.FromDateTime(at)) : new CalDateTime(at, hasTime: true);
        yield return start.Local;
        int taken = 0;
        foreach (Occurring period in Evaluate(pattern, first, steps))
        {
            steps.Step();
            var local = LocalDateTime.FromDateTime(period.StartTime.Value);
            if (local >= until)
            {
                yield break;
            }

            if (++taken > FeedLimits.MaxStepsPerRule || !steps.AreLeft)
            {
                throw new FeedLimitException();
            }

            if (local != start.Local)
            {
                yield return local;
            }
        }
    }

    private static IEnumerable<Occurring> Evaluate(RecurrenceRule pattern, CalDateTime first, RuleSteps steps)
    {
        using IEnumerator<Occurring> periods = new RecurrencePatternEvaluator(pattern).Evaluate(first, first, Bounded).GetEnumerator();
        while (true)
        {
            try
            {
                if (!periods.MoveNext())
                {
                    yield break;
                }
            }
            catch (EvaluationLimitExceededException)
            {
                steps.Idle();
                throw new FeedLimitException();
            }

            yield return periods.Current;
        }
    }

    /// <summary>A rule of days or weeks that is not counted holds alike from each of its own steps on, so that those long before the span need not be followed.</summary>
    private static LocalDateTime Forwarded(RecurrenceRule pattern, LocalDateTime start, LocalDateTime from)
    {
        long days = pattern.Frequency switch
        {
            FrequencyType.Daily => pattern.Interval,
            FrequencyType.Weekly => pattern.Interval * 7L,
            _ => 0,
        };
        long before = NodaTime.Period.Between(start, from, PeriodUnits.Days).Days;
        return days <= 0 || pattern.Count is not null || before <= days ? start : start.PlusDays((int)(((before / days) - 1) * days));
    }

    /// <summary>UNTIL is told on the zone's clock, as the starts are; what repeats within a day is refused, for a rule of seconds can be followed for ever.</summary>
    private static RecurrenceRule Parse(string rule, FeedTime start)
    {
        if (rule.Length > FeedLimits.MaxRuleLength)
        {
            throw new FormatException("the rule is too long");
        }

        string[] parts = rule.Trim().ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (int i = 0; i < parts.Length; i++)
        {
            (string name, string value) = parts[i].IndexOf('=', StringComparison.Ordinal) is var equals and > 0 ? (parts[i][..equals], parts[i][(equals + 1)..]) : (parts[i], "");
            if ((name == "FREQ" && value is "SECONDLY" or "MINUTELY" or "HOURLY") || name is "BYSECOND" or "BYMINUTE" or "BYHOUR")
            {
                throw new FormatException("it repeats within a day, which no programme does");
            }

            if (name == "UNTIL")
            {
                parts[i] = FeedTime.TryParse(value, start.Zone, out FeedTime last)
                    ? $"UNTIL={(start.IsDate || last.IsDate ? TimeText.Local(last.Local)[..8] : TimeText.Local(last.Instant.InZone(start.Zone).LocalDateTime))}"
                    : throw new FormatException("its UNTIL is no time");
            }
        }

        return new RecurrenceRule(string.Join(';', parts));
    }
}
