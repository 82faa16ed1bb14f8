using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>How a board's nouns are written: strict in reading, and the same bytes on every machine.</summary>
internal static class BoardJsonOptions
{
    private static readonly Type[] VerdictSteps =
    [
        typeof(Tallied),
        typeof(PairLocked),
        typeof(PairSkipped),
        typeof(PathBeats),
        typeof(Eliminated),
        typeof(BallotDrawn),
        typeof(Elected),
        typeof(Bought),
        typeof(BudgetRaised),
        typeof(Added),
        typeof(Completed),
        typeof(TieBroken),
        typeof(AskedFirst),
        typeof(Drawn),
        typeof(FacilitatorDecided),
        typeof(Overridden),
        typeof(Withdrawn),
        typeof(AskedNext),
        typeof(RevoteNeeded),
        typeof(QuorumMissed),
        typeof(Withheld),
    ];

    private static readonly JsonSerializerOptions Strict = Make();

    public static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Strict.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(BoardJsonContext.Default.Options)
        {
            TypeInfoResolver = BoardJsonContext.Default.WithAddedModifier(KeepHeaderApart).WithAddedModifier(NameVerdictSteps),
        };
        foreach (JsonConverter converter in Converters())
        {
            options.Converters.Add(converter);
        }

        options.MakeReadOnly();
        return options;
    }

    /// <summary>An event's act, stamp and name are written around its facts, not among them.</summary>
    private static void KeepHeaderApart(JsonTypeInfo info)
    {
        if (!info.Type.IsSubclassOf(typeof(BoardEvent)))
        {
            return;
        }

        for (int i = info.Properties.Count - 1; i >= 0; i--)
        {
            if (info.Properties[i].Name is "act" or "stamp" or "name")
            {
                info.Properties.RemoveAt(i);
            }
        }
    }

    /// <summary>A step of a verdict is one of these, by its name; an unknown one is damage and never skipped.</summary>
    private static void NameVerdictSteps(JsonTypeInfo info)
    {
        if (info.Type != typeof(VerdictStep))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "step" };
        foreach (Type step in VerdictSteps)
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(step, step.Name));
        }
    }

    private static IEnumerable<JsonConverter> Converters() =>
    [
        new TextConverter<BoardId>(text => new BoardId(text), id => id.Value),
        new TextConverter<ProposalId>(text => new ProposalId(text), id => id.Value),
        new TextConverter<RoomId>(text => new RoomId(text), id => id.Value),
        new TextConverter<TimeSlotId>(text => new TimeSlotId(text), id => id.Value),
        new TextConverter<PersonId>(text => new PersonId(text), id => id.Value),
        new TextConverter<PollId>(text => new PollId(text), id => id.Value),
        new FractionConverter(),
        new TextConverter<Instant>(text => InstantPattern.ExtendedIso.Parse(text).Value, InstantPattern.ExtendedIso.Format),
        new TextConverter<LocalDateTime>(text => LocalDateTimePattern.ExtendedIso.Parse(text).Value, LocalDateTimePattern.ExtendedIso.Format),
        new TextConverter<LocalDate>(text => LocalDatePattern.Iso.Parse(text).Value, LocalDatePattern.Iso.Format),
        new TextConverter<Duration>(text => DurationPattern.JsonRoundtrip.Parse(text).Value, DurationPattern.JsonRoundtrip.Format),
        new TextConverter<Offset>(text => OffsetPattern.GeneralInvariant.Parse(text).Value, OffsetPattern.GeneralInvariant.Format),
        new TextConverter<DateTimeZone>(text => DateTimeZoneProviders.Tzdb[text], zone => zone.Id),
        new ShapeConverter<Cell, CellShape>(shape => new Cell(shape.Room, shape.TimeSlot), cell => new CellShape(cell.Room, cell.TimeSlot)),
        new ShapeConverter<Placement, PlacementShape>(shape => new Placement(shape.Proposal, shape.Cell), p => new PlacementShape(p.Proposal, p.Cell)),
        new ShapeConverter<WarningKey, WarningKeyShape>(shape => new WarningKey(shape.Code, shape.Subject), key => new WarningKeyShape(key.Code, key.Subject)),
        new ShapeConverter<OpeningHours, OpeningHoursShape>(shape => new OpeningHours(shape.From, shape.Until), hours => new OpeningHoursShape(hours.From, hours.Until)),
        new ShapeConverter<Proposal, ProposalShape>(shape => shape.Restore(), ProposalShape.Of),
        new ShapeConverter<TimePreferences, TimePreferencesShape>(shape => shape.Restore(), TimePreferencesShape.Of),
        new ShapeConverter<Room, RoomShape>(shape => shape.Restore(), RoomShape.Of),
        new ShapeConverter<TimeSlot, TimeSlotShape>(shape => shape.Restore(), TimeSlotShape.Of),
        new ShapeConverter<Grid, GridShape>(shape => shape.Restore(), GridShape.Of),
        new ShapeConverter<ClaimPolicy, ClaimPolicyShape>(shape => shape.Restore(), ClaimPolicyShape.Of),
        new ShapeConverter<ClaimScope, ClaimScopeShape>(shape => shape.Restore(), ClaimScopeShape.Of),
        new ShapeConverter<BoardPolicy, BoardPolicyShape>(shape => shape.Restore(), BoardPolicyShape.Of),
        new ShapeConverter<Verdict, VerdictShape>(shape => shape.Restore(), VerdictShape.Of),
        new ShapeConverter<BallotForm, BallotFormShape>(shape => shape.Restore(), BallotFormShape.Of),
        new ShapeConverter<TieCommitment, TieCommitmentShape>(shape => shape.Restore(), TieCommitmentShape.Of),
        new ShapeConverter<Poll, PollShape>(shape => shape.Restore(), PollShape.Of),
        new ShapeConverter<Ballot, Dictionary<string, int>>(BallotShape.Restore, BallotShape.Of),
        new ShapeConverter<CountedBallot, CountedBallotShape>(shape => new CountedBallot(shape.Ballot, shape.Weight, shape.Load ?? 0), counted => new CountedBallotShape(counted.Ballot, counted.Weight, counted.Load == 0 ? null : counted.Load)),
        new ShapeConverter<AuditRecord, AuditRecordShape>(shape => shape.Restore(), AuditRecordShape.Of),
    ];
}
