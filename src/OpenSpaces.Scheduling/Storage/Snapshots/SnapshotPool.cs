using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OpenSpaces.Scheduling;

/// <summary>Objects, each written once: whoever refers to one says its place. What an act changed is current as long as the very object stands, so that being equal is not enough.</summary>
internal sealed class SnapshotPool<T>
    where T : class
{
    private readonly Dictionary<T, int> places = new(ReferenceEqualityComparer.Instance);
    private readonly List<T> values = [];

    /// <summary>The objects, by place.</summary>
    public IReadOnlyList<T> Values => values;

    /// <returns>The object's place; null for none.</returns>
    public int? PlaceOf(T? value)
    {
        if (value is null)
        {
            return null;
        }

        if (!places.TryGetValue(value, out int place))
        {
            places.Add(value, place = values.Count);
            values.Add(value);
        }

        return place;
    }
}

/// <summary>Lists that are compared by whether they are the same list, not by what they hold.</summary>
internal static class SnapshotLists
{
    /// <returns>The list's place; null for an empty one.</returns>
    public static int? PlaceOf<T>(this SnapshotPool<T[]> pool, ImmutableArray<T> list) => list.IsEmpty ? null : pool.PlaceOf(ImmutableCollectionsMarshal.AsArray(list));

    public static ImmutableArray<ImmutableArray<T>> Lists<T>(this SnapshotPool<T[]> pool) => [.. pool.Values.Select(ImmutableCollectionsMarshal.AsImmutableArray)];
}
