using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.WebBoard;

/// <summary>This host's own context: the library's boards, and beside them who holds which key, polls, marks, and what servers of one event share.</summary>
public sealed class BoardContext(DbContextOptions<BoardContext> options) : DbContext(options)
{
    public DbSet<KeyRow> Keys => Set<KeyRow>();

    public DbSet<PollRow> Polls => Set<PollRow>();

    public DbSet<BallotRow> Ballots => Set<BallotRow>();

    public DbSet<MarkRow> Marks => Set<MarkRow>();

    public DbSet<SharedRow> Shared => Set<SharedRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseOpenSpaces();
        modelBuilder.Entity<KeyRow>().HasKey(row => row.Hash);
        modelBuilder.Entity<PollRow>().HasKey(row => row.Id);
        modelBuilder.Entity<BallotRow>().HasKey(row => new { row.Poll, row.Voter, row.Ballot });
        modelBuilder.Entity<MarkRow>().HasKey(row => new { row.Board, row.Person, row.Proposal });
        modelBuilder.Entity<SharedRow>().HasKey(row => row.Name);
    }
}
