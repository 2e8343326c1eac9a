using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helpline.Storage.Tips.Migrations;

/// <summary>What an agency's own system is told of a tip later than the tip itself.</summary>
[DbContext(typeof(TipsContext))]
[Migration("20261125000100_AgencySystems")]
internal sealed class AgencySystems : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(sqlite: Sqlite, postgres: Postgres);
        migrationBuilder.Sql("UPDATE deliveries SET since = released_at;");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DELETE FROM deliveries WHERE part_id IS NOT NULL;
        ALTER TABLE deliveries DROP COLUMN part_id;
        ALTER TABLE deliveries DROP COLUMN since;
        """);

    private const string Sqlite =
        """
        ALTER TABLE deliveries ADD COLUMN part_id BLOB NULL CHECK (part_id IS NULL OR length(part_id) = 16);
        ALTER TABLE deliveries ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
        """;

    private const string Postgres =
        """
        ALTER TABLE deliveries ADD COLUMN part_id bytea NULL CHECK (part_id IS NULL OR octet_length(part_id) = 16);
        ALTER TABLE deliveries ADD COLUMN since bigint NOT NULL DEFAULT 0;
        ALTER TABLE deliveries ALTER COLUMN since DROP DEFAULT;
        """;
}
