using Microsoft.Extensions.DependencyInjection;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests;

/// <summary>Live connections leave nothing behind. What is measured is the whole process, so that nothing else may run.</summary>
[Collection(nameof(Alone))]
public sealed class LiveChurnTests
{
    [Fact]
    public async Task Five_hundred_clients_that_come_and_go_twenty_times_leave_no_seat_taken()
    {
        await using WebHall hall = await WebHall.StartAsync(configure: options => options.LiveConnectionsEach = 1_000);
        LiveSeats seats = hall.Services.GetRequiredService<LiveSeats>();
        await ChurnAsync(hall, seats);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int round = 1; round < 20; round++)
        {
            await ChurnAsync(hall, seats);
        }

        long grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(grown < 4_000_000, $"{grown} bytes stayed.");
    }

    private static async Task ChurnAsync(WebHall hall, LiveSeats seats)
    {
        HttpResponseMessage[] all = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => hall.GetAsync("live", "chen")));
        Assert.All(all, answer => Assert.True(answer.IsSuccessStatusCode));
        Assert.Equal(500, seats.Taken);
        Array.ForEach(all, answer => answer.Dispose());
        for (int tries = 0; seats.Taken > 0 && tries < 500; tries++)
        {
            await Task.Delay(20);
        }

        Assert.Equal(0, seats.Taken);
    }
}
