using System.Net;
using System.Net.Sockets;

namespace OpenSpaces.Scheduling.Tests.Support;

/// <summary>Ports of this machine, for servers that tests start.</summary>
internal static class Ports
{
    /// <returns>One that nobody listens on now.</returns>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
