using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helpline.Storage.Tips.Migrations;

/// <summary>The register of institutions with its history, and what people said is wrong in it.</summary>
[DbContext(typeof(TipsContext))]
[Migration("20261126000000_FacilityTables")]
internal sealed class FacilityTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(sqlite: SqliteTables, postgres: PostgresTables);
        migrationBuilder.Sql(Indexes);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE corrections; DROP TABLE facility_versions;");

    private const string SqliteTables =
        """
        CREATE TABLE facility_versions (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            facility TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            day TEXT NOT NULL CHECK (length(day) = 10),
            how TEXT NOT NULL CHECK (how IN ('seed', 'import', 'edit', 'call', 'licence', 'publish', 'unpublish')),
            "by" TEXT NOT NULL,
            body TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE corrections (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            facility TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('number-wrong', 'nobody-answers', 'closed', 'other-facts')),
            day TEXT NOT NULL CHECK (length(day) = 10),
            times INTEGER NOT NULL CHECK (times > 0)
        ) WITHOUT ROWID;
        """;

    private const string PostgresTables =
        """
        CREATE TABLE facility_versions (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            facility text NOT NULL,
            number integer NOT NULL CHECK (number > 0),
            day text NOT NULL CHECK (length(day) = 10),
            how text NOT NULL CHECK (how IN ('seed', 'import', 'edit', 'call', 'licence', 'publish', 'unpublish')),
            "by" text NOT NULL,
            body text NOT NULL
        );
        CREATE TABLE corrections (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            facility text NOT NULL,
            kind text NOT NULL CHECK (kind IN ('number-wrong', 'nobody-answers', 'closed', 'other-facts')),
            day text NOT NULL CHECK (length(day) = 10),
            times integer NOT NULL CHECK (times > 0)
        );
        """;

    private const string Indexes =
        """
        CREATE UNIQUE INDEX "IX_facility_versions_facility_number" ON facility_versions (facility, number);
        CREATE UNIQUE INDEX "IX_corrections_facility_kind_day" ON corrections (facility, kind, day);
        """;
}
