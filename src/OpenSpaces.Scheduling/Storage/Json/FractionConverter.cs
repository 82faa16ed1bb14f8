using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenSpaces.Scheduling;

/// <summary>A number where it is whole and fits 64 bits, otherwise a string like <c>83/6</c>.</summary>
internal sealed class FractionConverter : JsonConverter<Fraction>
{
    public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt64(out long whole) => whole,
        JsonTokenType.String when Fraction.TryParse(reader.GetString(), out Fraction fraction) => fraction,
        _ => throw new JsonException("A fraction is a whole number, or a string like \"83/6\"."),
    };

    public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options)
    {
        if (value.Denominator.IsOne && value.Numerator >= long.MinValue && value.Numerator <= long.MaxValue)
        {
            writer.WriteNumberValue((long)value.Numerator);
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }
}
