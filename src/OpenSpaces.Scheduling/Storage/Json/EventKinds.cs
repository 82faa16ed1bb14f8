using System.Collections.Frozen;
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

    public static bool IsKnown(string name) => ByName.ContainsKey(name);

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
            facts => facts.Deserialize(info) ?? throw new JsonException("The facts are null."));
    }

    private sealed record Kind(string Name, Action<Utf8JsonWriter, BoardEvent> Write, Func<JsonElement, BoardEvent> Read);
}
