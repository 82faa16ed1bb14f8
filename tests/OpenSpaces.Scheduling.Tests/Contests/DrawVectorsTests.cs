using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using OpenSpaces.Scheduling.Tests.Support;
using Xunit.Abstractions;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>Draws whose results are known from an RFC, a draft and a public network.</summary>
public sealed class DrawVectorsTests(ITestOutputHelper output)
{
    // The CSS3 colour names that the draft draws: without transparent, the spellings with grey, cyan and magenta.
    private const string Colours =
        "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson " +
        "darkblue darkcyan darkgoldenrod darkgray darkgreen darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkturquoise " +
        "darkviolet deeppink deepskyblue dimgray dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow honeydew hotpink indianred indigo " +
        "ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightpink lightsalmon lightseagreen lightskyblue " +
        "lightslategray lightsteelblue lightyellow lime limegreen linen maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen " +
        "mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise " +
        "palevioletred papayawhip peachpuff peru pink plum powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray " +
        "snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen";

    [DataFact]
    public void Rfc_3797_draws_what_the_RFC_and_the_committee_of_2012_drew()
    {
        JsonElement rfc = Lottery().GetProperty("rfc3797");
        int rows = 0;
        foreach (JsonElement draw in new[] { rfc.GetProperty("worked_example"), rfc.GetProperty("nomcom_2012") })
        {
            string key = PublicRandomness.Numbers(draw.GetProperty("seeds_in_order_of_source").EnumerateArray().Select(source => source.EnumerateArray().Select(number => number.GetInt64())));
            ImmutableArray<ProposalId> pool = [.. Enumerable.Range(1, draw.GetProperty("pool").GetInt32()).Select(number => new ProposalId($"{number}"))];
            ImmutableArray<ProposalId> drawn = Rfc3797.Draw(pool, key);

            Assert.Equal(draw.GetProperty("key").GetString(), key);
            foreach (JsonElement row in draw.GetProperty("rows").EnumerateArray())
            {
                int index = row.GetProperty("i").GetInt32() - 1;
                Assert.Equal(row.GetProperty("md5").GetString(), Rfc3797.Hash(Encoding.ASCII.GetBytes(key), index).ToString("X32", null)[^32..]);
                Assert.Equal($"{row.GetProperty("selected").GetInt32()}", drawn[index].Value);
                rows++;
            }
        }

        output.WriteLine($"{rows} draws of RFC 3797 agree.");
        Assert.Equal(28, rows);
    }

    [DataFact]
    public void A_drawn_tie_order_is_the_one_of_the_draft()
    {
        JsonElement vrs = Lottery().GetProperty("vrs_commit_reveal");
        var chain = new HashChain(Encoding.UTF8.GetBytes(vrs.GetProperty("secret").GetString()!), 10);
        string randomness = vrs.GetProperty("randomness").GetString()!;
        ImmutableArray<ProposalId> colours = [.. Colours.Split(' ').Select(colour => new ProposalId(colour))];

        Assert.Equal(vrs.GetProperty("h10_commitment").GetString(), chain[10]);
        Assert.Equal((vrs.GetProperty("h9").GetString(), vrs.GetProperty("h8").GetString()), (chain[9], chain[8]));
        int checks = 3;
        foreach ((string link, string positions) in new[] { (chain[9], "positions_with_h9"), (chain[8], "positions_with_h8") })
        {
            TieDraw draw = TieDraw.Of(colours, new TieReveal(randomness, link));
            string[] first = [.. vrs.GetProperty(positions).EnumerateArray().Select(position => position.GetProperty("label").GetString()!)];

            Assert.Equal(first, draw.Order.Take(first.Length).Select(id => id.Value));
            checks += first.Length;
        }

        output.WriteLine($"{checks} links and positions of the draft agree.");
        Assert.Equal(12, checks);
    }

    [DataFact]
    public void Randomness_and_rounds_of_drand_are_the_networks()
    {
        JsonElement drand = Lottery().GetProperty("drand");
        foreach (JsonElement round in new[] { drand.GetProperty("default_chain_round_3311596"), drand.GetProperty("quicknet_round_657413") })
        {
            Assert.Equal(round.GetProperty("randomness").GetString(), PublicRandomness.Drand(round.GetProperty("signature").GetString()!));
        }

        JsonElement exact = drand.GetProperty("round_times")[0];
        long number = exact.GetProperty("round").GetInt64();
        Instant at = InstantPattern.ExtendedIso.Parse(exact.GetProperty("utc").GetString()!).Value;

        Assert.Equal(DrandQuicknet.ChainHash, drand.GetProperty("quicknet").GetProperty("chain_hash").GetString());
        Assert.Equal(at, DrandQuicknet.TimeOf(number));
        Assert.Equal(number, DrandQuicknet.RoundFrom(at));
        Assert.Equal(number, DrandQuicknet.RoundFrom(at - Duration.FromSeconds(2)));
        Assert.Equal(number + 1, DrandQuicknet.RoundFrom(at + Duration.FromNanoseconds(1)));
    }

    private static JsonElement Lottery()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("voting-vectors.json")));
        return vectors.RootElement.GetProperty("lottery").Clone();
    }
}
