using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.ConsoleHost;

/// <summary>This host's own context: it keeps boards, and a host with more to keep adds its own tables beside them.</summary>
internal sealed class BoardsContext(DbContextOptions<BoardsContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseOpenSpaces();
}
