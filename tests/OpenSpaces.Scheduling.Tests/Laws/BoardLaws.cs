using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace OpenSpaces.Scheduling.Tests.Laws;

/// <summary>What holds whatever anybody does, over random histories of all verbs, legal and illegal, by everybody.</summary>
public sealed class BoardLaws(ITestOutputHelper output)
{
    /// <summary>How many histories run; more by OPENSPACES_HISTORIES.</summary>
    private static readonly int Histories = int.TryParse(Environment.GetEnvironmentVariable("OPENSPACES_HISTORIES"), out int more) ? more : 100_000;

    private readonly Dictionary<string, (int Accepted, int NoChange, int Refused)> heard = [];

    [Fact]
    public void No_history_breaks_a_law()
    {
        int ran = 0;
        Config config = Config.QuickThrowOnFailure.WithMaxTest(Histories).WithQuietOnSuccess(true);
        Check.One(config, Prop.ForAll(Gen.Choose(int.MinValue, int.MaxValue).ToArbitrary(), seed =>
        {
            Run(seed);
            ran++;
            return true;
        }));

        output.WriteLine($"{ran:N0} random histories, {heard.Values.Sum(h => h.Accepted + h.NoChange + h.Refused):N0} calls.");
        foreach ((string verb, (int accepted, int noChange, int refused)) in heard.OrderBy(h => h.Key))
        {
            output.WriteLine($"{verb,-16} {accepted,8:N0} accepted {noChange,8:N0} so already {refused,8:N0} refused");
        }

        Assert.True(ran >= Histories);
        if (Histories < 10_000)
        {
            // A few histories need not have met every verb.
            return;
        }

        Assert.All(heard, verb => Assert.True(verb.Value.Accepted > 0 && verb.Value.Refused > 0, $"{verb.Key} was never accepted, or never refused."));
    }

    /// <summary>Histories that once broke a law.</summary>
    [Theory]
    [InlineData(-1490528856)]
    public void No_history_breaks_a_law_again(int seed) => Run(seed);

    private void Run(int seed)
    {
        var random = new Random(seed);
        var verbs = new RandomVerbs(random);
        (Board board, ImmutableArray<BoardEvent> begun) = RandomVerbs.Start(random);
        ImmutableArray<BoardEvent>.Builder history = begun.ToBuilder();
        var posted = board.Proposals.Select(p => p.Id).ToHashSet();
        int length = random.Next(1, 50);
        for (int i = 0; i < length; i++)
        {
            Call call = verbs.Next(board);
            string before = i % 8 == 0 ? BoardDigest.Of(board) : "";
            Decision decision = call.Ask(board);
            Count(call.Verb, decision);
            if (i % 8 == 0)
            {
                // Asking changes nothing, and what is refused has no events.
                Assert.Equal(before, BoardDigest.Of(board));
            }

            if (!decision.TryGetBoard(out Board? next))
            {
                Assert.Empty(decision.Events);
                Assert.NotEmpty(decision.Conflicts);
                continue;
            }

            Assert.Empty(decision.Conflicts);
            Assert.Equal(board.Version + decision.Events.Length, next.Version);
            posted.UnionWith(decision.Events.Select(Posted).OfType<ProposalId>());
            history.AddRange(decision.Events);
            AskedTwiceIsOnce(call, next);
            if (!decision.Events.IsEmpty)
            {
                BoardInvariants.Hold(next, posted);
            }

            board = next;
        }

        ReplayedIsLive(history.ToImmutable(), board, random);
    }

    private static void AskedTwiceIsOnce(Call call, Board next)
    {
        if (call.IsOnceTwice)
        {
            Decision again = call.Ask(next);

            Assert.True(again.Events.IsEmpty, $"{call.Verb} asked twice: {again}");
        }
    }

    private static void ReplayedIsLive(ImmutableArray<BoardEvent> whole, Board live, Random random)
    {
        int cut = random.Next(whole.Length) + 1;
        while (cut < whole.Length && whole[cut].Act == whole[cut - 1].Act)
        {
            cut++;
        }

        ImmutableArray<BoardEvent> stored = [.. whole.Select(happened => BoardJson.Read(BoardJson.Write(happened)))];

        Assert.Equal<BoardEvent>(whole, stored);
        Assert.Equal(BoardDigest.Of(live), BoardDigest.Of(Board.Replay(stored)));
        Assert.Equal(BoardDigest.Of(live), BoardDigest.Of(Board.Replay(whole.Take(cut)).Follow(whole.Skip(cut))));
    }

    private static ProposalId? Posted(BoardEvent happened) => happened switch
    {
        ProposalPosted e => e.Proposal.Id,
        ProposalRepeated e => e.Proposal.Id,
        ProposalSplit e => e.Proposal.Id,
        _ => null,
    };

    private void Count(string verb, Decision decision)
    {
        (int accepted, int noChange, int refused) = heard.GetValueOrDefault(verb);
        heard[verb] = (decision.IsAccepted, decision.Events.IsEmpty) switch
        {
            (true, false) => (accepted + 1, noChange, refused),
            (true, true) => (accepted, noChange + 1, refused),
            _ => (accepted, noChange, refused + 1),
        };
    }
}
