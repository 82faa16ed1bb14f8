using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.WebBoard;

/// <summary>
/// The keys that protect forms, in the database: a form that one server made is taken by another, also when the first is dead. Of servers that start at once each makes a first key, and the one that was kept
/// is what all of them read.
/// </summary>
internal sealed class SharedFormKeys(IDbContextFactory<BoardContext> contexts) : IXmlRepository
{
    private const string Prefix = "form-key:";
    private const string First = "first";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using BoardContext context = contexts.CreateDbContext();
        return [.. context.Shared.AsNoTracking().Where(row => row.Name.StartsWith(Prefix)).Select(row => row.Value).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using BoardContext context = contexts.CreateDbContext();
        bool isFirst = !context.Shared.Any(row => row.Name.StartsWith(Prefix));
        context.Offer(Prefix + (isFirst ? First : friendlyName), element.ToString(SaveOptions.DisableFormatting));
    }
}
