using System.Text;

namespace OpenSpaces.Scheduling.Tests.Announcing;

/// <summary>Texts in twelve scripts, with signs, emoji and combining marks between; the same in every run.</summary>
internal static class ManyTexts
{
    private static readonly (int First, int Last)[] Scripts =
    [
        ('a', 'z'), (0x0410, 0x044F), (0x0391, 0x03A9), (0x05D0, 0x05EA), (0x0627, 0x064A), (0x0905, 0x0939), (0x0B85, 0x0BB9), (0x0E01, 0x0E2E), (0x10D0, 0x10F0), (0x3041, 0x3093), (0x4E00, 0x4F00), (0xAC00, 0xAD00),
    ];

    private static readonly string[] Signs = [" ", ", ", "! ", "—", "@", "#", "(", "\u0301", "\u093F", "\u094D", "\u200D", "🚀", "❤", "❤\uFE0F", "👩🏽\u200D💻", "🇮🇳", "1\uFE0F\u20E3", "©", "™", "é", "\u0958", "e\u0301", "“x”", "…", "\U00020000"];

    public static IEnumerable<string> Of(int count)
    {
        var random = new Random(20181006);
        for (int i = 0; i < count; i++)
        {
            (int first, int last) = Scripts[i % Scripts.Length];
            var text = new StringBuilder();
            for (int length = random.Next(1, 60); length > 0; length--)
            {
                int code = random.Next(first, last + 1);
                text.Append(random.Next(6) == 0 ? Signs[random.Next(Signs.Length)] : Rune.IsValid(code) ? new Rune(code).ToString() : "x");
            }

            yield return text.ToString();
        }
    }
}
