using System.Globalization;
using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>Exact numbers as a hall reads them; the digits and signs are the same in every language.</summary>
internal static class Amounts
{
    /// <summary>A fraction of more signs than this is in the verdict's data, and tells a hall nothing.</summary>
    private const int LongestFraction = 40;

    /// <summary>What has been counted: <c>7</c>, <c>7 1/2</c> or <c>1/2</c>.</summary>
    public static string Mixed(Fraction amount)
    {
        BigInteger whole = BigInteger.DivRem(amount.Numerator, amount.Denominator, out BigInteger rest);
        return rest.IsZero || whole.IsZero
            ? amount.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"{whole} {BigInteger.Abs(rest)}/{amount.Denominator}");
    }

    /// <summary>What has been shared out: <c>7</c>, or rounded to thousandths with the exact fraction behind it, as <c>0.231 (3/13)</c>.</summary>
    public static string Rounded(Fraction amount)
    {
        if (amount.Denominator.IsOne)
        {
            return amount.ToString();
        }

        BigInteger thousandths = BigInteger.DivRem((BigInteger.Abs(amount.Numerator) * 2000) + amount.Denominator, amount.Denominator * 2, out _);
        string sign = amount.Numerator.Sign < 0 && !thousandths.IsZero ? "-" : "";
        string rounded = string.Create(CultureInfo.InvariantCulture, $"{sign}{thousandths / 1000}.{(int)(thousandths % 1000):D3}").TrimEnd('0').TrimEnd('.');
        string exact = amount.ToString();
        return exact.Length <= LongestFraction ? $"{rounded} ({exact})" : rounded;
    }
}
