using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenSpaces.Scheduling;

/// <summary>JSON to HTTP channels and from them.</summary>
internal static class JsonBody
{
    public static ByteArrayContent Of(Action<Utf8JsonWriter> write) => Of(Bytes(write));

    public static ByteArrayContent Of(byte[] json)
    {
        var content = new ByteArrayContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>A member of an answer, whatever a stranger's server sent; null if it is no object, or has none by that name.</summary>
    public static JsonElement? In(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty(name, out JsonElement member) ? member : null;

    public static string? TextIn(JsonElement answer, string name) => In(answer, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
