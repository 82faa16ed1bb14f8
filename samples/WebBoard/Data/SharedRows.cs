using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.WebBoard;

/// <summary>Values that servers agree on: the first to say one is heard, also where two start at the same moment.</summary>
internal static class SharedRows
{
    /// <summary>Keeps the value unless there is one of that name.</summary>
    public static void Offer(this BoardContext context, string name, string value) =>
        context.Database.ExecuteSql($"""INSERT INTO "Shared" ("Name", "Value") VALUES ({name}, {value}) ON CONFLICT DO NOTHING""");

    /// <summary>Keeps the value unless there is one of that name.</summary>
    /// <returns>What is kept.</returns>
    public static async Task<string> AgreeAsync(this BoardContext context, string name, string value, CancellationToken cancellationToken)
    {
        context.Offer(name, value);
        return await context.Shared.AsNoTracking().Where(row => row.Name == name).Select(row => row.Value).SingleAsync(cancellationToken);
    }
}
