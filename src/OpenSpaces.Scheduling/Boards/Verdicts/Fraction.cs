using System.Globalization;
using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>An exact rational number: what a rule counts with, so that no rounding ever decides.</summary>
/// <remarks>Immutable, always in lowest terms with a positive denominator, of any size. The default value is 0.</remarks>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    private readonly BigInteger denominatorLessOne;

    /// <summary>Makes the quotient of two whole numbers.</summary>
    /// <param name="numerator">What is divided.</param>
    /// <param name="denominator">By what; not 0.</param>
    /// <exception cref="DivideByZeroException"><paramref name="denominator"/> is 0.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction's denominator is not 0.");
        }

        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / common;
        denominatorLessOne = (denominator / common) - 1;
    }

    /// <summary>What is divided, in lowest terms; it has the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>By what, in lowest terms; at least 1.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    /// <summary>A whole number.</summary>
    /// <param name="whole">The number.</param>
    public static implicit operator Fraction(long whole) => new(whole, 1);

    /// <summary>The sum.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <returns>The exact sum.</returns>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    /// <param name="left">From what.</param>
    /// <param name="right">What is taken away.</param>
    /// <returns>The exact difference.</returns>
    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The product.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <returns>The exact product.</returns>
    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <param name="left">What is divided.</param>
    /// <param name="right">By what; not 0.</param>
    /// <returns>The exact quotient.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Fraction operator /(Fraction left, Fraction right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Whether both are the same number.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if they are equal.</returns>
    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if they are not equal.</returns>
    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    /// <summary>Whether the left number is less.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if it is less.</returns>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is greater.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if it is greater.</returns>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is not greater.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if it is less or equal.</returns>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is not less.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if it is greater or equal.</returns>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>Reads what <see cref="ToString"/> writes: <c>7</c>, <c>-7</c> or <c>83/6</c>, in lowest terms or not.</summary>
    /// <param name="text">The text; may be null.</param>
    /// <param name="fraction">The number, or 0.</param>
    /// <returns>False if the text is no fraction, or longer than 10,000 characters.</returns>
    public static bool TryParse(string? text, out Fraction fraction)
    {
        fraction = default;
        if (text is null or { Length: 0 or > 10_000 })
        {
            return false;
        }

        string[] parts = text.Split('/');
        BigInteger denominator = BigInteger.One;
        if (parts.Length > 2
            || !BigInteger.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger numerator)
            || (parts.Length == 2 && !BigInteger.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out denominator))
            || denominator.IsZero)
        {
            return false;
        }

        fraction = new Fraction(numerator, denominator);
        return true;
    }

    /// <summary>Compares exactly.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>Less than 0, 0, or more, as this number is less, equal or greater.</returns>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => Numerator == other.Numerator && denominatorLessOne == other.denominatorLessOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, denominatorLessOne);

    /// <summary>The nearest double, to show and to draw; never to decide.</summary>
    /// <returns>The rounded number.</returns>
    public double ToDouble() => Rounded(Numerator, Denominator);

    /// <summary>The number as text.</summary>
    /// <returns><c>7</c> for a whole number, otherwise <c>83/6</c>; the same in every culture.</returns>
    public override string ToString() => denominatorLessOne.IsZero
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>A quotient of whole numbers, the lower one above 0, rounded: 64 bits of it and more are made first, so that the length of the numbers does not matter.</summary>
    internal static double Rounded(BigInteger numerator, BigInteger denominator)
    {
        int scale = (int)(denominator.GetBitLength() - BigInteger.Abs(numerator).GetBitLength()) + 64;
        BigInteger quotient = scale >= 0 ? (numerator << scale) / denominator : numerator / (denominator << -scale);
        return Math.ScaleB((double)quotient, -scale);
    }
}
