using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Helpline.Storage.Tips;

/// <summary>Gives every connection the pragmas without which a deleted row could be read from the disk.</summary>
internal sealed class SafePragmas : DbConnectionInterceptor
{
    public const string Sql =
        "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA secure_delete=ON; PRAGMA synchronous=FULL; "
        + "PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
