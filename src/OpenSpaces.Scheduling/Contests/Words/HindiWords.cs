using System.Collections.Immutable;
using System.Globalization;

namespace OpenSpaces.Scheduling;

/// <summary>Verdicts in Hindi. No sentence has a verb that agrees with a title, whose gender nobody knows, and none names the facilitator as a man or a woman.</summary>
internal sealed class HindiWords(Titles titles) : VerdictLanguage
{
    public override string Decided(ImmutableArray<ProposalId> winners, string rule) => winners.Length switch
    {
        0 => $"किसी को जगह नहीं मिली। नियम: {RuleName(rule)}।",
        1 => $"{titles[winners[0]]} को जगह मिली। नियम: {RuleName(rule)}।",
        _ => $"{titles.List(winners, "और")} को जगह मिली। नियम: {RuleName(rule)}।",
    };

    public override string Undecided(string rule) => $"अभी कुछ तय नहीं हुआ है। नियम: {RuleName(rule)}।";

    public override string Say(VerdictStep step, string rule) => step switch
    {
        Tallied tallied => $"{titles[tallied.Candidate]}: {Counted(tallied.Support, rule)}।",
        PairLocked pair => $"{titles[pair.Winner]} को {titles[pair.Loser]} से आगे रखा गया: इस क्रम के पक्ष में {N(pair.For)} मत, विपक्ष में {N(pair.Against)}।",
        PairSkipped pair => $"{titles[pair.Winner]} को {titles[pair.Loser]} से आगे नहीं रखा गया (पक्ष में {N(pair.For)} मत, विपक्ष में {N(pair.Against)}): पहले तय हुई बातें इसका उलटा कहती हैं।",
        PathBeats { Back: 0 } path => $"{titles[path.Winner]} का स्थान {titles[path.Loser]} से आगे है: एक से दूसरे तक पहुँचाने वाली हर जीत कम से कम {N(path.Strength)} मतों की है, और वापसी का कोई रास्ता नहीं।",
        PathBeats path => $"{titles[path.Winner]} का स्थान {titles[path.Loser]} से आगे है: एक से दूसरे तक पहुँचाने वाली हर जीत कम से कम {N(path.Strength)} मतों की है, वापसी में केवल {N(path.Back)} की।",
        Eliminated eliminated => $"दौर {N(eliminated.Round)}: पहली पसंद के सबसे कम मत ({Amounts.Mixed(eliminated.Support)}) {titles[eliminated.Candidate]} को मिले; यह विषय अब गिनती से बाहर है।",
        BallotDrawn { Ballot: "" } drawn => $"पर्ची से एक मतपत्र निकाला गया, जिसमें किसी का नाम नहीं; {N(drawn.Of)} में से {N(drawn.Weight)} मत ऐसे हैं।",
        BallotDrawn drawn => $"पर्ची से एक मतपत्र निकाला गया: {titles.Marks(drawn.Ballot)}; {N(drawn.Of)} में से {N(drawn.Weight)} मत ठीक यही कहते हैं।",
        TieBroken tie => $"बराबरी थी, जिसका फ़ैसला बराबरी के लिए तय क्रम से हुआ: {titles.Order(tie.Among, "पहले", "फिर")}।",
        AskedFirst asked => $"सबसे पहले {titles[asked.First]} के लिए जगह माँगी गई।",
        Drawn drawn => $"पर्ची {titles[drawn.First]} के नाम निकली।",
        FacilitatorDecided decided => $"संचालन की ओर से फ़ैसला: {Titles.Quoted(decided.Reason)}।",
        Overridden overridden => $"गिनती में पहला स्थान {titles[overridden.InsteadOf]} का था। संचालन की ओर से दूसरा फ़ैसला हुआ: {Titles.Quoted(overridden.Reason)}।",
        Withdrawn withdrawn => $"{titles[withdrawn.Candidate]} को वापस ले लिया गया, इसलिए गिना नहीं गया।",
        AskedNext next => $"{titles.List(next.Among, "और")} अब तक बराबर हैं। अगला नियम: {RuleName(next.Rule)}।",
        RevoteNeeded revote => $"{titles.List(revote.Among, "और")} बराबर हैं। कृपया केवल इनके बीच एक बार फिर मतदान करें।",
        QuorumMissed missed => $"मत देने वाले सभी लोगों का धन्यवाद। इस मतदान के मान्य होने के लिए {N(missed.Needed)} मत चाहिए, और अभी {N(missed.Cast)} हैं।",
        Withheld withheld => $"मतों की संख्या केवल {N(withheld.Cast)} है: किसी के मत का अनुमान न लग सके, इसलिए केवल नतीजा बताया जाता है।",
        Elected elected => $"{titles[elected.Candidate]} को जगह मिली; इसके हर समर्थक पर अब कुल भार {Amounts.Rounded(elected.Load)} है, जहाँ एक जगह का भार 1 है।",
        Bought bought => $"{titles[bought.Candidate]} को जगह मिली, जिसकी क़ीमत इसके समर्थकों ने चुकाई: किसी का हिस्सा {Amounts.Rounded(bought.Price)} से ज़्यादा नहीं, जहाँ एक जगह की क़ीमत 1 है।",
        Added added => $"{titles[added.Candidate]} को जगह मिली, क्योंकि इससे सबसे ज़्यादा जुड़ता है: {Amounts.Rounded(added.Gain)}। जिनकी पसंद को पहले से जगह मिली है, उनका समर्थन कम गिना जाता है।",
        BudgetRaised raised => $"सबको खर्च करने के लिए ज़्यादा दिया गया, मानो {N(raised.Places)} जगहें हों, ताकि हर जगह की क़ीमत चुक जाए।",
        Completed completed => $"कुछ जगहें बची थीं, जो दूसरे नियम से भरी गईं: {RuleName(completed.By)}।",
        _ => $"नियम का अपना एक चरण: {step.GetType().Name}।",
    };

