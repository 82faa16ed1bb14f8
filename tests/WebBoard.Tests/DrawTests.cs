using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>A contest that the lot decides: promised before, called out in the hall, and drawn again by whoever wants.</summary>
public sealed partial class DrawTests : IAsyncLifetime, IDisposable
{
    private const string Wanted = "stage|sat-1330";
    private static readonly string[] Topics = ["async", "types", "packaging"];
    private static readonly string[] Pages = ["/", "/wall", "/desk", "/print", "/me", "/topic/async", "/open-space/pycon-india-2018/board.json"];
    private readonly string folder = Directory.CreateTempSubdirectory("webboard").FullName;
    private RunningBoard board = null!;
    private Phone desk = null!;

    public async Task InitializeAsync() => await StartAsync();

    public async Task DisposeAsync()
    {
        await board.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Everybody_reads_the_promise_before_and_draws_again_after()
    {
        using var stranger = new Phone(board.Address);
        string poll = await OpenAsync();
        string before = await ReadAllAsync(poll);
        string promise = Hash().Match(await stranger.ReadAsync($"/draw/{poll}")).Value;

        string drawn = await SettleAsync(poll, "23, 7 4", "all are here");
        string page = await stranger.ReadAsync($"/draw/{poll}");
        string secret = Hash().Matches(page)[1].Value;
        byte[] key = HMACSHA256.HashData(Convert.FromHexString(secret), "4.7.23./"u8);
        string[] order = [.. Topics.OrderBy(id => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(id + "\u0001"))), StringComparer.Ordinal)];

