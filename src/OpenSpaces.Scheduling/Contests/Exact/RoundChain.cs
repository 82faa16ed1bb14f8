using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>
/// The exact values that the rounds of a count settle: loads, or prices. Each is made of earlier ones by whole numbers, and stays unworked until two numbers are too near each other
/// for doubles, or somebody reads it.
/// </summary>
/// <remarks>
/// Value i is N(i) ÷ D(i), where D(i) is the product of the divisors so far: nothing is cancelled on the way, for that would cost more than it saves. Safe to read from several threads
/// once the count is over.
/// </remarks>
internal sealed class RoundChain
{
    private readonly Lock gate = new();
    private readonly List<RoundForm> forms = [];
    private readonly List<BigInteger> numerators;
    private readonly List<BigInteger> denominators;

    /// <summary>Begins with a value that is given.</summary>
    public RoundChain(long numerator, long denominator)
    {
        numerators = [numerator];
        denominators = [denominator];
        forms.Add(new RoundForm(() => [], denominator));
    }

    /// <summary>How many values there are; the given one is 0.</summary>
    public int Count => forms.Count;

    public int Add(RoundForm form)
    {
        forms.Add(form);
        return forms.Count - 1;
    }

    public Fraction ValueOf(int round)
    {
        lock (gate)
        {
            Reach(round);
            return new Fraction(numerators[round], denominators[round]);
        }
    }

    /// <summary>The same, rounded: off by no more than the rounding of a double.</summary>
    public double RoundedValueOf(int round)
    {
        Reach(round);
        return Fraction.Rounded(numerators[round], denominators[round]);
    }

    /// <summary>A number that is no round's yet.</summary>
    public Fraction ValueOf(RoundForm form) => new(Numerator(form, forms.Count - 1), denominators[forms.Count - 1] * form.Divisor);

    /// <summary>Compares two numbers that are no round's yet.</summary>
    public int Compare(RoundForm one, RoundForm other) => one.IsWrittenAs(other)
        ? 0
        : (Numerator(one, forms.Count - 1) * other.Divisor).CompareTo(Numerator(other, forms.Count - 1) * one.Divisor);

    /// <summary>Over the last denominator times the form's divisor.</summary>
    private BigInteger Numerator(RoundForm form, int last)
    {
        Reach(last);
        long[] factors = form.Factors;
        BigInteger sum = BigInteger.Zero;
        for (int round = 0; round <= last; round++)
        {
            sum = round == 0 || sum.IsZero ? sum : sum * forms[round].Divisor;
            long factor = round < factors.Length ? factors[round] : 0;
            sum = factor == 0 ? sum : sum + (factor * numerators[round]);
        }

        return denominators[last] + sum;
    }

    private void Reach(int round)
    {
        while (numerators.Count <= round)
        {
            int next = numerators.Count;
            BigInteger numerator = Numerator(forms[next], next - 1);
            denominators.Add(denominators[next - 1] * forms[next].Divisor);
            numerators.Add(numerator);
        }
    }
}
