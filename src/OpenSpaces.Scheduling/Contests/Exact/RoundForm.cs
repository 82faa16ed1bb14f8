namespace OpenSpaces.Scheduling;

/// <summary>A number by earlier ones: (1 + Σ factor × value of a round) ÷ divisor. Whole numbers all, so that two are compared without a rational.</summary>
/// <param name="Factors">By round.</param>
/// <param name="Divisor">At least 1.</param>
internal sealed record RoundForm(long[] Factors, long Divisor)
{
    /// <summary>Whether both are the same number for that they are written the same, whatever the rounds' values.</summary>
    public bool IsWrittenAs(RoundForm other) => Divisor == other.Divisor && Factors.AsSpan().SequenceEqual(other.Factors);
}
