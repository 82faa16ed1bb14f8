using System.Diagnostics;

namespace OpenSpaces.Scheduling;

/// <summary>One caller who waits for a board's answer.</summary>
internal sealed class PendingDecision(CommandId command, Func<Board, Decision> ask)
{
    // The caller goes on elsewhere, so that no caller's work holds up those who wait behind.
    private readonly TaskCompletionSource<Decision> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration registration;
    private int isTakenOrGivenUp;

    public CommandId Command => command;

    public Func<Board, Decision> Ask => ask;

    public Task<Decision> Answer => answer.Task;

    /// <summary>The trace in which it was asked; the default value if there is none.</summary>
    public ActivityContext Caller { get; } = Activity.Current?.Context ?? default;

    public void GiveUpWith(CancellationToken cancellationToken) =>
        registration = cancellationToken.UnsafeRegister(static (state, token) => ((PendingDecision)state!).GiveUp(token), this);

    /// <summary>Its turn has come: from now on it is carried out and answered, and giving up changes nothing.</summary>
    /// <returns>False if the caller has given up.</returns>
    public bool TryTake()
    {
        bool isTaken = Interlocked.Exchange(ref isTakenOrGivenUp, 1) == 0;
        registration.Dispose();
        return isTaken;
    }

    public void Deliver(Decision decision)
    {
        KeeperTelemetry.Answered(decision);
        answer.TrySetResult(decision);
    }

    public void Fail(Exception exception)
    {
        KeeperTelemetry.Failed();
        answer.TrySetException(exception);
    }

    private void GiveUp(CancellationToken token)
    {
        if (Interlocked.Exchange(ref isTakenOrGivenUp, 1) == 0)
        {
            answer.TrySetCanceled(token);
        }
    }
}
