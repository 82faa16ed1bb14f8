namespace OpenSpaces.Scheduling;

public sealed partial class PlanningProblem
{
    /// <summary>Makes a problem of a board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="interest">Who wants what; of proposals that are not on the board nothing is taken.</param>
    /// <param name="options">How it is to be planned.</param>
    /// <returns>
    /// The problem. Its time slots are those for sessions; its topics are the placed ones, which stay wherever the mode, a pin, a freeze or the clock says so, and those that wait.
    /// Cells that are closed, frozen, over, claimed by somebody or not there are closed to it.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PlanningProblem From(Board board, PlanningInterest interest, PlanningOptions options)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(interest);
        ArgumentNullException.ThrowIfNull(options);
        return Create(new BoardProblem(board, interest, options).Read());
    }
}
