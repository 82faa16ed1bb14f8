using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Announcements as JSON (RFC 8259): what a durable outbox keeps. docs/announcing.md has the format.</summary>
/// <remarks>Strict in reading: what is unknown, doubled or missing is named and never skipped. Safe to call from several threads.</remarks>
public static class AnnouncementJson
{
    // Readable in every script, and still without what HTML would execute.
    private static readonly AnnouncementJsonContext Strict = new(new JsonSerializerOptions(AnnouncementJsonContext.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    /// <summary>Writes an announcement on one line.</summary>
    /// <param name="announcement">The announcement.</param>
    /// <returns>UTF-8 without byte order mark and without line breaks, the same on every machine.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="announcement"/> is null.</exception>
    public static byte[] Write(Announcement announcement)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        return JsonSerializer.SerializeToUtf8Bytes(AnnouncementShape.Of(announcement), Strict.AnnouncementShape);
    }

    /// <summary>Reads an announcement.</summary>
    /// <param name="utf8">What <see cref="Write"/> wrote, in this or an earlier version.</param>
    /// <returns>The announcement.</returns>
    /// <exception cref="FormatException">It is none, or damaged.</exception>
    public static Announcement Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return (JsonSerializer.Deserialize(utf8, Strict.AnnouncementShape) ?? throw new JsonException("It is null.")).Restore();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or UnparsableValueException)
        {
            throw new FormatException($"This is no announcement, or it is damaged: {e.Message} Add it to the outbox again.", e);
        }
    }
}

// What an announcement looks like in JSON. A new member gets a default here, so that what earlier versions wrote is read.
internal sealed record AnnouncementShape(
    string Id,
    string Channel,
    string Board,
    long Version,
    string At,
    string Text,
    string Subject = "",
    string? Link = null,
    ImmutableArray<string> Hashtags = default,
    ImmutableArray<string> Recipients = default,
    string? Calendar = null)
{
    public Announcement Restore() => new()
    {
        Id = new AnnouncementId(Id),
        Channel = Channel,
        Board = Board.Length == 0 ? default : new BoardId(Board),
        Version = Version,
        At = InstantPattern.ExtendedIso.Parse(At).Value,
        Text = Text,
        Subject = Subject,
        Link = Link is null ? null : new Uri(Link),
        Hashtags = Hashtags,
        Recipients = Recipients,
        Calendar = Calendar,
    };

    public static AnnouncementShape Of(Announcement announcement) => new(
        announcement.Id.Value, announcement.Channel, announcement.Board.Value, announcement.Version, InstantPattern.ExtendedIso.Format(announcement.At), announcement.Text, announcement.Subject,
        announcement.Link?.OriginalString, announcement.Hashtags, announcement.Recipients, announcement.Calendar);
}

/// <summary>What the serializer has to know, generated at compile time, so that trimmed and native apps work.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = 4)]
[JsonSerializable(typeof(AnnouncementShape))]
internal sealed partial class AnnouncementJsonContext : JsonSerializerContext;
