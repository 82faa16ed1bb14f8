namespace OpenSpaces.Scheduling;

/// <summary>
/// An attendee who wants more sessions than there are times loses the rest: at each time they can be in one. A topic that is left over is lost as well, so it makes no difference which
/// topics are placed; all other costs are at least nothing. Topics that cannot be placed for want of cells cost their weight besides, and what they are not wanted by is not counted twice.
/// </summary>
internal static class AttendeesBeyondTimes
{
    public static long Of(WallTables wall)
    {
        long lost = 0;
        for (int a = 0; a < wall.Attendees; a++)
        {
            lost += Math.Max(0, wall.WantedBy(a).Length - wall.Times);
        }

        return (lost * wall.Problem.Weights.LostSession) + ((long)TopicsBeyondCells(wall) * wall.Problem.Weights.LeftOver);
    }

    /// <summary>Each placed topic needs a cell of its own at least.</summary>
    private static int TopicsBeyondCells(WallTables wall)
    {
        int cells = 0;
        for (int s = 0; s < wall.Slots; s++)
        {
            for (int r = 0; r < wall.Rooms; r++)
            {
                cells += wall.IsOpen(s, r) ? 1 : 0;
            }
        }

        int closedAndTaken = wall.Problem.Topics.Count(topic => topic.IsFixed && topic.Start.IsPlaced && !wall.IsOpen(topic.Start.TimeSlot, topic.Start.Room));
        return Math.Max(0, wall.Topics - cells - closedAndTaken);
    }
}
