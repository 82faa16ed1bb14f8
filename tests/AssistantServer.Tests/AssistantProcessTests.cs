using System.Diagnostics;
using System.Text.Json;
using OpenSpaces.AssistantServer.Tests.Support;

namespace OpenSpaces.AssistantServer.Tests;

/// <summary>The program as a client starts it: the standard output is the protocol's alone.</summary>
public sealed class AssistantProcessTests
{
    private const string Hello =
        """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    private const string Call = """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"read_board","arguments":{}}}""";

    [Fact]
    public async Task Everything_that_is_logged_goes_to_the_error_stream()
    {
        await using HallStore store = await HallStore.MakeAsync();
        using Process server = Start("--store", store.File, "--board", HallStore.Id.Value, "--log", "Trace");
        Task<string> errors = server.StandardError.ReadToEndAsync();
        await server.StandardInput.WriteLineAsync(Hello);
        await server.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        await server.StandardInput.WriteLineAsync(Call);

        List<string> lines = [];
        while (!lines.Any(line => IdOf(line) == 2))
        {
            lines.Add((await server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)))!);
        }

        server.StandardInput.Close();
        lines.AddRange((await server.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await server.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.All(lines, line => Assert.Equal("2.0", JsonDocument.Parse(line).RootElement.GetProperty("jsonrpc").GetString()));
        Assert.Contains("trce:", await errors, StringComparison.Ordinal);
        Assert.Equal(0, server.ExitCode);
    }

    [Theory]
    [InlineData("nowhere.db", "hall-3", "", "There is no file \"nowhere.db\".")]
    [InlineData(null, "hall 3", "", "\"hall 3\" is no board's id.")]
    [InlineData(null, "hall-4", "", "hall-4")]
    [InlineData(null, "hall-3", "a b", "\"a b\" is no person's id.")]
    public async Task What_cannot_be_started_says_why_on_the_error_stream_and_answers_one(string? file, string board, string people, string message)
    {
        await using HallStore store = await HallStore.MakeAsync();
        using Process server = Start("--store", file ?? store.File, "--board", board, "--for", people);

        string output = await server.StandardOutput.ReadToEndAsync();
        string errors = await server.StandardError.ReadToEndAsync();
        await server.WaitForExitAsync();

        Assert.Equal(1, server.ExitCode);
        Assert.Equal("", output);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [typeof(Startup).Assembly.Location, .. args])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static int IdOf(string line) => JsonDocument.Parse(line).RootElement.TryGetProperty("id", out JsonElement id) ? id.GetInt32() : 0;
}
