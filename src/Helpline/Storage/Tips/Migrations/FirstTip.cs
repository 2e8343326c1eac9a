using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helpline.Storage.Tips.Migrations;

/// <summary>The tables of the first tip. WITHOUT ROWID, so that no hidden number tells an order.</summary>
[DbContext(typeof(TipsContext))]
[Migration("20261122000000_FirstTip")]
internal sealed class FirstTip : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(sqlite: SqliteTables, postgres: PostgresTables);
        migrationBuilder.Sql(Indexes);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TABLE imports; DROP TABLE agency_keys; DROP TABLE agencies; DROP TABLE answers;
        DROP TABLE wraps; DROP TABLE deliveries; DROP TABLE parts; DROP TABLE tips; DROP TABLE held;
        """);

    private const string SqliteTables =
        """
        CREATE TABLE held (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            tip_id BLOB NOT NULL CHECK (length(tip_id) = 16),
            part_id BLOB NOT NULL CHECK (length(part_id) = 16),
            lookup BLOB NOT NULL,
            shred_id BLOB NOT NULL,
            release_at INTEGER NOT NULL,
            payload BLOB NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE tips (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            shred_id BLOB NOT NULL,
            lookup BLOB NOT NULL,
            label TEXT NOT NULL,
            answering BLOB NOT NULL,
            taken_back INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE parts (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            tip_id BLOB NOT NULL REFERENCES tips (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            body BLOB NOT NULL,
            proof TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE deliveries (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            tip_id BLOB NOT NULL REFERENCES tips (id) ON DELETE CASCADE,
            agency TEXT NOT NULL,
            queue TEXT NOT NULL,
            is_primary INTEGER NOT NULL,
            transport TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'parked')),
            attempts INTEGER NOT NULL,
            next_at INTEGER NOT NULL,
            released_at INTEGER NOT NULL,
            work TEXT NOT NULL CHECK (work IN ('new', 'opened', 'in-work', 'closed')),
            reason TEXT NULL
        ) WITHOUT ROWID;
        CREATE TABLE wraps (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            part_id BLOB NOT NULL REFERENCES parts (id) ON DELETE CASCADE,
            delivery_id BLOB NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
            kid TEXT NOT NULL,
            wrapped BLOB NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE answers (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            tip_id BLOB NOT NULL REFERENCES tips (id) ON DELETE CASCADE,
            agency TEXT NOT NULL,
            number INTEGER NOT NULL,
            body BLOB NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE agencies (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            code TEXT NOT NULL,
            definition TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE agency_keys (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            agency TEXT NOT NULL,
            kid TEXT NOT NULL,
            statement TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE imports (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            operating_body TEXT NULL
        ) WITHOUT ROWID;
        """;

    private const string PostgresTables =
        """
        CREATE TABLE held (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            tip_id bytea NOT NULL CHECK (length(tip_id) = 16),
            part_id bytea NOT NULL CHECK (length(part_id) = 16),
            lookup bytea NOT NULL,
            shred_id bytea NOT NULL,
            release_at bigint NOT NULL,
            payload bytea NOT NULL
        );
        CREATE TABLE tips (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            shred_id bytea NOT NULL,
            lookup bytea NOT NULL,
            label text NOT NULL,
            answering bytea NOT NULL,
            taken_back boolean NOT NULL
        );
        CREATE TABLE parts (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            tip_id bytea NOT NULL REFERENCES tips (id) ON DELETE CASCADE,
            number integer NOT NULL,
            body bytea NOT NULL,
            proof text NOT NULL
        );
        CREATE TABLE deliveries (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            tip_id bytea NOT NULL REFERENCES tips (id) ON DELETE CASCADE,
            agency text NOT NULL,
            queue text NOT NULL,
            is_primary boolean NOT NULL,
            transport text NOT NULL,
            state text NOT NULL CHECK (state IN ('waiting', 'delivered', 'parked')),
            attempts integer NOT NULL,
            next_at bigint NOT NULL,
            released_at bigint NOT NULL,
            work text NOT NULL CHECK (work IN ('new', 'opened', 'in-work', 'closed')),
            reason text NULL
        );
        CREATE TABLE wraps (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            part_id bytea NOT NULL REFERENCES parts (id) ON DELETE CASCADE,
            delivery_id bytea NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
            kid text NOT NULL,
            wrapped bytea NOT NULL
        );
        CREATE TABLE answers (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            tip_id bytea NOT NULL REFERENCES tips (id) ON DELETE CASCADE,
            agency text NOT NULL,
            number integer NOT NULL,
            body bytea NOT NULL
        );
        CREATE TABLE agencies (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            code text NOT NULL,
            definition text NOT NULL
        );
        CREATE TABLE agency_keys (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            agency text NOT NULL,
            kid text NOT NULL,
            statement text NOT NULL
        );
        CREATE TABLE imports (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            operating_body text NULL
        );
        """;

    private const string Indexes =
        """
        CREATE INDEX "IX_held_tip_id" ON held (tip_id);
        CREATE UNIQUE INDEX "IX_held_part_id" ON held (part_id);
        CREATE UNIQUE INDEX "IX_held_lookup" ON held (lookup);
        CREATE INDEX "IX_held_shred_id" ON held (shred_id);
        CREATE UNIQUE INDEX "IX_tips_lookup" ON tips (lookup);
        CREATE INDEX "IX_tips_shred_id" ON tips (shred_id);
        CREATE UNIQUE INDEX "IX_parts_tip_id_number" ON parts (tip_id, number);
        CREATE INDEX "IX_deliveries_tip_id" ON deliveries (tip_id);
        CREATE INDEX "IX_deliveries_agency_state" ON deliveries (agency, state);
        CREATE INDEX "IX_deliveries_state_next_at" ON deliveries (state, next_at);
        CREATE INDEX "IX_wraps_part_id" ON wraps (part_id);
        CREATE INDEX "IX_wraps_delivery_id" ON wraps (delivery_id);
        CREATE UNIQUE INDEX "IX_answers_tip_id_number" ON answers (tip_id, number);
        CREATE UNIQUE INDEX "IX_agencies_code" ON agencies (code);
        CREATE UNIQUE INDEX "IX_agency_keys_agency_kid" ON agency_keys (agency, kid);
        """;
}
