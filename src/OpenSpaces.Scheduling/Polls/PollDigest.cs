using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>What a poll's digest is taken of: every field as a name and a text with its length before it, so that no two polls are the same bytes.</summary>
internal static class PollDigest
{
    public static string Of(Poll poll) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(poll))));

    /// <summary>For each field <c>name:length:text,</c>, in this order, absent ones left out; lengths in UTF-8 bytes.</summary>
    public static string Text(Poll poll)
    {
        var text = new StringBuilder();
        Add("format", "open-space-poll/1");
        Add("id", poll.Id.Value);
        Add("board", poll.Board.Value);
        foreach (ProposalId candidate in poll.Candidates)
        {
            Add("candidate", candidate.Value);
        }

        Add("opens", InstantPattern.ExtendedIso.Format(poll.Opens));
        Add("closes", InstantPattern.ExtendedIso.Format(poll.Closes));
        Add("question", poll.Question);
        Add("room", poll.Cell?.Room.Value);
        Add("time-slot", poll.Cell?.TimeSlot.Value);
        Add("form", $"{poll.Form.Kind} {Number(poll.Form.Most)} {Number(poll.Form.Budget)}");
        Add("rule", poll.Rule);
        Add("places", Number(poll.Places));
        foreach ((string person, int weight) in poll.Electorate.Roll ?? ImmutableSortedDictionary<string, int>.Empty)
        {
            Add("voter", $"{person} {Number(weight)}");
        }

        Add("electorate", poll.Electorate.IsRoll ? "roll" : "anyone");
        Add("quorum", Number(poll.Quorum));
        Add("without-quorum", poll.WithoutQuorum.ToString());
        Add("visibility", poll.Visibility.ToString());
        Add("tie-link", poll.TieCommitment?.Link);
        Add("tie-source", poll.TieCommitment?.Source);
        Add("revote-of", poll.RevoteOf?.Value);
        Add("series", poll.Series);
        return text.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}:{Encoding.UTF8.GetByteCount(value)}:{value},");
            }
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
