using System.Text.Json.Serialization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What the serializer has to know, generated at compile time, so that trimmed and native apps work.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    UseStringEnumConverter = true,
    MaxDepth = 32)]
[JsonSerializable(typeof(ProposalShape))]
[JsonSerializable(typeof(TimePreferencesShape))]
[JsonSerializable(typeof(RoomShape))]
[JsonSerializable(typeof(TimeSlotShape))]
[JsonSerializable(typeof(GridShape))]
[JsonSerializable(typeof(ClaimPolicyShape))]
[JsonSerializable(typeof(ClaimScopeShape))]
[JsonSerializable(typeof(BoardPolicyShape))]
[JsonSerializable(typeof(VerdictShape))]
[JsonSerializable(typeof(VerdictStep))]
[JsonSerializable(typeof(Tallied))]
[JsonSerializable(typeof(TieBroken))]
[JsonSerializable(typeof(AskedFirst))]
[JsonSerializable(typeof(FacilitatorDecided))]
[JsonSerializable(typeof(CellShape))]
[JsonSerializable(typeof(PlacementShape))]
[JsonSerializable(typeof(WarningKeyShape))]
[JsonSerializable(typeof(OpeningHoursShape))]
[JsonSerializable(typeof(Offset))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(BoardOpened))]
[JsonSerializable(typeof(RoomAdded))]
[JsonSerializable(typeof(RoomRemoved))]
[JsonSerializable(typeof(TimeSlotAdded))]
[JsonSerializable(typeof(TimeSlotRemoved))]
[JsonSerializable(typeof(TimeSlotFrozen))]
[JsonSerializable(typeof(TimeSlotThawed))]
[JsonSerializable(typeof(CellClosed))]
[JsonSerializable(typeof(CellOpened))]
[JsonSerializable(typeof(WarningWaived))]
[JsonSerializable(typeof(AgendaPublished))]
[JsonSerializable(typeof(ActUndone))]
[JsonSerializable(typeof(ProposalPosted))]
[JsonSerializable(typeof(ProposalRevised))]
[JsonSerializable(typeof(ProposalWithdrawn))]
[JsonSerializable(typeof(ProposalRestored))]
[JsonSerializable(typeof(SuggestionAdopted))]
[JsonSerializable(typeof(HostAdded))]
[JsonSerializable(typeof(HostSteppedDown))]
[JsonSerializable(typeof(ProposalHandedOver))]
[JsonSerializable(typeof(RequestAccepted))]
[JsonSerializable(typeof(RequestDeclined))]
[JsonSerializable(typeof(RequestCountered))]
[JsonSerializable(typeof(ProposalPlaced))]
[JsonSerializable(typeof(ProposalMoved))]
[JsonSerializable(typeof(ProposalsSwapped))]
[JsonSerializable(typeof(ProposalUnplaced))]
[JsonSerializable(typeof(ProposalPinned))]
[JsonSerializable(typeof(ProposalUnpinned))]
[JsonSerializable(typeof(ProposalRepeated))]
[JsonSerializable(typeof(MergeOffered))]
[JsonSerializable(typeof(MergeDeclined))]
[JsonSerializable(typeof(ProposalsMerged))]
[JsonSerializable(typeof(ProposalsUnmerged))]
[JsonSerializable(typeof(ProposalSplit))]
[JsonSerializable(typeof(ClaimPolicySet))]
[JsonSerializable(typeof(CellClaimed))]
[JsonSerializable(typeof(ClaimDropped))]
[JsonSerializable(typeof(ContestOpened))]
[JsonSerializable(typeof(ContestSettled))]
internal sealed partial class BoardJsonContext : JsonSerializerContext;
