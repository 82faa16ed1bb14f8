using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What every endpoint asks first: which board, who asks, and what people are called.</summary>
internal sealed class BoardDesk(BoardKeeper keeper, IClock clock, IOptions<OpenSpacesWebOptions> options)
{
    public BoardKeeper Keeper { get; } = keeper;

    public OpenSpacesWebOptions Options { get; } = options.Value;

    public async ValueTask<Board?> FindAsync(string board, CancellationToken cancellationToken) =>
        BoardId.TryParse(board, out BoardId id) ? await Keeper.FindAsync(id, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>Who asks. The app is asked once a request and board, however many parts of it want to know.</summary>
    public async ValueTask<Viewer> WhoAsync(HttpContext context, BoardId board)
    {
        if (context.Items[typeof(Viewer)] is not (BoardId known, Viewer viewer) || known != board)
        {
            viewer = await Options.Viewer(context, board).ConfigureAwait(false);
            context.Items[typeof(Viewer)] = (board, viewer);
        }

        return viewer;
    }

    public ValueTask<IReadOnlyDictionary<PersonId, string>?> NamesAsync(HttpContext context, BoardId board) => Options.Names(context, board);

    /// <summary>The stamp of who asks, now.</summary>
    public Stamp Stamp(Viewer viewer, string? reason)
    {
        // A stamp names somebody; a stranger's is refused by every verb, whatever it is called.
        PersonId by = viewer.Person == default ? new PersonId("stranger") : viewer.Person;
        var stamp = new Stamp(by, viewer.Person == default ? Role.Stranger : viewer.Role, clock.GetCurrentInstant());
        return string.IsNullOrWhiteSpace(reason) ? stamp : stamp.Because(reason);
    }

    /// <summary>Whether somebody may see what was not published.</summary>
    public bool SeesLive(Viewer viewer) => viewer.Role >= Options.LiveFrom && (viewer.Person != default || Options.LiveFrom == Role.Stranger);
}
