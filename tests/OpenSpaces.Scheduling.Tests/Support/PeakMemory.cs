namespace OpenSpaces.Scheduling.Tests.Support;

/// <summary>Watches how much the managed heap holds, every few milliseconds, from now until it is stopped.</summary>
internal sealed class PeakMemory
{
    private readonly Thread watching;
    private volatile bool isStopped;
    private long most;

    public PeakMemory()
    {
        watching = new Thread(Watch) { IsBackground = true };
        watching.Start();
    }

    /// <summary>The most that was held at once, in bytes.</summary>
    public long Stop()
    {
        isStopped = true;
        watching.Join();
        return most;
    }

    private void Watch()
    {
        while (!isStopped)
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false));
            Thread.Sleep(2);
        }
    }
}
