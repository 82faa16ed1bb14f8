using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>What one voter sent in one poll, as the lines that are kept of it.</summary>
internal sealed class SentBallots
{
    private readonly List<string> lines;

    /// <param name="sent">What is kept; empty if nothing is.</param>
    public SentBallots(string sent) => lines = sent.Length == 0 ? [] : [.. sent.Split('\n')];

    public int Count => lines.Count;

    public bool IsChanged { get; private set; }

    /// <summary>The ballot that counts; nothing may be asked of a voter who sent none.</summary>
    public Ballot Last => PollJson.ReadBallot(Encoding.UTF8.GetBytes(LastText(lines[^1])));

    /// <summary>The ballot that counts in what is kept, as text.</summary>
    public static string LastText(string sent)
    {
        int line = sent.LastIndexOf('\n') + 1;
        return sent[(sent.IndexOf(' ', line) + 1)..];
    }

    /// <returns>The ballot that was sent under an id; null if none was.</returns>
    public string? Find(BallotId id)
    {
        foreach (string line in lines)
        {
            if (line.Length > id.Value.Length && line[id.Value.Length] == ' ' && line.StartsWith(id.Value, StringComparison.Ordinal))
            {
                return line[(id.Value.Length + 1)..];
            }
        }

        return null;
    }

    public void Add(BallotId id, string text)
    {
        lines.Add($"{id.Value} {text}");
        IsChanged = true;
    }

    /// <summary>What is to be kept.</summary>
    /// <returns>The lines.</returns>
    public override string ToString() => string.Join('\n', lines);
}
