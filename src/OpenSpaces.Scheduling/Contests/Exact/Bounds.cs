namespace OpenSpaces.Scheduling;

/// <summary>Between what a number lies for certain, though it was worked out with rounding: where two do not overlap, no exact number is needed to compare them.</summary>
/// <param name="Low">It is not less.</param>
/// <param name="High">It is not more.</param>
internal readonly record struct Bounds(double Low, double High)
{
    /// <summary>2⁻⁵²: more than an operation on doubles can be off, by the size of its result.</summary>
    public const double Rounding = 1.0 / (1L << 52);

    /// <summary>More than any other: out of reach.</summary>
    public static Bounds Never => new(double.PositiveInfinity, double.PositiveInfinity);

    /// <summary>The number, rounded.</summary>
    public double Middle => Low + ((High - Low) / 2);

    /// <summary>The most by which <see cref="Middle"/> is off.</summary>
    public double Error => ((High - Low) / 2) + (Math.Max(Math.Abs(Low), Math.Abs(High)) * Rounding);

    public static Bounds Around(double value, double error) => new(value - error, value + error);

    /// <summary>
    /// The most by which a sum of so many rounded terms, with a few operations more, can be off: each of them rounds once by less than 2⁻⁵², and so did each term.
    /// </summary>
    /// <param name="terms">How many.</param>
    /// <param name="sizes">The sum of the terms' sizes.</param>
    public static double ErrorOfSum(int terms, double sizes) => (terms + 8) * sizes * Rounding;
}
