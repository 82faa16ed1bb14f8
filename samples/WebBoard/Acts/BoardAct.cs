namespace OpenSpaces.WebBoard;

/// <summary>A verb of the board as a form asks for it.</summary>
/// <param name="Done">What is said when it was done.</param>
/// <param name="Ask">The verb.</param>
internal sealed record BoardAct(string Done, Func<FormFields, Board, Stamp, Decision> Ask);
