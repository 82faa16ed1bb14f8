using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OpenSpaces.Scheduling;

/// <summary>
/// A value that is written as another shape. Source generation gives properties that are only initialised no defaults where the JSON leaves them out; the parameters of a
/// shape's constructor have theirs.
/// </summary>
internal sealed class ShapeConverter<T, TShape>(Func<TShape, T> restore, Func<T, TShape> shape) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        TShape read = JsonSerializer.Deserialize(ref reader, Info(options)) ?? throw new JsonException($"A {typeof(T).Name} is an object, and this is null.");
        try
        {
            return restore(read);
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, shape(value), Info(options));

    private static JsonTypeInfo<TShape> Info(JsonSerializerOptions options) => (JsonTypeInfo<TShape>)options.GetTypeInfo(typeof(TShape));
}
