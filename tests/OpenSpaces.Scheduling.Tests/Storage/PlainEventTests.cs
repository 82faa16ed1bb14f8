using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling.Tests.Storage;

/// <summary>The short way of reading an event answers as the long one does, or not at all.</summary>
public sealed class PlainEventTests
{
    public static TheoryData<string> Kinds => GoldenEventTests.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_event_that_stands_as_it_is_written_is_read_the_short_way(string kind)
    {
        BoardEvent sample = Assert.Single(EveryEvent.Samples, e => e.Name == kind);

        Assert.Equal(sample, PlainEvent.TryRead(BoardJson.Write(sample)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_event_whose_members_stand_in_another_order_is_left_to_the_long_way(string kind)
    {
        BoardEvent sample = Assert.Single(EveryEvent.Samples, e => e.Name == kind);
        byte[] turned = Encoding.UTF8.GetBytes(Turned(BoardJson.Write(sample)));

        Assert.Null(PlainEvent.TryRead(turned));
        Assert.Equal(sample, BoardJson.Read(turned));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Whatever_a_byte_is_changed_to_both_ways_read_the_same_or_the_short_one_does_not_answer(string kind)
    {
        byte[] sound = BoardJson.Write(Assert.Single(EveryEvent.Samples, e => e.Name == kind));
        var random = new Random(sound.Length);

        for (int trial = 0; trial < 2_000; trial++)
        {
            byte[] changed = [.. sound];
            changed[random.Next(changed.Length)] = (byte)(trial % 3 == 0 ? random.Next(256) : "{}[]\":,\\0123456789nul.-eZ "[random.Next(26)]);
            if (PlainEvent.TryRead(changed) is { } plain)
            {
                Assert.Equal(InFull(changed), plain);
            }

            Assert.True(Record.Exception(() => BoardJson.Read(changed)) is null or DamagedHistoryException or UnknownBoardEventException, Encoding.UTF8.GetString(changed));
        }
    }

    [Fact]
    public void A_moment_is_read_as_the_pattern_reads_it_or_not_at_all()
    {
        var random = new Random(7);

        for (int trial = 0; trial < 20_000; trial++)
        {
            Instant moment = Instant.FromUtc(random.Next(1, 9_999), random.Next(1, 13), random.Next(1, 29), random.Next(24), random.Next(60), random.Next(60))
                .PlusNanoseconds(random.Next(3) == 0 ? 0L : (long)random.Next(1_000_000_000) / Power(random.Next(10)) * Power(random.Next(10)) % 1_000_000_000);
            string text = InstantPattern.ExtendedIso.Format(moment);

            Assert.Equal(moment, PlainInstant.TryRead(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("2018-10-06T02:30:00")]
    [InlineData("2018-10-06T02:30:00.Z")]
    [InlineData("2018-10-06T02:30:00.1234567890Z")]
    [InlineData("2018-10-06T02:30:00,5Z")]
    [InlineData("2018-10-06 02:30:00Z")]
    [InlineData("-018-10-06T02:30:00Z")]
    [InlineData("12018-10-06T02:30:00Z")]
    [InlineData("2018-10-06T02:3x:00Z")]
    public void What_stands_in_another_way_is_no_moment_to_the_short_way(string text) => Assert.Null(PlainInstant.TryRead(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("2018-02-30T02:30:00Z")]
    [InlineData("2018-10-06T24:00:00Z")]
    [InlineData("2018-10-06T02:30:60Z")]
    public void A_moment_that_there_is_not_is_refused(string text) => Assert.Throws<ArgumentOutOfRangeException>(() => PlainInstant.TryRead(Encoding.UTF8.GetBytes(text)));

    private static BoardEvent InFull(byte[] utf8)
    {
        using JsonDocument document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = BoardJson.MaxDepth, AllowDuplicateProperties = false });
        return BoardJson.Read(document.RootElement, 0);
    }

    private static string Turned(byte[] utf8)
    {
        using JsonDocument document = JsonDocument.Parse(utf8);
        return "{" + string.Join(',', document.RootElement.EnumerateObject().Reverse().Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}")) + "}";
    }

    private static int Power(int of) => (int)Math.Pow(10, of);
}
