using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.WebBoard;

/// <summary>Marks in the database, so that every server of the event counts the same.</summary>
internal sealed class DatabaseInterestBook(IDbContextFactory<BoardContext> contexts) : IInterestBook
{
    public async ValueTask<ImmutableArray<BallotRefusal>> MarkAsync(
        BoardId board, PersonId person, ProposalId proposal, bool isWanted, Stamp stamp, CancellationToken cancellationToken = default)
    {
        if (VotingRules.CheckMark(person, stamp) is { IsEmpty: false } refusals)
        {
            return refusals;
        }

        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        IQueryable<MarkRow> own = context.Marks.Where(row => row.Board == board.Value && row.Person == person.Value);
        if (!isWanted)
        {
            await own.Where(row => row.Proposal == proposal.Value).ExecuteDeleteAsync(cancellationToken);
            return [];
        }

        if (await own.AnyAsync(row => row.Proposal == proposal.Value, cancellationToken))
        {
            return [];
        }

        if (await own.CountAsync(cancellationToken) >= IInterestBook.MostMarks)
        {
            return [new TooManyMarked(IInterestBook.MostMarks)];
        }

        context.Marks.Add(new MarkRow { Board = board.Value, Person = person.Value, Proposal = proposal.Value, At = stamp.At.ToUnixTimeTicks() });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (IsThere(board, person, proposal))
        {
            // The same thumb pressed twice, and both requests passed the question above: it is marked.
        }

        return [];
    }

    public async ValueTask<ImmutableArray<InterestMark>> FindAsync(BoardId board, CancellationToken cancellationToken = default)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        List<MarkRow> rows = await context.Marks.AsNoTracking().Where(row => row.Board == board.Value).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new InterestMark(new PersonId(row.Person), new ProposalId(row.Proposal), Instant.FromUnixTimeTicks(row.At)))];
    }

    private bool IsThere(BoardId board, PersonId person, ProposalId proposal)
    {
        using BoardContext context = contexts.CreateDbContext();
        return context.Marks.Any(row => row.Board == board.Value && row.Person == person.Value && row.Proposal == proposal.Value);
    }
}
