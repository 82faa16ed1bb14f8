using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.WebBoard;

/// <summary>This host's own context: the library's boards, ballots and marks, and beside them who holds which key, and what servers of one event share.</summary>
public sealed class BoardContext(DbContextOptions<BoardContext> options) : DbContext(options)
{
    /// <summary>What is this host's own.</summary>
    public static IReadOnlyCollection<Type> Own { get; } = [typeof(KeyRow), typeof(FeedKeyRow), typeof(SharedRow)];

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    public DbSet<FeedKeyRow> FeedKeys => Set<FeedKeyRow>();

    public DbSet<SharedRow> Shared => Set<SharedRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseOpenSpaces();
        modelBuilder.Entity<KeyRow>().HasKey(row => row.Hash);
        modelBuilder.Entity<FeedKeyRow>(row =>
        {
            row.HasKey(key => new { key.Board, key.Person });
            row.HasIndex(key => new { key.Board, key.Hash }).IsUnique();
        });
        modelBuilder.Entity<SharedRow>().HasKey(row => row.Name);
    }
}
