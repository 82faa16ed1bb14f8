using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

// The test assembly is also the process that tests kill, freeze and race against: tests start it again with what it is to do.
return await Worker.RunAsync(args);
