using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helpline.Storage.Talks.Migrations;

/// <summary>Photos of unfinished tips. No column leads to a talk; WITHOUT ROWID, so that no number tells their order.</summary>
[DbContext(typeof(TalksContext))]
[Migration("0002_Drafts")]
internal sealed class CreateDrafts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE TABLE "drafts" (
            "id" BLOB NOT NULL CONSTRAINT "PK_drafts" PRIMARY KEY,
            "epoch" INTEGER NOT NULL,
            "sealed" BLOB NOT NULL
        ) WITHOUT ROWID;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""DROP TABLE "drafts";""");
}
