using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.AssistantServer;

/// <summary>The library's boards, in a file that the console host or the web board made.</summary>
internal sealed class BoardsContext(DbContextOptions<BoardsContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseOpenSpaces();
}
