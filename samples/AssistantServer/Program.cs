using Microsoft.Extensions.Hosting;
using OpenSpaces.AssistantServer;

try
{
    using IHost host = await Startup.BuildAsync(AssistantOptions.Read(args));
    await host.RunAsync();
    return 0;
}
catch (StartRefusedException fault)
{
    // The standard output is the protocol's: whatever a person should read goes to the error stream.
    await Console.Error.WriteLineAsync($"{fault.Message} Start it with: --store FILE --board ID [--for ID,ID] [--at 2018-10-06T11:05] [--log Information]");
    return 1;
}
