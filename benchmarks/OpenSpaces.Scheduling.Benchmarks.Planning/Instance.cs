using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;

namespace OpenSpaces.Scheduling.Benchmarks.Planning;

/// <summary>An open-space instance of the shared data, as it is written there.</summary>
internal sealed class Instance
{
    public required string Name { get; init; }

    public required ImmutableArray<int> Days { get; init; }

    public required ImmutableArray<(int Seats, ImmutableArray<string> Features)> Rooms { get; init; }

    public required ImmutableArray<InstanceTopic> Topics { get; init; }

    public required ImmutableArray<ImmutableArray<int>> Votes { get; init; }

    public required bool MayDrop { get; init; }

    public static Instance Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using Stream text = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var json = JsonDocument.Parse(text);
        JsonElement root = json.RootElement;
        return new Instance
        {
            Name = root.GetProperty("name").GetString()!,
            Days = Ints(root.GetProperty("slotDay")),
            Rooms = [.. root.GetProperty("rooms").EnumerateArray().Select(room => (room.GetProperty("cap").GetInt32(), Texts(room.GetProperty("feat"))))],
            Topics = [.. root.GetProperty("topics").EnumerateArray().Select(topic => new InstanceTopic(
                Ints(topic.GetProperty("hosts")), topic.GetProperty("need").GetInt32(), Texts(topic.GetProperty("feat")), Ints(topic.GetProperty("unavail"))))],
            Votes = [.. root.GetProperty("votes").EnumerateArray().Select(Ints)],
            MayDrop = root.GetProperty("mayDrop").GetBoolean(),
        };
    }

    /// <summary>As a problem for the planner. What has to be placed weighs more than all that anybody could lose.</summary>
    public PlanningProblem ToProblem() => PlanningProblem.Create(new PlanningInput
    {
        TimeSlots = [.. Days.Select((day, s) => new PlanningTimeSlot(new TimeSlotId($"s{s}"), s * 3600L, (s + 1) * 3600L, day))],
        Rooms = [.. Rooms.Select((room, r) => new PlanningRoom(new RoomId($"r{r}"), room.Seats) { Features = room.Features })],
        Topics = [.. Topics.Select((topic, t) => new PlanningTopic(new ProposalId($"t{t}"))
        {
            Hosts = [.. topic.Hosts.Select(host => new PersonId($"p{host}"))],
            SeatsNeeded = topic.Need,
            Features = topic.Features,
            Impossible = topic.Unavailable,
        })],
        Wanted = Votes,
        Weights = new PlanningWeights { LeftOver = MayDrop ? 0 : PlanningWeights.Most },
    });

    private static ImmutableArray<int> Ints(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetInt32())];

    private static ImmutableArray<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}

/// <summary>A topic of an instance.</summary>
internal sealed record InstanceTopic(ImmutableArray<int> Hosts, int Need, ImmutableArray<string> Features, ImmutableArray<int> Unavailable)
{
    public bool Equals(InstanceTopic? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Need;
}
