using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Helpline.Storage.Tips.Migrations;

/// <summary>Who works at the desk, with what links, sessions and wrapped keys.</summary>
[DbContext(typeof(TipsContext))]
[Migration("20261122000100_StaffTables")]
internal sealed class StaffTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(sqlite: SqliteTables, postgres: PostgresTables);
        migrationBuilder.Sql(Indexes);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TABLE staff_overrides; DROP TABLE staff_keys; DROP TABLE staff_sessions;
        DROP TABLE staff_invites; DROP TABLE staff_members;
        """);

    private const string SqliteTables =
        """
        CREATE TABLE staff_members (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            agency TEXT NOT NULL,
            name TEXT NOT NULL,
            folded TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('officer', 'lead', 'register-editor', 'operator')),
            password_hash TEXT NULL
        ) WITHOUT ROWID;
        CREATE TABLE staff_invites (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
            member_id BLOB NOT NULL REFERENCES staff_members (id) ON DELETE CASCADE,
            ends_at INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE staff_sessions (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            token_hash BLOB NOT NULL CHECK (length(token_hash) = 32),
            member_id BLOB NOT NULL REFERENCES staff_members (id) ON DELETE CASCADE,
            ends_at INTEGER NOT NULL,
            idle_at INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE staff_keys (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            agency TEXT NOT NULL,
            kid TEXT NOT NULL,
            member TEXT NOT NULL,
            wrapped TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE staff_overrides (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            delivery_id BLOB NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
            member_id BLOB NOT NULL REFERENCES staff_members (id) ON DELETE CASCADE,
            day TEXT NOT NULL,
            topics TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason IN ('mistaken', 'life', 'asked'))
        ) WITHOUT ROWID;
        """;

    private const string PostgresTables =
        """
        CREATE TABLE staff_members (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            agency text NOT NULL,
            name text NOT NULL,
            folded text NOT NULL,
            role text NOT NULL CHECK (role IN ('officer', 'lead', 'register-editor', 'operator')),
            password_hash text NULL
        );
        CREATE TABLE staff_invites (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
            member_id bytea NOT NULL REFERENCES staff_members (id) ON DELETE CASCADE,
            ends_at bigint NOT NULL
        );
        CREATE TABLE staff_sessions (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
            member_id bytea NOT NULL REFERENCES staff_members (id) ON DELETE CASCADE,
            ends_at bigint NOT NULL,
            idle_at bigint NOT NULL
        );
        CREATE TABLE staff_keys (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            agency text NOT NULL,
            kid text NOT NULL,
            member text NOT NULL,
            wrapped text NOT NULL
        );
        CREATE TABLE staff_overrides (
            id bytea NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            delivery_id bytea NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
            member_id bytea NOT NULL REFERENCES staff_members (id) ON DELETE CASCADE,
            day text NOT NULL,
            topics text NOT NULL,
            reason text NOT NULL CHECK (reason IN ('mistaken', 'life', 'asked'))
        );
        """;

    private const string Indexes =
        """
        CREATE UNIQUE INDEX "IX_staff_members_folded" ON staff_members (folded);
        CREATE UNIQUE INDEX "IX_staff_invites_token_hash" ON staff_invites (token_hash);
        CREATE INDEX "IX_staff_invites_member_id" ON staff_invites (member_id);
        CREATE UNIQUE INDEX "IX_staff_sessions_token_hash" ON staff_sessions (token_hash);
        CREATE INDEX "IX_staff_sessions_member_id" ON staff_sessions (member_id);
        CREATE UNIQUE INDEX "IX_staff_keys_agency_kid_member" ON staff_keys (agency, kid, member);
        CREATE INDEX "IX_staff_overrides_delivery_id" ON staff_overrides (delivery_id);
        CREATE INDEX "IX_staff_overrides_member_id" ON staff_overrides (member_id);
        """;
}
