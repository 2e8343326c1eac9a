namespace Helpline.Tests.Journeys.Recording;

/// <summary>One statement as SQLite began it, and every file that its connection reached at that moment.</summary>
internal sealed record RecordedStatement(long Connection, int Thread, IReadOnlyList<string> Files, string Sql);
