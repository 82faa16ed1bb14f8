using System.Text.Json;
using ModelContextProtocol.Protocol;
using OpenSpaces.AssistantServer.Tests.Support;

namespace OpenSpaces.AssistantServer.Tests;

/// <summary>What an assistant may do, for whom, and how it hears that it may not.</summary>
public sealed class AssistantActTests(HallFixture hall) : IClassFixture<HallFixture>
{
    [Fact]
    public async Task A_topic_is_posted_and_claimed_in_the_name_of_somebody_and_once_however_often_it_is_asked()
    {
        await using HallStore store = await HallStore.MakeAsync();
        await using Assistant assistant = await Assistant.StartAsync(store, "--for", "balaji,asha");

        JsonElement posted = await assistant.AskAsync("propose", ("person", "Balaji"), ("title", "Python in the classroom"));
        JsonElement again = await assistant.AskAsync("propose", ("person", "balaji"), ("title", "Python in the classroom"));
        string topic = posted.GetProperty("topic").GetString()!;
        JsonElement claimed = await assistant.AskAsync("claim", ("person", "balaji"), ("topic", topic), ("room", "window"), ("timeSlot", "sat-1415"));

        PostedProposal kept = (await store.ReadAsync()).Find(new ProposalId(topic))!;
        Assert.Equal(topic, again.GetProperty("topic").GetString());
        Assert.Empty(again.GetProperty("happened").EnumerateArray());
        Assert.Equal("Sat 14:15 in Hall 3 Window", claimed.GetProperty("stands").GetProperty("where").GetString());
        Assert.Equal((PyConIndia.Balaji, PyConIndia.At(PyConIndia.Window, "sat-1415")), (kept.PostedBy, kept.Cell!.Value));
    }

    [Fact]
    public async Task A_taken_place_is_refused_in_the_boards_own_words_with_the_nearest_free_ones()
    {
        (string code, string message) = await hall.Assistant.RefusedAsync("claim", ("person", "kavya"), ("topic", "pandas"), ("room", "stage"), ("timeSlot", "sat-1100"));

        Assert.Equal("CellTaken", code);
        Assert.Contains("is taken by \"Django and htmx, live\" (Asha). Nearest free: Sat 11:00 in Hall 3 Window", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asha", "pandas", "stage", "sat-1415", "NotAllowed")]
    [InlineData("asha", "types", "stage", "sat-1415", "NotAllowed")]
    [InlineData("kavya", "pandas", "stage", "sat-1330", "CellTaken")]
    [InlineData("dev", "async", "stage", "sat-1415", "NotActingFor")]
    [InlineData("noor", "async", "stage", "sat-1415", "NotActingFor")]
    [InlineData("nobody at all", "async", "stage", "sat-1415", "UnknownPerson")]
    [InlineData("asha", "no-such", "stage", "sat-1415", "UnknownProposal")]
    [InlineData("asha", "django", "attic", "sat-1415", "UnknownCell")]
    public async Task A_claim_that_may_not_be_says_why_and_changes_nothing(string person, string topic, string room, string timeSlot, string code)
    {
        long version = (await hall.Store.ReadAsync()).Version;

        (string refused, string message) = await hall.Assistant.RefusedAsync("claim", ("person", person), ("topic", topic), ("room", room), ("timeSlot", timeSlot));

        Assert.Equal(code, refused);
        Assert.DoesNotContain("An error occurred", message, StringComparison.Ordinal);
        Assert.Equal(version, (await hall.Store.ReadAsync()).Version);
    }

    [Fact]
    public async Task What_was_typed_wrongly_is_refused_with_every_reason()
    {
        CallToolResult result = await hall.Assistant.CallAsync("propose", ("person", "asha"), ("title", "turned \u202E round"), ("about", "a\u0007bell"));

        Assert.True(result.IsError);
        Assert.Equal(["AbstractControlCharacter", "TitleDirectionOverride"], result.StructuredContent!.Value.GetProperty("refused").EnumerateArray().Select(reason => reason.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_acts_for_nobody_unless_it_was_told_for_whom()
    {
        await using HallStore store = await HallStore.MakeAsync();
        await using Assistant assistant = await Assistant.StartAsync(store);

        (string code, string message) = await assistant.RefusedAsync("propose", ("person", "Asha"), ("title", "A talk"));

        Assert.Equal("NotActingFor", code);
        Assert.Contains("It may act for nobody.", message, StringComparison.Ordinal);
    }
}
