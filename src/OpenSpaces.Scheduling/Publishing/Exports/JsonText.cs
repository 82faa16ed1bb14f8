using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpenSpaces.Scheduling;

/// <summary>How every JSON of an agenda is written.</summary>
internal static class JsonText
{
    // The default encoder also escapes what HTML would execute, so that the text can stand in a script element.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    /// <returns>UTF-8 without byte order mark; indented for people unless it is to be short.</returns>
    public static byte[] Write(Action<Utf8JsonWriter> write, bool isShort = false)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options with { Indented = !isShort }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(PlainText.OneLine(text));
        }

        json.WriteEndArray();
    }

    public static void IfAny(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
