using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Shows how far long work is, to a person who waits at a terminal; a file or a pipe is told nothing.</summary>
internal static class LongWork
{
    public static async Task<T> WhileAsync<T>(this Terminal terminal, string what, Func<IProgress<double>, T> work)
    {
        if (!terminal.Error.Profile.Capabilities.Ansi)
        {
            return work(new Share(_ => { }));
        }

        T? result = default;
        await terminal.Error.Progress().AutoClear(true).StartAsync(async bars =>
        {
            ProgressTask bar = bars.AddTask(Markup.Escape(what), maxValue: 1);
            result = await Task.Run(() => work(new Share(done => bar.Value = done)));
        });
        return result!;
    }

    /// <summary>Reports on the spot; <see cref="Progress{T}"/> would report later, on another thread.</summary>
    private sealed class Share(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
