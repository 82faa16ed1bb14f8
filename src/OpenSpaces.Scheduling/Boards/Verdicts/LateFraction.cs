namespace OpenSpaces.Scheduling;

/// <summary>An exact number that is worked out when somebody first reads it: a count decides without most of its numbers, and the exact ones may have hundreds of digits.</summary>
/// <remarks>Immutable to whoever reads it, and safe to read from several threads. Equal when the numbers are equal.</remarks>
internal sealed class LateFraction : IEquatable<LateFraction>
{
    private readonly Lazy<Fraction> late;

    public LateFraction(Fraction value) => late = new Lazy<Fraction>(value);

    public LateFraction(Func<Fraction> make) => late = new Lazy<Fraction>(make);

    public Fraction Value => late.Value;

    public bool Equals(LateFraction? other) => other is not null && Value == other.Value;

    public override bool Equals(object? obj) => Equals(obj as LateFraction);

    public override int GetHashCode() => Value.GetHashCode();
}
