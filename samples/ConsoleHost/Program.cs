using OpenSpaces.ConsoleHost;

Terminal terminal = Terminal.OfProcess();
return await Application.RunAsync(args, terminal);
