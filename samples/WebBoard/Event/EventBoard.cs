using System.Collections.Immutable;

namespace OpenSpaces.WebBoard;

/// <summary>The one board of this host: how it stands, and how it is changed.</summary>
internal sealed class EventBoard(BoardKeeper keeper, IBallotBox box, IInterestBook book, PersonNames names, IClock clock)
{
    public static readonly BoardId Id = new("pycon-india-2018");

    public Instant Now => clock.GetCurrentInstant();

    public async Task<HallView> LookAsync(CancellationToken cancellationToken = default)
    {
        Board board = await keeper.FindAsync(Id, cancellationToken) ?? throw new UnknownBoardException(Id);
        var people = new People(await names.FindAsync(Id, cancellationToken));
        ImmutableArray<InterestMark> marks = await book.FindAsync(Id, cancellationToken);
        var polls = ImmutableArray.CreateBuilder<PollStatus>();
        foreach (Poll poll in await box.ListAsync(Id, cancellationToken))
        {
            polls.Add((await box.FindAsync(poll.Id, cancellationToken))!);
        }

        return new HallView(board, people, marks, polls.ToImmutable(), Now);
    }

    public ValueTask<Decision> DecideAsync(Func<Board, Decision> ask, CancellationToken cancellationToken) => keeper.DecideAsync(Id, ask, cancellationToken);

    public async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(CancellationToken cancellationToken) => await names.FindAsync(Id, cancellationToken);

    /// <summary>Forgets what a person is called.</summary>
    public async Task ForgetAsync(PersonId person) => await names.EraseAsync(person);

    public async Task NameAsync(PersonId person, string name, CancellationToken cancellationToken = default) =>
        await names.NameAsync(Id, new Dictionary<PersonId, string> { [person] = name }, cancellationToken);
}
