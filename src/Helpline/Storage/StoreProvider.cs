namespace Helpline.Storage;

/// <summary>The databases in which the two sides can be kept. The shred keys are in SQLite with either.</summary>
internal enum StoreProvider
{
    Sqlite,
    Postgres,
}