    protected override string? OneRule(string name) => name switch
    {
        "first-come" => "पहले माँगने वाले को",
        "approval" => "सबसे ज़्यादा समर्थन",
        "plurality" => "सबसे ज़्यादा पहली पसंद",
        "score" => "सबसे ज़्यादा अंक",
        "dots" => "सबसे ज़्यादा बिंदियाँ",
        "quadratic" => "सबसे ज़्यादा वोट, जहाँ एक ही विषय के कई वोट महँगे पड़ते हैं",
        "headcount" => "कमरे में सबसे ज़्यादा लोग",
        "borda" => "पसंद के क्रम के सबसे ज़्यादा अंक (बोर्दा)",
        "schulze" => "दो-दो विषयों की तुलना (शुल्ज़े)",
        "ranked-pairs" => "दो-दो विषयों की तुलना, सबसे साफ़ नतीजे पहले (रैंक्ड पेयर्स)",
        "instant-runoff" => "हर दौर में सबसे कम पहली पसंद वाला विषय बाहर (इंस्टेंट रनऑफ़)",
        "random-ballot" => "पर्ची से निकाला गया एक मतपत्र",
        "lottery" => "पर्ची निकालना",
        "revote" => "दोबारा मतदान",
        "facilitator" => "संचालन की ओर से फ़ैसला",
        "phragmen" => "सब मतदाताओं में जगहों का न्यायपूर्ण बँटवारा (फ़्राग्मेन)",
        "equal-shares" => "हर मतदाता को जगहों का बराबर हिस्सा (इक्वल शेयर्स)",
        "equal-shares-approval" => "हर मतदाता को जगहों का बराबर हिस्सा, बची जगहें समर्थन से (इक्वल शेयर्स)",
        "equal-shares-increment" => "हर मतदाता को जगहों का बराबर हिस्सा, सब जगहें भरने तक बढ़ाया हुआ (इक्वल शेयर्स)",
        "equal-shares-only" => "हर मतदाता को जगहों का बराबर हिस्सा, जिसकी क़ीमत कोई न चुका सके वह जगह ख़ाली (इक्वल शेयर्स)",
        "pav" => "उन्हीं मतदाताओं की हर अगली जगह का मोल कम (आनुपातिक समर्थन)",
        "top-approval" => "सबसे ज़्यादा समर्थन, जगह-दर-जगह",
        "threshold" => "जिन्हें काफ़ी लोगों का समर्थन मिला",
        _ => null,
    };

    private static string Counted(Fraction support, string rule) => $"{Amounts.Mixed(support)} {rule switch
    {
        "approval" or "top-approval" or "threshold" => "समर्थन",
        "plurality" or "instant-runoff" => "पहली पसंद",
        "score" or "borda" => "अंक",
        "dots" => support > 0 && support <= 1 ? "बिंदी" : "बिंदियाँ",
        "headcount" => support > 0 && support <= 1 ? "व्यक्ति" : "लोग",
        _ => "वोट",
    }}";

    private static string N(long number) => number.ToString(CultureInfo.InvariantCulture);
}
