using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Gathers what is wrong with a feed: each with its line, and beyond a thousand only how many more.</summary>
internal sealed class ImportProblems
{
    private readonly List<ImportProblem> problems = [];
    private int more;

    public int Count => problems.Count + more;

    public void Add(ImportProblemKind kind, int line, string message)
    {
        if (problems.Count < FeedLimits.MaxProblems)
        {
            problems.Add(new ImportProblem(kind, line, message));
        }
        else
        {
            more++;
        }
    }

    public void Unreadable(int line, string message) => Add(ImportProblemKind.Unreadable, line, message);

    public ImmutableArray<ImportProblem> ToImmutable()
    {
        IEnumerable<ImportProblem> ordered = problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Kind);
        return more == 0 ? [.. ordered] : [.. ordered, new ImportProblem(ImportProblemKind.Unreadable, 0, $"The feed has {more} more problems of the kinds named.")];
    }
}
