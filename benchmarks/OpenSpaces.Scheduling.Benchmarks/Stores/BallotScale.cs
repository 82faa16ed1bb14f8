using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace OpenSpaces.Scheduling.Benchmarks.Stores;

/// <summary>How many ballots of one poll the stores take, beside one transaction a ballot in the same run, and what sealing costs: docs/scale.md quotes them.</summary>
internal static class BallotScale
{
    private static readonly Instant Opens = Instant.FromUtc(2018, 10, 6, 12, 30);

    public static async Task ReportAsync(TextWriter output, TimeSpan time)
    {
        string? server = Environment.GetEnvironmentVariable("OPENSPACES_POSTGRES");
        foreach (string? at in server is null ? new string?[] { null } : [null, server])
        {
#pragma warning disable CA2000 // It is disposed at the end of each turn; the analyzer does not follow an await that makes what is disposed asynchronously.
            await using BenchStore bench = await BenchStore.MakeAsync(at);
#pragma warning restore CA2000
            var poll = new Poll(new PollId("hall"), new BoardId("hall-3"), [.. Enumerable.Range(0, 8).Select(i => new ProposalId($"p{i}"))], Opens, Opens + Duration.FromMinutes(15));
            await bench.Box.OpenAsync(poll);
            (double naive, TimeSpan naiveP99) = await Writers.RunAsync(64, time, (writer, turn) => NaiveAsync(bench, poll, writer, turn));
            TimeSpan before = Environment.CpuUsage.TotalTime;
            (double queued, TimeSpan queuedP99) = await Writers.RunAsync(4_096, time, (writer, turn) => CastAsync(bench.Box, poll, writer, turn));
            TimeSpan processor = Environment.CpuUsage.TotalTime - before;
            long start = Stopwatch.GetTimestamp();
            PollStatus status = (await bench.Box.SealAsync(poll.Id, poll.Closes))!;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{bench.Name}, ballots of one poll: naive {naive:N0}/s, p99 {naiveP99.TotalMilliseconds:N0} ms; queue and group commit {queued:N0}/s, p99 {queuedP99.TotalMilliseconds:N0} ms: {queued / naive:N1} x, {processor.TotalMicroseconds / (queued * time.TotalSeconds):N0} µs of this process's processor a ballot. "
                + $"{status.Turnout:N0} people's ballots were sealed and counted together in {Stopwatch.GetElapsedTime(start).TotalSeconds:N1} s."));
        }
    }

    private static async Task CastAsync(IBallotBox box, Poll poll, int writer, long turn)
    {
        BallotAnswer answer = await box.CastAsync(new BallotCast(poll.Id, new BallotId("1"), Voter(writer, turn), BallotOf(poll, writer, turn), new Stamp(Voter(writer, turn), Role.Attendee, poll.Opens)));
        if (answer != BallotAnswer.Cast)
        {
            throw new InvalidOperationException(answer.ToString());
        }
    }

    /// <summary>Looks the voter's row up, puts it there or changes it, and saves: what a host would write first.</summary>
    private static async Task NaiveAsync(BenchStore bench, Poll poll, int writer, long turn)
    {
        string voter = Voter(writer, turn).Value;
        string json = Encoding.UTF8.GetString(PollJson.Write(BallotOf(poll, writer, turn)));
        await bench.WithContextAsync(async context =>
        {
            if (await context.Set<NaiveBallot>().SingleOrDefaultAsync(ballot => ballot.Poll == poll.Id.Value && ballot.Voter == voter) is { } before)
            {
                before.Json = json;
            }
            else
            {
                context.Add(new NaiveBallot { Poll = poll.Id.Value, Voter = voter, Json = json });
            }

            return await context.SaveChangesAsync() == 1;
        });
    }

    private static PersonId Voter(int writer, long turn) => new($"attendee-{writer}-{turn}");

    private static Ballot BallotOf(Poll poll, int writer, long turn) => Ballot.Approve(poll.Candidates[(int)((writer + turn) % 8)], poll.Candidates[(int)((writer + turn + 1 + (turn % 7)) % 8)]);
}
