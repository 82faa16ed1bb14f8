using System.Numerics;

namespace OpenSpaces.Scheduling.Tests.Contests;

public sealed class AmountsTests
{
    [Theory]
    [InlineData(7, 1, "7")]
    [InlineData(15, 2, "7 1/2")]
    [InlineData(1, 2, "1/2")]
    [InlineData(0, 1, "0")]
    [InlineData(-15, 2, "-7 1/2")]
    [InlineData(-1, 3, "-1/3")]
    public void Mixed_says_what_is_counted_in_wholes_and_a_rest(long numerator, long denominator, string said) => Assert.Equal(said, Amounts.Mixed(new Fraction(numerator, denominator)));

    [Theory]
    [InlineData(7, 1, "7")]
    [InlineData(3, 13, "0.231 (3/13)")]
    [InlineData(1, 2, "0.5 (1/2)")]
    [InlineData(1999, 2000, "1 (1999/2000)")]
    [InlineData(1, 8000, "0 (1/8000)")]
    [InlineData(-1, 8, "-0.125 (-1/8)")]
    [InlineData(-1, 8000, "0 (-1/8000)")]
    public void Rounded_says_what_is_shared_out_in_thousandths_and_exactly(long numerator, long denominator, string said) => Assert.Equal(said, Amounts.Rounded(new Fraction(numerator, denominator)));

    [Fact]
    public void Rounded_leaves_out_a_fraction_that_nobody_could_read() => Assert.Equal("0.333", Amounts.Rounded(new Fraction(BigInteger.Pow(10, 30), (3 * BigInteger.Pow(10, 30)) + 1)));
}
