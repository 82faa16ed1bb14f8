using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

/// <summary>Keeps what the library logs: its events by name, with how loud they were.</summary>
internal sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Event, LogLevel Level)> entries = new();

    public IEnumerable<(string Event, LogLevel Level)> Entries => entries;

    public ILogger CreateLogger(string categoryName) => new Page(entries, categoryName == "OpenSpaces.Scheduling");

    public void Dispose()
    {
    }

    private sealed class Page(ConcurrentQueue<(string Event, LogLevel Level)> entries, bool isOurs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => isOurs && logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                entries.Enqueue((eventId.Name ?? "", logLevel));
            }
        }
    }
}
