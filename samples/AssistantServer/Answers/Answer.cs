using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ModelContextProtocol.Protocol;

namespace OpenSpaces.AssistantServer;

/// <summary>What a tool answers: JSON, for programs as it is and for readers as text.</summary>
internal static class Answer
{
    /// <summary>Every script can be read; markup and quotation marks are escaped.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    public static CallToolResult Of(JsonObject told) => Made(told, isRefused: false);

    /// <summary>Every reason, as the domain says it.</summary>
    public static CallToolResult Refused(params ImmutableArray<Refused> reasons) => Made(
        new JsonObject { ["refused"] = Cards.Of(reasons.Select(reason => new JsonObject { ["code"] = reason.Code, ["message"] = Quoted.Text(reason.Message) })) },
        isRefused: true);

    private static CallToolResult Made(JsonObject told, bool isRefused) => new()
    {
        Content = [new TextContentBlock { Text = told.ToJsonString(Readable) }],
        StructuredContent = JsonSerializer.SerializeToElement(told),
        IsError = isRefused,
    };
}
