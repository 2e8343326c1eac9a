using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helpline.Storage.Tips.Migrations;

/// <summary>The sealed files of tips. Refers to no table: its rows are there before their tip is released.</summary>
[DbContext(typeof(TipsContext))]
[Migration("20261125000000_Attachments")]
internal sealed class AttachmentsTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(sqlite: SqliteTable, postgres: PostgresTable);
        migrationBuilder.Sql("""CREATE INDEX "IX_attachments_tip_id" ON attachments (tip_id);""");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE attachments;");

    private const string SqliteTable =
        """
        CREATE TABLE attachments (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            tip_id BLOB NOT NULL CHECK (length(tip_id) = 16),
            number INTEGER NOT NULL,
            body BLOB NOT NULL
        ) WITHOUT ROWID;
        """;

    private const string PostgresTable =
        """
        CREATE TABLE attachments (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            tip_id bytea NOT NULL CHECK (length(tip_id) = 16),
            number integer NOT NULL,
            body bytea NOT NULL
        );
        """;
}
