using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A programme as it was read, with everything that is wrong with its feed.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ProgrammeImport
{
    internal ProgrammeImport(MainProgramme programme, ImmutableArray<ProgrammeChange> changes, ImmutableArray<ImportProblem> problems, bool isComplete)
    {
        Programme = programme;
        Changes = changes;
        Problems = problems;
        IsComplete = isComplete;
    }

    /// <summary>What takes place. Where the feed is not complete, what it does not name stays as it was.</summary>
    public MainProgramme Programme { get; }

    /// <summary>What differs from the reading before, by start; each event new where there was none.</summary>
    public ImmutableArray<ProgrammeChange> Changes { get; }

    /// <summary>What could not be read as the feed has it, by line.</summary>
    public ImmutableArray<ImportProblem> Problems { get; }

    /// <summary>Whether the feed was read to its end. If not, as after a broken download, nothing is taken for gone.</summary>
    public bool IsComplete { get; }
}
