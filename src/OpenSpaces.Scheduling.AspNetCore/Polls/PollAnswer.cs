using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>How a poll stands.</summary>
internal sealed record PollAnswer(string Id, ImmutableArray<string> Candidates, string Opens, string Closes, int Turnout, bool IsSealed);
