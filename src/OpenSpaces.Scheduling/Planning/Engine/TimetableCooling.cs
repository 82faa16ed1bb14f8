namespace OpenSpaces.Scheduling;

/// <summary>
/// How a timetable cools: fast to where its structure forms, slowly while it does, for what forms too fast costs hundreds more and no small change gets out of it, and then to the cold
/// (docs/decisions/0009).
/// </summary>
internal static class TimetableCooling
{
    // From which share of the way on, at which temperature; in between it falls by equal factors.
    private static readonly (double Share, double Temperature)[] Points = [(0, 25), (0.1, 12), (0.6, 4), (1, 0.3)];

    /// <param name="share">The share of the way from hot, 0, to cold, 1.</param>
    /// <returns>The temperature, in units of the dearest wish about an attendee's day.</returns>
    public static double TemperatureAt(double share)
    {
        int next = Math.Max(1, Array.FindIndex(Points, point => point.Share >= share));
        ((double from, double hot), (double to, double cold)) = (Points[next - 1], Points[next]);
        return hot * Math.Pow(cold / hot, (share - from) / (to - from));
    }
}
