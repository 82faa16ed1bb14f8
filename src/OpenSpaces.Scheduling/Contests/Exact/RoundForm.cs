namespace OpenSpaces.Scheduling;

/// <summary>A number by earlier ones: (1 + Σ factor × value of a round) ÷ divisor. Whole numbers all, so that two are compared without a rational.</summary>
internal sealed class RoundForm
{
    private readonly Lazy<long[]> factors;

    /// <summary>The factors are worked out when they are needed, which for most forms is never.</summary>
    public RoundForm(Func<long[]> factors, long divisor)
    {
        this.factors = new Lazy<long[]>(factors);
        Divisor = divisor;
    }

    /// <summary>By round.</summary>
    public long[] Factors => factors.Value;

    /// <summary>At least 1.</summary>
    public long Divisor { get; }

    /// <summary>Whether both are the same number for that they are written the same, whatever the rounds' values.</summary>
    public bool IsWrittenAs(RoundForm other) => Divisor == other.Divisor && Factors.AsSpan().SequenceEqual(other.Factors);
}
