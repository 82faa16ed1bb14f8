using System.Buffers;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpenSpaces.Scheduling;

/// <summary>Every event that can be read and written, by its name.</summary>
internal static class EventKinds
{
    private static readonly FrozenDictionary<string, Kind> ByName = new[]
    {
        Of<BoardOpened>(), Of<RoomAdded>(), Of<RoomRemoved>(), Of<TimeSlotAdded>(), Of<TimeSlotRemoved>(),
        Of<TimeSlotFrozen>(), Of<TimeSlotThawed>(), Of<CellClosed>(), Of<CellOpened>(), Of<WarningWaived>(),
        Of<AgendaPublished>(), Of<ActUndone>(), Of<ProposalPosted>(), Of<ProposalRevised>(), Of<ProposalWithdrawn>(),
        Of<ProposalRestored>(), Of<SuggestionAdopted>(), Of<HostAdded>(), Of<HostSteppedDown>(), Of<ProposalHandedOver>(),
        Of<RequestAccepted>(), Of<RequestDeclined>(), Of<RequestCountered>(), Of<ProposalPlaced>(), Of<ProposalMoved>(),
        Of<ProposalsSwapped>(), Of<ProposalUnplaced>(), Of<ProposalPinned>(), Of<ProposalUnpinned>(), Of<ProposalRepeated>(),
        Of<MergeOffered>(), Of<MergeDeclined>(), Of<ProposalsMerged>(), Of<ProposalsUnmerged>(), Of<ProposalSplit>(),
        Of<ClaimPolicySet>(), Of<CellClaimed>(), Of<ClaimDropped>(), Of<ContestOpened>(), Of<ContestSettled>(),
    }.ToFrozenDictionary(kind => kind.Name);

    private static readonly FrozenDictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the value that a reader stands on, and leaves it on its end.</summary>
    /// <exception cref="JsonException">The facts are not those of the event.</exception>
    public delegate BoardEvent NextReader(ref Utf8JsonReader json);

    public static bool IsKnown(string name) => ByName.ContainsKey(name);

    /// <param name="utf8">A name as it stands in JSON.</param>
    /// <param name="kind">The event of that name.</param>
    /// <returns>False for what is none, and for a name that is written with escapes.</returns>
    public static bool TryFind(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Kind? kind)
    {
        kind = null;
        Span<char> letters = stackalloc char[64];
        return utf8.Length <= letters.Length && Ascii.ToUtf16(utf8, letters, out int length) == OperationStatus.Done && BySpan.TryGetValue(letters[..length], out kind);
    }

    public static void WriteFacts(Utf8JsonWriter json, BoardEvent happened) => ByName[happened.Name].Write(json, happened);

    /// <exception cref="JsonException">The facts are not those of the event.</exception>
    public static BoardEvent ReadFacts(string name, JsonElement facts) => ByName[name].Read(facts);

    private static Kind Of<TEvent>()
        where TEvent : BoardEvent
    {
        JsonTypeInfo<TEvent> info = BoardJsonOptions.Info<TEvent>();
        return new Kind(
            typeof(TEvent).Name,
            (json, happened) => JsonSerializer.Serialize(json, (TEvent)happened, info),
            facts => facts.Deserialize(info) ?? throw new JsonException("The facts are null."),
            (ref json) => JsonSerializer.Deserialize(ref json, info) ?? throw new JsonException("The facts are null."));
    }

    public sealed record Kind(string Name, Action<Utf8JsonWriter, BoardEvent> Write, Func<JsonElement, BoardEvent> Read, NextReader ReadNext);
}
