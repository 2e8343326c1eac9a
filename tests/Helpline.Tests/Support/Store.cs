namespace Helpline.Tests.Support;

/// <summary>The databases on which a test that is about storage runs.</summary>
public enum Store
{
    Sqlite,
    Postgres,
}
