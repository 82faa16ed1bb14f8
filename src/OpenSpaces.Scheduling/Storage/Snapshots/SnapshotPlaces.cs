using System.Collections.Immutable;
using System.Text.Json;

namespace OpenSpaces.Scheduling;

/// <summary>Looks up what a snapshot refers to; what is not there is named.</summary>
internal static class SnapshotPlaces
{
    /// <exception cref="JsonException">There is nothing at that place.</exception>
    public static T At<T>(this ImmutableArray<T> pool, int place)
        where T : class => place >= 0 && place < pool.Length ? pool[place].There() : throw new JsonException($"It refers to place {place}, where there is no {typeof(T).Name}.");

    /// <returns>Null for no place.</returns>
    /// <exception cref="JsonException">There is nothing at that place.</exception>
    public static T? Find<T>(this ImmutableArray<T> pool, int? place)
        where T : class => place is { } at ? pool.At(at) : null;

    /// <exception cref="JsonException">It is null: the serializer lets that pass within lists.</exception>
    public static T There<T>(this T? read)
        where T : class => read ?? throw new JsonException($"It has null where a {typeof(T).Name} has to be.");
}
