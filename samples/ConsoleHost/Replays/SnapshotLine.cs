using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OpenSpaces.ConsoleHost;

/// <summary>A line of a history file, as it is written there.</summary>
internal sealed record SnapshotLine(string At, ImmutableArray<SessionEntry> Sessions);

/// <summary>A session in it. The uid is made of the title, so it tells repeats apart no better than the title does, and is not used.</summary>
internal sealed record SessionEntry(string Uid, string Title, string Room, string Start, string End);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(SnapshotLine))]
internal sealed partial class SnapshotJson : JsonSerializerContext;
