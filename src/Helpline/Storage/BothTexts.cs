using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helpline.Storage;

/// <summary>
/// A migration's step in the words of each database. Both texts are always given: a step that one database lacks would leave
/// its schema behind the model's, which a test compares on both.
/// </summary>
internal static class BothTexts
{
    public static void Sql(this MigrationBuilder migration, string sqlite, string postgres) =>
        migration.Sql(migration.IsNpgsql() ? postgres : sqlite);
}
