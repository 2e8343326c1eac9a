using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helpline.Storage.Talks.Migrations;

/// <summary>
/// The first table of the talk side. WITHOUT ROWID: a row number would tell the order in which people came. UNLOGGED: nothing of
/// a talk stands in PostgreSQL's journal. A usual row stays whole in its page, for what is put aside is numbered as it comes.
/// </summary>
[DbContext(typeof(TalksContext))]
[Migration("0001_CreateSessions")]
internal sealed class CreateSessions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        sqlite: """
        CREATE TABLE "sessions" (
            "id" BLOB NOT NULL CONSTRAINT "PK_sessions" PRIMARY KEY,
            "epoch" INTEGER NOT NULL,
            "sealed" BLOB NOT NULL
        ) WITHOUT ROWID;
        """,
        postgres: """
        CREATE UNLOGGED TABLE "sessions" (
            "id" bytea NOT NULL CONSTRAINT "PK_sessions" PRIMARY KEY,
            "epoch" integer NOT NULL,
            "sealed" bytea NOT NULL
        ) WITH (toast_tuple_target = 8160);
        ALTER TABLE "sessions" ALTER COLUMN "sealed" SET STORAGE EXTERNAL;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""DROP TABLE "sessions";""");
}
