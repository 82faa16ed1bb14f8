using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.WebBoard;

/// <summary>The keys that protect forms, in the database: a form that one server made is taken by another, also when the first is dead.</summary>
internal sealed class SharedFormKeys(IDbContextFactory<BoardContext> contexts) : IXmlRepository
{
    private const string Prefix = "form-key:";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using BoardContext context = contexts.CreateDbContext();
        return [.. context.Shared.AsNoTracking().Where(row => row.Name.StartsWith(Prefix)).Select(row => row.Value).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using BoardContext context = contexts.CreateDbContext();
        context.Shared.Add(new SharedRow { Name = Prefix + friendlyName, Value = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
