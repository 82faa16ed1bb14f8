using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenSpaces.Scheduling;

/// <summary>A value that is one JSON string.</summary>
internal sealed class TextConverter<T>(Func<string, T> parse, Func<T, string> format) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : throw new JsonException($"A {typeof(T).Name} is a string, and this is {reader.TokenType}.");
        try
        {
            return parse(text);
        }
        catch (Exception e) when (e is ArgumentException or NodaTime.Text.UnparsableValueException or NodaTime.TimeZones.DateTimeZoneNotFoundException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));
}