        Assert.Equal(promise, Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(secret))));
        Assert.Contains("4.7.23./", page, StringComparison.Ordinal);
        Assert.Equal(order, Ids().Matches(page).Select(match => match.Groups[1].Value));
        Assert.Contains("The lot fell on", drawn, StringComparison.Ordinal);
        Assert.Contains("Sat 13:30 in Hall 3 Stage", await stranger.ReadAsync($"/topic/{order[0]}"), StringComparison.Ordinal);
        Assert.Contains($"/draw/{poll}", await stranger.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(before, promise));
        Assert.DoesNotContain(secret, before, StringComparison.Ordinal);
        Assert.DoesNotContain(await KeptAsync("draw-secret:"), before + page, StringComparison.Ordinal);
    }

    [PythonFact]
    public async Task The_page_s_own_program_says_the_promise_and_the_order()
    {
        string poll = await OpenAsync();
        await SettleAsync(poll, "7 23 4", "all are here");
        string page = await desk.ReadAsync($"/draw/{poll}");
        var start = new ProcessStartInfo(PythonFactAttribute.Python, ["-c", Recipe().Match(page).Groups[1].Value]) { RedirectStandardOutput = true };

        using Process python = Process.Start(start)!;
        string said = await python.StandardOutput.ReadToEndAsync();

        Assert.Equal($"{Hash().Match(page).Value}\n{string.Join(' ', Ids().Matches(page).Select(match => match.Groups[1].Value))}\n", said.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("", "all are here", "Type the numbers that were called out")]
    [InlineData("seven", "all are here", "Type the numbers that were called out")]
    [InlineData("-1 7", "all are here", "Type the numbers that were called out")]
    [InlineData("1 2 3", "", "is open until")]
    public async Task What_is_refused_reveals_nothing_and_the_numbers_are_typed_again(string numbers, string reason, string why)
    {
        string poll = await OpenAsync();

        string refused = await SettleAsync(poll, numbers, reason);
        string page = await desk.ReadAsync($"/draw/{poll}");
        string drawn = await SettleAsync(poll, "7 23 4", "all are here");

        Assert.Contains(why, refused, StringComparison.Ordinal);
        Assert.Single(Hash().Matches(page));
        Assert.Contains("The lot fell on", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_draws_twice_and_undoing_the_draw_wants_a_reason()
    {
        string poll = await OpenAsync();
        string twice = await desk.SendAsync("/desk/act/open-poll", ("form", "poll"), ("page", "desk"), ("cell", Wanted), ("rule", "lottery"), ("minutes", "5"));
        await SettleAsync(poll, "7 23 4", "all are here");

        string again = await SettleAsync(poll, "8 8 8", "I like another better");
        string page = await desk.RawAsync("/desk");
        string undone = await desk.SendAsync("/desk/act/undo", ("form", "undo"), ("page", "desk"), ("act", Act().Match(page).Groups[1].Value), ("reason", "the wrong place"));

        Assert.Contains("being decided already", twice, StringComparison.Ordinal);
        Assert.Contains("(4.7.23./), and they hold", again, StringComparison.Ordinal);
        Assert.Contains("Why undo it?", page, StringComparison.Ordinal);
        Assert.Contains("the contest for Sat 13:30 in Hall 3 Stage is open again", page, StringComparison.Ordinal);
        Assert.Contains("Undone.", undone, StringComparison.Ordinal);
        Assert.Contains("Decide it yourself", undone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_of_claims_that_gathered_again_is_in_nobodys_way()
    {
        string first = await OpenAsync();
        await desk.SendAsync("/desk/act/undo", ("form", "undo"), ("page", "desk"), ("act", Act().Match(await desk.RawAsync("/desk")).Groups[1].Value));
        string gathering = await desk.ReadAsync("/desk");

        string second = await OpenAsync();

        Assert.Contains("Close the claims", gathering, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Contains("The lot fell on", await SettleAsync(second, "7 23 4", "all are here"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draw_that_was_announced_is_settled_after_a_restart()
    {
        string poll = await OpenAsync();
        string promise = Hash().Match(await desk.ReadAsync($"/draw/{poll}")).Value;
        board.Kill();
        await board.DisposeAsync();
        desk.Dispose();

        await StartAsync();
        string drawn = await SettleAsync(poll, "7 23 4", "all are here");

        Assert.Contains("The lot fell on", drawn, StringComparison.Ordinal);
        Assert.Equal(promise, Hash().Match(await desk.ReadAsync($"/draw/{poll}")).Value);
    }

    [Fact]
    public async Task A_draw_that_is_refused_leaves_no_secret()
    {
        string refused = await desk.SendAsync("/desk/act/open-poll", ("form", "poll"), ("page", "desk"), ("cell", Wanted), ("rule", "lottery"), ("minutes", "5"));

        Assert.Contains("Not done", refused, StringComparison.Ordinal);
        Assert.Equal("", await KeptAsync("draw-"));
    }

    private async Task StartAsync()
    {
        board = await RunningBoard.StartAsync($"Data Source={folder}/board.db");
        desk = new Phone(board.Address);
        await desk.EnterAsync(board.Key);
    }

    private async Task<string> OpenAsync()
    {
        await desk.SendAsync("/desk/act/close-claims", ("form", "close"), ("page", "desk"), ("cell", Wanted), ("reason", "everybody is here"));
        return Poll().Match(await desk.SendAsync("/desk/act/open-poll", ("form", "poll"), ("page", "desk"), ("cell", Wanted), ("rule", "lottery"), ("minutes", "5"))).Groups[1].Value;
    }

    private Task<string> SettleAsync(string poll, string numbers, string reason) =>
        desk.SendAsync("/desk/act/settle", ("form", $"settle-{poll}"), ("page", "desk"), ("poll", poll), ("numbers", numbers), ("reason", reason));

    /// <summary>Every page and endpoint, as a stranger and as the facilitator.</summary>
    private async Task<string> ReadAllAsync(string poll)
    {
        using var stranger = new Phone(board.Address);
        var all = new StringBuilder();
        foreach (string page in Pages)
        {
            all.Append(await stranger.ReadAsync(page));
        }

        foreach (string page in new[] { "/desk", $"/draw/{poll}", $"/open-space/pycon-india-2018/polls/{poll}" })
        {
            all.Append(await desk.ReadAsync(page));
        }

        return all.Append(board.Log).ToString();
    }

    /// <summary>The first value that servers share under such a name; empty if there is none.</summary>
    private async Task<string> KeptAsync(string prefix)
    {
        await using var connection = new SqliteConnection(board.Connection);
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """SELECT "Value" FROM "Shared" WHERE "Name" LIKE $prefix""";
        command.Parameters.AddWithValue("$prefix", prefix + "%");
        return (string?)await command.ExecuteScalarAsync() ?? "";
    }

    [GeneratedRegex("name=\"poll\" value=\"([^\"]+)\"")]
    private static partial Regex Poll();

    [GeneratedRegex("name=\"act\" value=\"([0-9]+)\"")]
    private static partial Regex Act();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();

    [GeneratedRegex("quiet link\">([a-z]+)</span></li>")]
    private static partial Regex Ids();

    [GeneratedRegex("aria-label=\"The draw as a program\">(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Recipe();
}
