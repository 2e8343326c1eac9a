using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helpline.Storage.Talks.Migrations;

/// <summary>
/// Photos of unfinished tips. No column leads to a talk; WITHOUT ROWID, so that no number tells their order. PostgreSQL puts what
/// is this long aside and numbers it; UNLOGGED keeps it out of its journal.
/// </summary>
[DbContext(typeof(TalksContext))]
[Migration("0002_Drafts")]
internal sealed class CreateDrafts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        sqlite: """
        CREATE TABLE "drafts" (
            "id" BLOB NOT NULL CONSTRAINT "PK_drafts" PRIMARY KEY,
            "epoch" INTEGER NOT NULL,
            "sealed" BLOB NOT NULL
        ) WITHOUT ROWID;
        """,
        postgres: """
        CREATE UNLOGGED TABLE "drafts" (
            "id" bytea NOT NULL CONSTRAINT "PK_drafts" PRIMARY KEY,
            "epoch" integer NOT NULL,
            "sealed" bytea NOT NULL
        );
        ALTER TABLE "drafts" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""DROP TABLE "drafts";""");
}
