using System.Collections.Immutable;

namespace OpenSpaces.WebBoard;

/// <summary>People without a phone, whom the facilitator knows by what they are called.</summary>
internal sealed class Absent(EventBoard hall, Newcomers newcomers) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Does something for whoever is called so: the one person of that name, in small letters or capitals, or somebody new where that makes sense.</summary>
    public async Task<Said> ActForAsync(FormFields form, bool mayBeNew, Func<PersonId, Task<Said>> act, CancellationToken cancellationToken)
    {
        string name = form.Text("person");
        if (TopicForms.FaultsOfName(name) is { IsEmpty: false } faults)
        {
            return Said.Refused(form, faults);
        }

        // In turn: a button that is pressed twice at once makes one newcomer, whom the second press finds.
        await turn.WaitAsync(cancellationToken);
        try
        {
            ImmutableArray<PersonId> called = [.. (await hall.NamesAsync(cancellationToken)).Where(known => string.Equals(known.Value, name, StringComparison.OrdinalIgnoreCase)).Select(known => known.Key)];
            return called switch
            {
                [] when !mayBeNew => Said.Refused(form, $"Nobody here is called “{name}”. Look how it is written on the board."),
                [] => await newcomers.ActAsync(name, act, cancellationToken),
                [var one] => await act(one),
                _ => Said.Refused(form, $"{called.Length} people here are called “{name}”, and nobody can tell which one you mean. Let them do it on somebody's phone with their private link, or change their name under “Me” first."),
            };
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
