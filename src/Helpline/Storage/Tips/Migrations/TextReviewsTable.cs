using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helpline.Storage.Tips.Migrations;

/// <summary>Who reviewed what is said to people in danger, and which words.</summary>
[DbContext(typeof(TipsContext))]
[Migration("20261126000100_TextReviews")]
internal sealed class TextReviewsTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(sqlite: Sqlite, postgres: Postgres);
        migrationBuilder.Sql("""CREATE UNIQUE INDEX "IX_text_reviews_subject_number" ON text_reviews (subject, number);""");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE text_reviews;");

    private const string Sqlite =
        """
        CREATE TABLE text_reviews (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            subject TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            "by" TEXT NOT NULL,
            clinician TEXT NOT NULL,
            day TEXT NOT NULL CHECK (length(day) = 10)
        ) WITHOUT ROWID;
        """;

    private const string Postgres =
        """
        CREATE TABLE text_reviews (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            subject text NOT NULL,
            number integer NOT NULL CHECK (number > 0),
            digest text NOT NULL CHECK (length(digest) = 64),
            "by" text NOT NULL,
            clinician text NOT NULL,
            day text NOT NULL CHECK (length(day) = 10)
        );
        """;
}
