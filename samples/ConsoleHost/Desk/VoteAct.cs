using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>A vote in the hall, from the promise about the tie order to the explained verdict.</summary>
internal static class VoteAct
{
    private static readonly Duration Longest = Duration.FromHours(1);

    public static async Task VoteAsync(Desk desk, CancellationToken cancellationToken)
    {
        if (await ContestActs.AskContestAsync(desk, cancellationToken) is { } cell
            && await Ask.OneAsync(desk.Console, "How does the hall vote?", VotingRule.All, rule => rule.Label, cancellationToken) is { } rule)
        {
            var chain = new HashChain(RandomNumberGenerator.GetBytes(32), 3);
            await HoldAsync(desk, new Vote(NewPoll(desk, cell, rule, chain[3]), chain[2]), cancellationToken);
        }
    }

    private static async Task HoldAsync(Desk desk, Vote vote, CancellationToken cancellationToken)
    {
        if (!desk.Tell(await desk.Polls.OpenAsync(vote.Poll, desk.Stamp, cancellationToken)))
        {
            return;
        }

        desk.Console.Line($"Pin it up before anybody votes: poll {vote.Poll.Digest[..16]}…, tie order by {vote.Poll.TieCommitment!.Source} and a secret whose hash is {vote.Poll.TieCommitment.Link![..16]}….", Ink.Quiet);
        if (vote.Poll.Rule != "lottery" && await TakeBallotsAsync(desk, vote.Poll, cancellationToken) == 0)
        {
            desk.Console.Line("Nobody has voted: the contest stays open.", Ink.Quiet);
            return;
        }

        string numbers = await AskNumbersAsync(desk, cancellationToken);
        PollOutcome outcome = await desk.Polls.SettleAsync(vote.Poll.Id, new TieReveal(numbers, vote.Link), desk.Stamp.Because("Everybody who wanted has voted"), cancellationToken);
        if (!desk.Tell(outcome.Conflicts))
        {
            return;
        }

        desk.Show(outcome);
        VerdictBars.Print(desk.Console, outcome.Verdict!, id => desk.Board.Find(id)!.Proposal.Title);
        desk.Console.Line($"To draw it again: numbers {numbers}, secret link {vote.Link}.", Ink.Quiet);
        if (!outcome.RevoteAmong.IsEmpty)
        {
            var chain = new HashChain(RandomNumberGenerator.GetBytes(32), 3);
            Poll second = vote.Poll.Revote(IdFor(desk, "revote"), outcome.RevoteAmong, desk.Now, desk.Now + Longest, Promise(chain[3]));
            await HoldAsync(desk, new Vote(second, chain[2]), cancellationToken);
        }
    }

    /// <summary>One ballot a line, until there is none; a ballot that is not taken is said why, and the next one comes.</summary>
    private static async Task<int> TakeBallotsAsync(Desk desk, Poll poll, CancellationToken cancellationToken)
    {
        for (int i = 0; i < poll.Candidates.Length; i++)
        {
            desk.Console.Say($"{i + 1,4}  ", Ink.Bold, (desk.Board.Find(poll.Candidates[i])!.Proposal.Title, Ink.Plain));
        }

        string example = PaperBallot.Example(poll.Form.Kind);
        desk.Console.Line($"Type a ballot a line: {example}.", Ink.Quiet);
        int taken = 0;
        for (int sent = 1; await Ask.LineAsync(desk.Console, $"Ballot {taken + 1}:", "that was the last", cancellationToken) is { Length: > 0 } typed; sent++)
        {
            if (PaperBallot.Read(typed, poll.Form.Kind, poll.Candidates) is not { } ballot)
            {
                desk.Console.Complain($"\"{typed}\" is no ballot.", $"Type {example}, with numbers from 1 to {poll.Candidates.Length}.");
                continue;
            }

            string name = string.Create(CultureInfo.InvariantCulture, $"paper-{sent}");
            BallotAnswer answer = await desk.Polls.CastAsync(new BallotCast(poll.Id, new BallotId(name), new PersonId(name), ballot, desk.Stamp), cancellationToken);
            foreach (BallotRefusal refusal in answer.Refusals)
            {
                desk.Console.Say("✗ ", Ink.Bad, (refusal.Code, Ink.Bad), (": " + refusal.Message, Ink.Plain));
            }

            taken += answer.IsTaken ? 1 : 0;
        }

        return taken;
    }

    private static async Task<string> AskNumbersAsync(Desk desk, CancellationToken cancellationToken)
    {
        while (true)
        {
            string typed = await Ask.LineAsync(desk.Console, "Numbers called out in the hall, for the tie order, such as 7 23 4:", "0", cancellationToken);
            string[] words = typed.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            long[] numbers = [.. words.Select(word => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : -1)];
            if (numbers.All(number => number >= 0))
            {
                return PublicRandomness.Numbers([numbers.Length == 0 ? [0] : numbers]);
            }

            desk.Console.Complain($"\"{typed}\" are no numbers.", "Type whole numbers with spaces between.");
        }
    }

    private static Poll NewPoll(Desk desk, Cell cell, VotingRule rule, string link) =>
        new(IdFor(desk, "vote"), desk.Board.Id, desk.Board.ClaimantsOf(cell), desk.Now, desk.Now + Longest) { Cell = cell, Rule = rule.Rule, Form = rule.Form, TieCommitment = Promise(link) };

    private static TieCommitment Promise(string link) => new(link, "numbers called out in the hall after the vote");

    /// <summary>A store keeps the polls of all its boards, so the board's id goes with the number, as far as there is room for it; of two desks that take one number, the second is refused and takes the next.</summary>
    private static PollId IdFor(Desk desk, string what)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{what}-{desk.NextPoll()}:{desk.Board.Id}");
        return new PollId(id.Length <= 64 ? id : id[..64]);
    }

    /// <summary>A poll, and the link that is revealed after it.</summary>
    private sealed record Vote(Poll Poll, string Link);
}
