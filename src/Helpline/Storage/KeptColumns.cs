using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Storage;

/// <summary>Lists every column of a database, from its model alone: opens no file.</summary>
internal static class KeptColumns
{
    public static IReadOnlyList<KeptColumn> Of(DbContext db) =>
        [.. from entity in db.Model.GetEntityTypes()
            from property in entity.GetProperties()
            let why = property.PropertyInfo?.GetCustomAttribute<KeptForAttribute>()?.Why ?? ""
            orderby entity.GetTableName(), property.GetColumnName()
            select new KeptColumn(entity.GetTableName()!, property.GetColumnName(), property.GetColumnType(), why)];
}
