using System.Net;
using System.Text.Json;

namespace OpenSpaces.Scheduling.Tests.Authority;

/// <summary>Every mapped verb × every role × every phase over HTTP, as docs/authority.md has it, and the status that goes with each answer.</summary>
public sealed class AuthorityOverHttpTests : IAsyncLifetime
{
    /// <summary>The columns of the page; the sign-in knows nobody by an empty name.</summary>
    private static readonly string[] Actors = ["", "chen", "asha", "ben", "facilitator"];

    private readonly GivenStore store = new();
    private WebHall hall = null!;

    public static TheoryData<string> Acts => [.. AuthorityCalls.All.Keys];

    public async Task InitializeAsync() => hall = await WebHall.StartAsync(options => options.CommandsPerMinute = 1_000_000, store);

    public async Task DisposeAsync() => await hall.DisposeAsync();

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task A_verb_answers_everybody_in_every_phase_as_the_page_says(string act)
    {
        List<string> otherwise = [];
        foreach (string phase in AuthorityPhases.All.Keys)
        {
            string[] expected = Expected(act, phase);
            foreach ((int column, string actor) in Actors.Index())
            {
                string actual = await AskTwiceAsync(act, AuthorityPhases.All[phase], actor);
                otherwise.AddRange(actual == expected[column] ? [] : [$"{phase}, {actor}: {actual}, not {expected[column]}"]);
            }
        }

        Assert.True(otherwise.Count == 0, string.Join('\n', otherwise));
    }

    [Fact]
    public void Every_row_of_the_page_is_asked_or_is_said_not_to_be_mapped() =>
        Assert.Equal(
            AuthorityTable.Under("By role").Select(row => row[0]).Where(act => !AuthorityCalls.NotMapped.Contains(act.Split(',')[0])).Order(StringComparer.Ordinal),
            AuthorityCalls.All.Keys.Order(StringComparer.Ordinal));

    /// <summary>Without and with a reason, in the words of the page.</summary>
    private async Task<string> AskTwiceAsync(string act, AuthorityPhase phase, string actor)
    {
        (HttpStatusCode status, string[] codes) = await AskAsync(act, phase, actor, reason: null);
        if (codes.Contains(nameof(NotAllowed)))
        {
            Assert.Equal(HttpStatusCode.Forbidden, status);
            return "no";
        }

        if (codes is [nameof(ReasonNeeded)])
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            (HttpStatusCode reasoned, _) = await AskAsync(act, phase, actor, "said why");
            return reasoned == HttpStatusCode.OK ? "reason" : nameof(ReasonNeeded);
        }

        Assert.Equal(codes is ["yes"] or ["so already"] ? HttpStatusCode.OK : codes.Contains(nameof(ReasonNeeded)) ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Conflict, status);
        return string.Join(", ", codes);
    }

    private async Task<(HttpStatusCode Status, string[] Codes)> AskAsync(string act, AuthorityPhase phase, string actor, string? reason)
    {
        Board given = phase.Comes(AuthorityActs.All[act].Given());
        store.Board = given;
        hall.Clock.Reset(phase.At(Hall.ByFacilitator).At);
        (string path, string body) = AuthorityCalls.All[act];
        body = body.Replace("ME", actor.Length == 0 ? "asha" : actor, StringComparison.Ordinal)
            .Replace("ACT", AuthorityActs.All[act].Given().LastAct.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (reason is not null && body.Contains("\"title\"", StringComparison.Ordinal))
        {
            path += $"?reason={Uri.EscapeDataString(reason)}";
        }
        else if (reason is not null)
        {
            body = body.Replace("}", (body.Length > 2 ? "," : "") + $"\"reason\":\"{reason}\"}}", StringComparison.Ordinal);
        }

        using HttpResponseMessage answer = await hall.PostAsync(path, actor, body);
        JsonElement told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        if (answer.IsSuccessStatusCode)
        {
            return (answer.StatusCode, [told.GetProperty("events").GetArrayLength() == 0 ? "so already" : "yes"]);
        }

        Assert.Same(given, store.Board);
        return (answer.StatusCode, [.. told.GetProperty("refusals").EnumerateArray().Select(refusal => refusal.GetProperty("code").GetString()!).Distinct().Order()]);
    }

    private static string[] Expected(string act, string phase) =>
        AuthorityTable.Under("By phase").SingleOrDefault(row => row[0] == act && row[1] == phase)?[2..] ?? AuthorityTable.Under("By role").Single(row => row[0] == act)[1..];
}
