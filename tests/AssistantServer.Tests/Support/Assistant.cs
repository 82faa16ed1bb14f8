using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace OpenSpaces.AssistantServer.Tests.Support;

/// <summary>The server as a child process, asked by the protocol's own client.</summary>
internal sealed class Assistant(McpClient client) : IAsyncDisposable
{
    public McpClient Client => client;

    public static async Task<Assistant> StartAsync(HallStore store, params string[] args)
    {
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [typeof(Startup).Assembly.Location, "--store", store.File, "--board", HallStore.Id.Value, "--at", "2018-10-06T11:05", .. args],
        });
        return new Assistant(await McpClient.CreateAsync(transport));
    }

    /// <summary>Calls a tool, and expects it to do what it was asked.</summary>
    public async Task<JsonElement> AskAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        CallToolResult result = await CallAsync(tool, arguments);
        Assert.False(result.IsError ?? false, TextOf(result));
        return result.StructuredContent!.Value;
    }

    /// <summary>Calls a tool, and expects a refusal.</summary>
    public async Task<(string Code, string Message)> RefusedAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        CallToolResult result = await CallAsync(tool, arguments);
        Assert.True(result.IsError, TextOf(result));
        JsonElement reason = Assert.Single(result.StructuredContent!.Value.GetProperty("refused").EnumerateArray());
        return (reason.GetProperty("code").GetString()!, reason.GetProperty("message").GetString()!);
    }

    public async Task<CallToolResult> CallAsync(string tool, params (string Name, object? Value)[] arguments) =>
        await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value));

    public static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    public ValueTask DisposeAsync() => client.DisposeAsync();
}
