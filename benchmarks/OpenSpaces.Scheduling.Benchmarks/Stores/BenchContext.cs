using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling.Benchmarks.Stores;

internal sealed class BenchContext(DbContextOptions<BenchContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.UseOpenSpaces().Entity<NaiveBallot>().ToTable("NaiveBallots").HasKey(ballot => new { ballot.Poll, ballot.Voter });
}
