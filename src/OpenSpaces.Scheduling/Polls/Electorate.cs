using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Who may vote, and with what weight.</summary>
/// <remarks>Immutable; equal when the same people have the same weights. That one person has one account is the host application's to see to.</remarks>
public sealed record Electorate
{
    /// <summary>How many people a roll may name: 1,000,000.</summary>
    public const int MaxPeople = 1_000_000;

    private Electorate(ImmutableSortedDictionary<string, int>? roll) => Roll = roll;

    /// <summary>Anyone who is not a <see cref="Role.Stranger"/>, each with weight 1.</summary>
    public static Electorate Anyone { get; } = new((ImmutableSortedDictionary<string, int>?)null);

    /// <summary>Whether there is a roll.</summary>
    public bool IsRoll => Roll is not null;

    /// <summary>How many people may vote; null where anyone may.</summary>
    public int? Count => Roll?.Count;

    /// <summary>The weights by person, in ordinal order of the ids; null = anyone.</summary>
    internal ImmutableSortedDictionary<string, int>? Roll { get; }

    /// <summary>These people, each with weight 1.</summary>
    /// <param name="people">Who; at most <see cref="MaxPeople"/>.</param>
    /// <returns>The roll.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="people"/> is null.</exception>
    /// <exception cref="ArgumentException">A person is the default value or named twice, or there are too many.</exception>
    public static Electorate Of(params IEnumerable<PersonId> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        return Of(people.Select(person => KeyValuePair.Create(person, 1)));
    }

    /// <summary>These people, with these weights.</summary>
    /// <param name="weights">The weights; each 1 to <see cref="BallotForm.Bound"/>.</param>
    /// <returns>The roll.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException">A person is the default value or named twice, a weight is out of bounds, or there are too many.</exception>
    public static Electorate Of(IEnumerable<KeyValuePair<PersonId, int>> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var roll = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach ((PersonId person, int weight) in weights)
        {
            if (person == default || weight is < 1 or > BallotForm.Bound || roll.Count == MaxPeople || !roll.TryAdd(person.Value, weight))
            {
                throw new ArgumentException(
                    $"A roll names at most {MaxPeople} people, each once and with a weight of 1 to {BallotForm.Bound}. It can't have \"{person}\" with {weight}.", nameof(weights));
            }
        }

        return new Electorate(roll.ToImmutable());
    }

    /// <summary>With what weight a person votes.</summary>
    /// <param name="person">Who.</param>
    /// <returns>The weight, at least 1; null if they may not vote.</returns>
    public int? WeightOf(PersonId person) => Roll is null ? 1 : Roll.TryGetValue(person.Value, out int weight) ? weight : null;

    /// <inheritdoc/>
    public bool Equals(Electorate? other) => other is not null && (Roll is null ? other.Roll is null : other.Roll is not null && Roll.SequenceEqual(other.Roll));

    /// <inheritdoc/>
    public override int GetHashCode() => Roll?.Count ?? -1;
}
