using System.Collections.Immutable;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Makes sessions for a board of the events of an .ics feed.</summary>
internal static class CalendarReader
{
    public const int MaxCharacters = FeedLimits.MaxBytes;
    public const int MaxSessions = FeedLimits.MaxEvents;

    public static (ImmutableArray<ImportedSession> Sessions, ImmutableArray<ImportProblem> Problems) Read(string feed, DateTimeZone zone)
    {
        var problems = new ImportProblems();
        if (feed.Length > MaxCharacters)
        {
            problems.Unreadable(0, $"The feed has over {MaxCharacters} characters and was not read.");
            return ([], problems.ToImmutable());
        }

        var sessions = ImmutableArray.CreateBuilder<ImportedSession>();
        foreach (ReadEvent read in FeedReader.Read(Encoding.UTF8.GetBytes(feed), zone, span: null, problems, out _))
        {
            if (read.IsAllDay)
            {
                problems.Unreadable(read.Line, $"The event on line {read.Line} has no start with a time, and a board needs one.");
            }
            else if (read.End <= read.Start)
            {
                problems.Unreadable(read.Line, $"The event on line {read.Line} does not end after it starts.");
            }
            else
            {
                sessions.Add(new ImportedSession(read.Uid, read.Title, read.Place, read.Start, read.End) { Abstract = read.Abstract, Line = read.Line });
            }
        }

        return (sessions.ToImmutable(), problems.ToImmutable());
    }
}
