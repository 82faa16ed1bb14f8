using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>The tables of polls and marks. None refers to another: whoever writes to a poll's ballots holds the poll's row, and a board may be kept elsewhere.</summary>
internal static class PollTables
{
    // As long as an id may be.
    private const int IdLength = 64;
    private const int InstantLength = 40;

    public static void AddTo(ModelBuilder model)
    {
        model.Entity<PollRow>(poll =>
        {
            poll.ToTable("OpenSpacesPolls").HasKey(row => row.Poll);
            poll.Property(row => row.Poll).HasMaxLength(IdLength);
            poll.Property(row => row.Board).HasMaxLength(IdLength);
            poll.Property(row => row.SealedAt).HasMaxLength(InstantLength);
            poll.HasIndex(row => row.Board);
        });
        model.Entity<BallotRow>(ballot =>
        {
            ballot.ToTable("OpenSpacesBallots").HasKey(row => new { row.Poll, row.Voter });
            ballot.Property(row => row.Poll).HasMaxLength(IdLength);
            ballot.Property(row => row.Voter).HasMaxLength(IdLength);
        });
        model.Entity<VoterLoadRow>(load =>
        {
            load.ToTable("OpenSpacesVoterLoads").HasKey(row => new { row.Board, row.Series, row.Person });
            load.Property(row => row.Board).HasMaxLength(IdLength);
            load.Property(row => row.Series).HasMaxLength(IdLength);
            load.Property(row => row.Person).HasMaxLength(IdLength);
        });
        model.Entity<InterestBookRow>(book =>
        {
            book.ToTable("OpenSpacesInterestBooks").HasKey(row => row.Board);
            book.Property(row => row.Board).HasMaxLength(IdLength);
        });
        model.Entity<InterestMarksRow>(marks =>
        {
            marks.ToTable("OpenSpacesInterestMarks").HasKey(row => new { row.Board, row.Person });
            marks.Property(row => row.Board).HasMaxLength(IdLength);
            marks.Property(row => row.Person).HasMaxLength(IdLength);
        });
    }
}
