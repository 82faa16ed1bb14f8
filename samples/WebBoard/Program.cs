using OpenSpaces.WebBoard;

WebApplication app = Startup.Build(args);
await Startup.PrepareAsync(app);
await app.RunAsync();
