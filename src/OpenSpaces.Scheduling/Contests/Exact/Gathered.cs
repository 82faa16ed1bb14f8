namespace OpenSpaces.Scheduling;

/// <summary>Sums of values that lie scattered.</summary>
internal static class Gathered
{
    /// <summary>The sum of the values at these places; four at a time, for that one sum would wait for itself.</summary>
    public static double Sum(double[] values, ReadOnlySpan<int> places)
    {
        (double first, double second, double third, double fourth) = (0, 0, 0, 0);
        int at = 0;
        for (; at + 4 <= places.Length; at += 4)
        {
            first += values[places[at]];
            second += values[places[at + 1]];
            third += values[places[at + 2]];
            fourth += values[places[at + 3]];
        }

        for (; at < places.Length; at++)
        {
            first += values[places[at]];
        }

        return first + second + (third + fourth);
    }
}
