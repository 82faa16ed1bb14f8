using System.Text.Json;

namespace OpenSpaces.Scheduling;

/// <summary>
/// Reads an event that stands exactly as it is written: its members in their order and no other. So are nearly all, and no tree of them has to be built. Whatever stands in another way is left to
/// <see cref="BoardJson.Read(ReadOnlyMemory{byte}, long)"/>, which reads it or names its fault.
/// </summary>
internal static class PlainEvent
{
    /// <returns>The event; null if it does not stand as it is written, or is none.</returns>
    public static BoardEvent? TryRead(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = BoardJson.MaxDepth });
        try
        {
            return Read(ref json);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or ArgumentException or FormatException)
        {
            // Named by whoever reads it in full.
            return null;
        }
    }

    private static BoardEvent? Read(ref Utf8JsonReader json)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject || !IsNext(ref json, "v"u8) || json.GetInt32() != BoardJson.FormatVersion
            || !IsNext(ref json, "event"u8) || !EventKinds.TryFind(json.ValueSpan, out EventKinds.Kind? kind))
        {
            return null;
        }

        if (!IsNext(ref json, "act"u8))
        {
            return null;
        }

        long act = json.GetInt64();
        if (!IsNext(ref json, "by"u8) || json.GetString() is not { } by || !IsNext(ref json, "as"u8) || RoleOf(ref json) is not { } role || !IsNext(ref json, "at"u8) || PlainInstant.TryRead(json.ValueSpan) is not { } at)
        {
            return null;
        }

        string? reason = null;
        json.Read();
        if (json.ValueTextEquals("why"u8))
        {
            json.Read();
            reason = json.GetString();
            json.Read();
        }

        if (json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals("facts"u8) || !json.Read())
        {
            return null;
        }

        BoardEvent happened = kind.ReadNext(ref json);
        return json.Read() && json.TokenType == JsonTokenType.EndObject && !json.Read() ? happened.Stamped(act, new Stamp(new PersonId(by), role, at) { Reason = reason }) : null;
    }

    /// <summary>Goes on to a member's value.</summary>
    private static bool IsNext(ref Utf8JsonReader json, ReadOnlySpan<byte> name) => json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(name) && json.Read();

    private static Role? RoleOf(ref Utf8JsonReader json) =>
        json.TokenType != JsonTokenType.String ? null : json.ValueTextEquals("Attendee"u8) ? Role.Attendee : json.ValueTextEquals("Facilitator"u8) ? Role.Facilitator : null;
}
