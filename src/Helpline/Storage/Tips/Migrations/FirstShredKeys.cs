using Helpline.Storage.Tips.Shred;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helpline.Storage.Tips.Migrations;

/// <summary>The table of shred keys, in a file of its own.</summary>
[DbContext(typeof(ShredContext))]
[Migration("20261122000000_FirstShredKeys")]
internal sealed class FirstShredKeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE shred_keys (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            key BLOB NOT NULL CHECK (length(key) = 32)
        ) WITHOUT ROWID;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE shred_keys;");
}
