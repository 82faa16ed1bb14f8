using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenSpaces.Scheduling;

/// <summary>Opens the host's own context for one piece of work, however the host has registered it: plain, pooled or by a factory.</summary>
internal sealed class StoreContexts(IServiceScopeFactory scopes, Type contextType, ILogger log)
{
    public ILogger Log => log;

    /// <summary>Does one piece of work. What the database says when it fails is told with the board and the place.</summary>
    /// <param name="board">The board it is about.</param>
    /// <param name="what">What is not done if it fails, for example "be read".</param>
    /// <param name="next">What holds then, and what to do.</param>
    /// <param name="work">The work; the context is its own.</param>
    /// <exception cref="BoardStoreException">The database failed.</exception>
    public ValueTask<T> WorkAsync<T>(BoardId board, string what, string next, Func<DbContext, Task<T>> work) => WorkAsync($"Board \"{board}\"", what, next, work, board);

    /// <summary>Does one piece of work that is about something else than a board.</summary>
    /// <param name="subject">What it is about, as a sentence begins with it.</param>
    /// <param name="what">As above.</param>
    /// <param name="next">As above.</param>
    /// <param name="work">As above.</param>
    /// <param name="board">The board it belongs to, if that is known.</param>
    /// <exception cref="BoardStoreException">The database failed.</exception>
    public async ValueTask<T> WorkAsync<T>(string subject, string what, string next, Func<DbContext, Task<T>> work, BoardId board = default)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var context = (DbContext)scope.ServiceProvider.GetRequiredService(contextType);
            try
            {
                return await work(context).ConfigureAwait(false);
            }
            catch (Exception e) when (BoardStoreException.IsFailure(e))
            {
                StoreLog.DatabaseFailed(log, subject, what, e);
                throw new BoardStoreException(board, subject, what, BoardStoreException.Place(context), next, e);
            }
            catch (DamagedHistoryException e)
            {
                StoreLog.HistoryDamaged(log, subject, e);
                throw;
            }
        }
    }
}
