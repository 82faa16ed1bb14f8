namespace OpenSpaces.AssistantServer;

/// <summary>The one board that this server shows, and who it may act for.</summary>
internal sealed class AssistantDesk(BoardKeeper keeper, PersonNames names, IInterestBook book, IClock clock, AssistantOptions options)
{
    /// <summary>How the hall stands now.</summary>
    /// <exception cref="UnknownBoardException">There is no such board.</exception>
    public async Task<HallLook> LookAsync(CancellationToken cancellationToken)
    {
        Board board = await keeper.FindAsync(options.Board, cancellationToken) ?? throw new UnknownBoardException(options.Board);
        Instant now = options.At is { } at ? at.InZoneLeniently(board.Grid.Zone).ToInstant() : clock.GetCurrentInstant();
        return new HallLook(board, new People(await names.FindAsync(board.Id, cancellationToken)), await book.FindAsync(board.Id, cancellationToken), now);
    }

    public ValueTask<Decision> DecideAsync(Func<Board, Decision> ask, CancellationToken cancellationToken) => keeper.DecideAsync(options.Board, ask, cancellationToken);

    /// <summary>The stamp of somebody by their id or name, as an attendee; or why not.</summary>
    public (Stamp Stamp, Refused? Refused) StampOf(string person, HallLook look)
    {
        PersonId[] meant = PersonId.TryParse(person, out PersonId id) && (options.ActsFor.Contains(id) || look.People.Names.ContainsKey(id))
            ? [id]
            : [.. look.People.Names.Where(known => string.Equals(known.Value, person, StringComparison.OrdinalIgnoreCase)).Select(known => known.Key)];
        return meant switch
        {
            [var one] when options.ActsFor.Contains(one) => (new Stamp(one, Role.Attendee, look.Now), null),
            [_] => (default, new Refused("NotActingFor", $"This assistant may not act for {person}. {MayActFor(look)} Whoever starts it names the people, with --for.")),
            [] => (default, new Refused("UnknownPerson", $"Nobody here is called {person}. {MayActFor(look)}")),
            _ => (default, new Refused("AmbiguousPerson", $"{meant.Length} people are called {person}. Say which by their id: {string.Join(", ", meant.Select(one => one.Value))}.")),
        };
    }

    private string MayActFor(HallLook look) => options.ActsFor.IsEmpty
        ? "It may act for nobody."
        : $"It may act for {string.Join(", ", options.ActsFor.OrderBy(one => one.Value, StringComparer.Ordinal).Select(one => $"{look.People.NameOf(one)} ({one.Value})"))}.";
}
