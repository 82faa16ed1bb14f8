using System.Globalization;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>A verdict as bars and sentences: the bars show what was counted, the sentences why it decides.</summary>
internal static class VerdictBars
{
    private const int Widest = 30;

    public static void Print(IAnsiConsole console, Verdict verdict, Func<ProposalId, string> titleOf, string indent = "")
    {
        Tallied[] tallies = [.. verdict.Steps.OfType<Tallied>()];
        double most = tallies.Length == 0 ? 0 : tallies.Max(tallied => tallied.Support.ToDouble());
        int widestNumber = tallies.Length == 0 ? 0 : tallies.Max(tallied => Number(tallied).Length);
        bool hasBars = tallies.Length > 1;
        foreach (Tallied tallied in tallies.Where(_ => hasBars))
        {
            int width = most == 0 ? 0 : (int)Math.Round(tallied.Support.ToDouble() / most * Widest, MidpointRounding.AwayFromZero);
            bool isWinner = verdict.Ranking.Length > 0 && tallied.Candidate == verdict.Ranking[0];
            console.Say($"{indent}{Number(tallied).PadLeft(widestNumber)} ", Ink.Bold, (new string('█', width) + " ", isWinner ? Ink.Good : Ink.Quiet), (titleOf(tallied.Candidate), isWinner ? Ink.Bold : Ink.Plain));
        }

        // What the bars show need not be said again.
        Verdict said = hasBars ? verdict with { Steps = [.. verdict.Steps.Where(step => step is not Tallied)] } : verdict;
        foreach (string sentence in said.Explain(titleOf, CultureInfo.InvariantCulture))
        {
            console.Say(indent + "  ", Ink.Plain, (sentence, Ink.Quiet));
        }
    }

    private static string Number(Tallied tallied) => tallied.Support.Denominator.IsOne
        ? tallied.Support.Numerator.ToString("N0", CultureInfo.InvariantCulture)
        : tallied.Support.ToDouble().ToString("N2", CultureInfo.InvariantCulture);
}
