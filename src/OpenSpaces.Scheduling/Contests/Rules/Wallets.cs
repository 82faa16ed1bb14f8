using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>The money of one candidate's supporters, side by side, so that sums over the poor and the rich among them need no branches.</summary>
internal sealed class Wallets
{
    private readonly ApprovalProfile profile;
    private readonly Purses purses;
    private readonly double[] money;
    private readonly double[] weights;
    private int candidate;

    public Wallets(ApprovalProfile profile, Purses purses)
    {
        this.profile = profile;
        this.purses = purses;
        int most = Enumerable.Range(0, profile.Candidates.Length).Max(candidate => profile.SupportersOf(candidate).Length);
        money = new double[most + Vector<double>.Count];
        weights = new double[most + Vector<double>.Count];
        weights.AsSpan().Fill(1);
    }

    private ReadOnlySpan<int> Supporters => profile.SupportersOf(candidate);

    /// <summary>What rounding adds to sums of at most about 1.</summary>
    private double Rounding => 2 * Bounds.ErrorOfSum((Supporters.Length / Vector<double>.Count) + Vector<double>.Count, 1);

    /// <summary>More than all of them together can be off: quickly told, and too much.</summary>
    public double GreatError => (profile.SupportOf(candidate) * purses.MostError) + Rounding;

    public void Fill(int candidate)
    {
        this.candidate = candidate;
        ReadOnlySpan<int> supporters = Supporters;
        ReadOnlySpan<double> all = purses.Money;
        for (int at = 0; at < supporters.Length; at++)
        {
            money[at] = all[supporters[at]];
        }

        for (int at = 0; !profile.IsUnweighted && at < supporters.Length; at++)
        {
            weights[at] = profile.RoundedWeights[supporters[at]];
        }

        // Vectors may read some more: of no money, and so of no weight among the rich.
        money.AsSpan(supporters.Length, Vector<double>.Count).Clear();
    }

    /// <summary>What those have who have less than a price, which is above 0, and the weight of the others.</summary>
    public (double Paid, double Rich) Split(double price)
    {
        var limit = new Vector<double>(price);
        Vector<double> paid = Vector<double>.Zero;
        Vector<double> rich = Vector<double>.Zero;
        for (int at = 0; at < Supporters.Length; at += Vector<double>.Count)
        {
            var has = new Vector<double>(money, at);
            var weight = new Vector<double>(weights, at);
            Vector<long> isPoor = Vector.LessThan(has, limit);
            paid += Vector.ConditionalSelect(isPoor, has * weight, Vector<double>.Zero);
            rich += Vector.ConditionalSelect(isPoor, Vector<double>.Zero, weight);
        }

        return (Vector.Sum(paid), Vector.Sum(rich));
    }

    /// <summary>The most that all of them together can be off, and the most that any of them can have.</summary>
    public (double Error, double Most) Doubts()
    {
        (double error, double most) = (Rounding, 0);
        for (int at = 0; at < Supporters.Length; at++)
        {
            double one = purses.Errors[Supporters[at]];
            error += weights[at] * one;
            most = Math.Max(most, money[at] + one);
        }

        return (error, most);
    }
}
