using Microsoft.Extensions.Options;

namespace OpenSpaces.Scheduling;

/// <summary>How many follow live at once, in all and each.</summary>
internal sealed class LiveSeats(IOptions<OpenSpacesWebOptions> options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> byWho = [];
    private int taken;

    public int Taken => Volatile.Read(ref taken);

    /// <summary>Takes a seat, to be given back by disposing it; null if there is none.</summary>
    public IDisposable? TryTake(string who)
    {
        lock (gate)
        {
            int own = byWho.GetValueOrDefault(who);
            if (taken >= options.Value.LiveConnections || own >= options.Value.LiveConnectionsEach)
            {
                return null;
            }

            taken++;
            byWho[who] = own + 1;
            return new Seat(this, who);
        }
    }

    private void GiveBack(string who)
    {
        lock (gate)
        {
            taken--;
            if (--byWho[who] == 0)
            {
                byWho.Remove(who);
            }
        }
    }

    private sealed class Seat(LiveSeats seats, string who) : IDisposable
    {
        private LiveSeats? seats = seats;

        public void Dispose() => Interlocked.Exchange(ref seats, null)?.GiveBack(who);
    }
}
