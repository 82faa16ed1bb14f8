#:project ../../src/OpenSpaces.Scheduling/OpenSpaces.Scheduling.csproj
#:property TreatWarningsAsErrors=false
#:property NoWarn=CA2007
#:property RestorePackagesWithLockFile=false

// Hands one announcement in twice, by two announcers that know nothing of each other: dotnet run post.cs -- SERVER HANDLE PASSWORD
using NodaTime;
using OpenSpaces.Scheduling;

var announcement = new Announcement
{
    Id = new AnnouncementId("moved-django-1"),
    Channel = "bluesky",
    Board = new BoardId("pycon-india-2018"),
    Version = 1,
    At = Instant.FromUtc(2018, 10, 6, 9, 0),
    Text = "Moved: \"नमस्ते 👩‍👩‍👧 Django\" – now Sat 15:30, Hall 3 Stage. https://example.org/a #OpenSpaces",
    Link = new Uri("https://example.org/a"),
    Hashtags = ["#OpenSpaces"],
};
using var client = new HttpClient();
for (int i = 0; i < 2; i++)
{
    var announcer = new BlueskyAnnouncer(client, SystemClock.Instance, new Uri(args[0]), args[1], args[2]);
    Delivery delivery = await announcer.SendAsync(announcement);
    Console.WriteLine($"{delivery.State} {delivery.Note}");
}
