using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace OpenSpaces.Scheduling;

/// <summary>A persistent map that is being changed: nothing is copied before the first change, and then only what changes.</summary>
internal sealed class DraftMap<TKey, TValue>(ImmutableDictionary<TKey, TValue> start)
    where TKey : notnull
{
    private ImmutableDictionary<TKey, TValue>.Builder? builder;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) =>
        builder is null ? start.TryGetValue(key, out value) : builder.TryGetValue(key, out value);

    public TValue? Find(TKey key) => TryGet(key, out TValue? value) ? value : default;

    /// <returns>Whether there was nothing by that key before.</returns>
    public bool Set(TKey key, TValue value)
    {
        builder ??= start.ToBuilder();
        int before = builder.Count;
        builder[key] = value;
        return builder.Count > before;
    }

    public void Remove(TKey key)
    {
        if (builder is not null || start.ContainsKey(key))
        {
            (builder ??= start.ToBuilder()).Remove(key);
        }
    }

    public ImmutableDictionary<TKey, TValue> Seal() => builder?.ToImmutable() ?? start;
}
