using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Helpline.Tests.Journeys.Recording;

/// <summary>
/// Listens inside SQLite itself: every statement of every connection of the process that it runs in, with all the files
/// that the connection reaches. Sees whatever the program uses to speak to SQLite, since all roads lead there.
/// Writes statements without their values.
/// </summary>
internal static unsafe partial class SqliteRecorder
{
    internal const string FileSetting = "HELPLINE_TEST_RECORD";
    private const string Library = "e_sqlite3";
    private const uint TraceStatements = 1;
    private const int MostDatabases = 12;
    private static readonly Lock Writing = new();
    private static StreamWriter? file;

    internal static void Start(string path)
    {
        file = new StreamWriter(path, append: true) { AutoFlush = true };
        if (AutoExtension((nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&Opened) != 0)
        {
            throw new InvalidOperationException("SQLite takes no recorder.");
        }
    }

    /// <summary>Connections opened from now on are not heard; those heard go on.</summary>
    internal static void Stop() => ResetAutoExtension();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Opened(nint connection, nint error, nint api)
    {
        // The open file's name is not known yet; it is asked for at each statement.
        var listener = (nint)(delegate* unmanaged[Cdecl]<uint, nint, nint, nint, int>)&Traced;
        return Trace(connection, TraceStatements, listener, connection);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Traced(uint kind, nint connection, nint statement, nint sql)
    {
        var line = JsonSerializer.Serialize(new RecordedStatement(
            connection, Environment.CurrentManagedThreadId, Files(connection), Marshal.PtrToStringUTF8(sql) ?? ""));
        lock (Writing)
        {
            file!.WriteLine(line);
        }

        return 0;
    }

    /// <summary>main, temp and whatever is attached; without a file of its own a database does not count.</summary>
    private static List<string> Files(nint connection)
    {
        var files = new List<string>();
        for (var i = 0; i < MostDatabases && DatabaseName(connection, i) is var name && name != 0; i++)
        {
            if (Marshal.PtrToStringUTF8(FileName(connection, name)) is { Length: > 0 } path)
            {
                files.Add(path);
            }
        }

        return files;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_auto_extension")]
    private static partial int AutoExtension(nint entry);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset_auto_extension")]
    private static partial void ResetAutoExtension();

    [LibraryImport(Library, EntryPoint = "sqlite3_trace_v2")]
    private static partial int Trace(nint connection, uint mask, nint listener, nint context);

    [LibraryImport(Library, EntryPoint = "sqlite3_db_name")]
    private static partial nint DatabaseName(nint connection, int number);

    [LibraryImport(Library, EntryPoint = "sqlite3_db_filename")]
    private static partial nint FileName(nint connection, nint name);
}
