using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

/// <summary>A host's own context.</summary>
internal sealed class BoardContext(DbContextOptions<BoardContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseOpenSpaces();
}
