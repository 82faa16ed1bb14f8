using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Reads who wants what: a line a person, the ids of the proposals with spaces between; empty lines count for nothing.</summary>
internal static class InterestFile
{
    private const long MaxBytes = 64L * 1024 * 1024;

    public static PlanningInterest Read(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MaxBytes })
        {
            throw new CommandRefusedException($"{path} has more than {Places.Number(MaxBytes)} bytes.", "Leave out who wants nothing.");
        }

        string[] lines = File.ReadAllLines(path);
        return PlanningInterest.Of([.. lines.Select((line, i) => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(text => IdIn(path, i + 1, text)).ToList())]);
    }

    private static ProposalId IdIn(string path, int line, string text) => ProposalId.TryParse(text, out ProposalId id)
        ? id
        : throw new CommandRefusedException($"{path}, line {line}: '{SafeText.OneLine(text)}' is no id of a proposal.", "An id has 1 to 64 letters, digits and . _ : @ + ~ = -");
}
