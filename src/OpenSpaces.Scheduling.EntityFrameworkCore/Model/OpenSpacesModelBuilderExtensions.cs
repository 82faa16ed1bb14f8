using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenSpaces.Scheduling;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the tables of open spaces to a host's own model.</summary>
public static class OpenSpacesModelBuilderExtensions
{
    // As long as an id may be; a SHA-256 in hexadecimal is just as long.
    private const int IdLength = 64;
    private const int InstantLength = 40;
    private const int TraceLength = 32;

    /// <summary>
    /// Adds the tables that <c>AddEntityFrameworkStores</c> needs, for boards, polls, marks and announcements; the names of all begin with <c>OpenSpaces</c>. Call it in <see cref="DbContext.OnModelCreating"/>; the host's own migrations make them. Text and whole numbers only, so that they are the same in every database.
    /// </summary>
    /// <param name="model">The model that is being made.</param>
    /// <returns>The same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public static ModelBuilder UseOpenSpaces(this ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<BoardRow>(board =>
        {
            board.ToTable("OpenSpacesBoards").HasKey(row => row.Board);
            board.Property(row => row.Board).HasMaxLength(IdLength);
            board.Property(row => row.Hash).HasMaxLength(IdLength);
        });
        model.Entity<BoardCommitRow>(commit =>
        {
            commit.ToTable("OpenSpacesBoardCommits").HasKey(row => new { row.Board, row.Version });
            commit.Property(row => row.Board).HasMaxLength(IdLength);
            commit.Property(row => row.Version).ValueGeneratedNever();
            commit.Property(row => row.KeptAt).HasMaxLength(InstantLength);
            commit.Property(row => row.Correlation).HasMaxLength(TraceLength);
            commit.Property(row => row.PreviousHash).HasMaxLength(IdLength);
            commit.Property(row => row.Hash).HasMaxLength(IdLength);
            BelongsToBoard(commit);
        });
        model.Entity<BoardEventRow>(happened =>
        {
            happened.ToTable("OpenSpacesBoardEvents").HasKey(row => new { row.Board, row.Version });
            happened.Property(row => row.Board).HasMaxLength(IdLength);
            happened.Property(row => row.Version).ValueGeneratedNever();
            happened.Property(row => row.Command).HasMaxLength(IdLength);
            happened.HasIndex(row => new { row.Board, row.Command }).IsUnique();
            BelongsToBoard(happened);
        });
        model.Entity<BoardSnapshotRow>(snapshot =>
        {
            snapshot.ToTable("OpenSpacesBoardSnapshots").HasKey(row => row.Board);
            snapshot.Property(row => row.Board).HasMaxLength(IdLength);
            snapshot.Property(row => row.CommitHash).HasMaxLength(IdLength);
            snapshot.Property(row => row.Hash).HasMaxLength(IdLength);
            BelongsToBoard(snapshot);
        });
        model.Entity<PersonNameRow>(name =>
        {
            name.ToTable("OpenSpacesPersonNames").HasKey(row => new { row.Board, row.Person });
            name.Property(row => row.Board).HasMaxLength(IdLength);
            name.Property(row => row.Person).HasMaxLength(IdLength);
            name.HasIndex(row => row.Person);
            BelongsToBoard(name);
        });
        PollTables.AddTo(model);
        OutboxTables.AddTo(model);
        return model;
    }

    /// <summary>A history never goes by itself because a board's head does.</summary>
    private static void BelongsToBoard<TRow>(EntityTypeBuilder<TRow> row)
        where TRow : class =>
        row.HasOne<BoardRow>().WithMany().HasForeignKey(nameof(BoardRow.Board)).OnDelete(DeleteBehavior.Restrict);
}
