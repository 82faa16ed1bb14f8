using System.Text;

namespace OpenSpaces.Scheduling.Tests.Storage;

public sealed class BoardJsonTests
{
    private const string Placed =
        """{"v":1,"event":"ProposalPlaced","act":3,"by":"asha","as":"Attendee","at":"2018-10-06T02:30:00Z","facts":{"proposal":"a","cell":{"room":"red","timeSlot":"10"},"isByVerdict":false}}""";

    [Fact]
    public void A_field_that_an_earlier_version_did_not_know_has_its_default()
    {
        var placed = Assert.IsType<ProposalPlaced>(Read(Placed.Replace(",\"isByVerdict\":false", "", StringComparison.Ordinal)));

        Assert.False(placed.IsByVerdict);
        Assert.Equal((3, "asha", Role.Attendee), (placed.Act, placed.Stamp.By.Value, placed.Stamp.As));
    }

    [Fact]
    public void A_bare_card_reads_with_every_default()
    {
        var revised = Assert.IsType<ProposalRevised>(Read(Placed
            .Replace("ProposalPlaced", "ProposalRevised", StringComparison.Ordinal)
            .Replace("""{"proposal":"a","cell":{"room":"red","timeSlot":"10"},"isByVerdict":false}""", """{"proposal":{"id":"a","title":"Bare"}}""", StringComparison.Ordinal)));

        Assert.Equal(new Proposal(new ProposalId("a"), "Bare"), revised.Proposal);
    }

    [Theory]
    [InlineData("ProposalPlaced", "ProposalTeleported")]
    [InlineData("\"v\":1", "\"v\":2")]
    public void An_unknown_event_or_format_is_named_with_its_place(string known, string unknown)
    {
        var thrown = Assert.Throws<UnknownBoardEventException>(() => Read(Placed.Replace(known, unknown, StringComparison.Ordinal), 41));

        Assert.Equal(41, thrown.Version);
        Assert.Contains("Event 42", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"act\":3", "\"act\":\"three\"")]
    [InlineData("\"act\":3,", "")]
    [InlineData("\"act\":3", "\"act\":3,\"act\":4")]
    [InlineData("\"act\":3", "\"act\":3,\"extra\":4")]
    [InlineData("\"room\":\"red\"", "\"room\":\"red\",\"floor\":2")]
    [InlineData("\"room\":\"red\"", "\"room\":\"no spaces allowed\"")]
    [InlineData("\"room\":\"red\"", "\"room\":null")]
    [InlineData("\"room\":\"red\"", "\"room\":7")]
    [InlineData("\"room\":\"red\",", "")]
    [InlineData("\"proposal\":\"a\",", "")]
    [InlineData("2018-10-06T02:30:00Z", "2018-10-06 02:30")]
    [InlineData("\"Attendee\"", "\"King\"")]
    [InlineData("\"asha\"", "\"\"")]
    [InlineData("false}}", "false}")]
    [InlineData("{\"proposal\":\"a\",\"cell\":{\"room\":\"red\",\"timeSlot\":\"10\"},\"isByVerdict\":false}", "null")]
    public void Damage_is_named_with_its_place_and_never_skipped(string sound, string damaged)
    {
        string json = Placed.Replace(sound, damaged, StringComparison.Ordinal);
        Assert.NotEqual(Placed, json);

        var thrown = Assert.Throws<DamagedHistoryException>(() => Read(json, 41));

        Assert.Contains("event 42", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_zone_is_named()
    {
        BoardEvent opened = Assert.Single(EveryEvent.Samples, e => e is BoardOpened);
        string json = Encoding.UTF8.GetString(BoardJson.Write(opened)).Replace("Asia/Kolkata", "Asia/Nowhere", StringComparison.Ordinal);

        Assert.Contains("Asia/Nowhere", Assert.Throws<DamagedHistoryException>(() => Read(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_nested_arrays_end_at_once() => Assert.Throws<DamagedHistoryException>(() => Read(new string('[', 1_000_000)));

    private static BoardEvent Read(string json, long version = 0) => BoardJson.Read(Encoding.UTF8.GetBytes(json), version);
}
