using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using NodaTime;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Publishing;

/// <summary>schedule.xml and schedule.json against the schemas of those who read them.</summary>
public sealed class ScheduleFormatTests
{
    private const string Validate = """
        const Ajv = require('ajv').default, fs = require('fs');
        const ajv = new Ajv({ strict: false, allErrors: true });
        require('ajv-formats').default(ajv);
        ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json'));
        ajv.addFormat('color', true);
        const { schema, documents } = JSON.parse(input);
        const validate = ajv.compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
        console.log(JSON.stringify(documents.map(text => validate(JSON.parse(text)) ? null : validate.errors.slice(0, 5))));
        """;

    private static IReadOnlyList<Agenda> Agendas =>
    [
        Hostile.Agenda,
        Agenda.Draft(Hall.Open()),
        Agenda.Of(Board.Open(new BoardId("A"), Grid.Create(DateTimeZoneProviders.Tzdb["Etc/GMT+5"], [], []), BoardPolicy.Default, Hall.ByFacilitator).OrThrow()),
        WithTwoRoomsOfOneName,
    ];

    private static Agenda WithTwoRoomsOfOneName => Agenda.Draft(Hall.Open().AddRoom(new Room(new RoomId("red-2"), Hall.Red.Name), Hall.ByFacilitator).OrThrow()
        .With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben)).Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", new Cell(new RoomId("red-2"), Hall.Ten.Id)));

    [SchemaFact("xmllint")]
    public void Schedule_xml_is_valid_against_the_schema()
    {
        foreach (Agenda agenda in Agendas)
        {
            Programs.Run("xmllint", ["--noout", "--schema", SharedData.PathOf("calendars", "schedule-schemas", "schedule.xml.xsd"), "-"], Encoding.UTF8.GetString(agenda.ToScheduleXml(WithAddress)));
        }
    }

    [NodeSchemaFact("ajv")]
    public void Schedule_json_is_valid_against_the_schema()
    {
        string input = JsonSerializer.Serialize(new
        {
            schema = SharedData.PathOf("calendars", "schedule-schemas", "schema.json"),
            documents = Agendas.SelectMany(agenda => new[] { agenda.ToScheduleJson(), agenda.ToScheduleJson(WithAddress) }).Select(Encoding.UTF8.GetString),
        });

        Assert.Equal($"[{string.Join(',', Enumerable.Repeat("null", Agendas.Count * 2))}]", Node.Run(Validate, input).Trim());
    }

    [Fact]
    public void Sessions_keep_their_id_guid_code_and_slug_when_they_move_and_are_renamed()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten));
        Board moved = board.Placed("a", Hall.BlueAt(Hall.Two)).Revise(new ProposalId("a"), card => card with { Title = "Other" }, Hall.By(Hall.Asha)).OrThrow();

        XElement before = EventIn(Agenda.Draft(board));
        XElement after = EventIn(Agenda.Draft(moved));

        Assert.Equal(before.Attributes().Select(attribute => attribute.Value), after.Attributes().Select(attribute => attribute.Value));
        Assert.Equal(("1", "000001", "hall_3-0001"), (after.Attribute("id")!.Value, after.Attribute("code")!.Value, after.Element("slug")!.Value));
        Assert.Equal(("Other", "14:00", "01:00", "Blue table"), (after.Element("title")!.Value, after.Element("start")!.Value, after.Element("duration")!.Value, after.Element("room")!.Value));
    }

    [Fact]
    public void A_day_lasts_until_what_goes_on_past_midnight_ends()
    {
        XElement day = XDocument.Parse(Encoding.UTF8.GetString(Hostile.Agenda.ToScheduleXml())).Root!.Elements("day").First();

        Assert.Equal(("2018-10-06T00:00:00+05:30", "2018-10-07T00:30:00+05:30"), (day.Attribute("start")!.Value, day.Attribute("end")!.Value));
    }

    [Fact]
    public void What_is_not_recorded_is_opted_out()
    {
        XElement recording = EventIn(Agenda.Draft(Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten)))).Element("recording")!;

        Assert.Equal(("not recorded", "true"), (recording.Element("license")!.Value, recording.Element("optout")!.Value));
    }

    [Fact]
    public void Names_give_the_uuids_that_everybody_computes()
    {
        // Python's uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), from its documentation.
        Assert.Equal(new Guid("886313e1-3b8a-5372-9b90-0c9aee199e5d"), StableUuid.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "python.org"));
    }

    private static ExportOptions WithAddress => new() { Address = new Uri("https://example.org/open-space?day=1&x=<") };

    private static XElement EventIn(Agenda agenda) => XDocument.Parse(Encoding.UTF8.GetString(agenda.ToScheduleXml())).Descendants("event").Single();
}

/// <summary>A fact about a schema of the shared data that a program checks.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute(string program)
    {
        Program = program;
        Skip = new ReaderFactAttribute(program).Skip ?? new DataFactAttribute().Skip;
    }

    public string Program { get; }
}

/// <summary>A fact about a schema of the shared data that a package of npm checks.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NodeSchemaFactAttribute : FactAttribute
{
    public NodeSchemaFactAttribute(string package)
    {
        Package = package;
        Skip = new NodeFactAttribute(package).Skip ?? new DataFactAttribute().Skip;
    }

    public string Package { get; }
}
