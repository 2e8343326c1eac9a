using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helpline.Storage.Talks.Migrations;

/// <summary>The one table of the talk side. WITHOUT ROWID: a row number would tell the order in which people came.</summary>
[DbContext(typeof(TalksContext))]
[Migration("0001_CreateSessions")]
internal sealed class CreateSessions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE "sessions" (
            "id" BLOB NOT NULL CONSTRAINT "PK_sessions" PRIMARY KEY,
            "epoch" INTEGER NOT NULL,
            "sealed" BLOB NOT NULL
        ) WITHOUT ROWID;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""DROP TABLE "sessions";""");
}
