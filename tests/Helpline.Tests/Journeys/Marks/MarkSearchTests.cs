using System.IO.Compression;
using System.Security.Cryptography;
using Helpline.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Helpline.Tests.Journeys.Marks;

/// <summary>The controls of the canary test: a planted mark is found, in whatever form it was written.</summary>
public sealed class MarkSearchTests
{
    private const string Word = "Канарейка-Құс 7731";
    private static readonly Mark Canary = Mark.Of(Word);

    public static TheoryData<string> Forms => [.. Canary.Patterns.Select(pattern => pattern.Form)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_planted_mark_is_found_in_each_form(string form)
    {
        var pattern = Canary.Patterns.Single(p => p.Form == form).Bytes;
        byte[] planted = [.. RandomNumberGenerator.GetBytes(999), .. pattern, .. RandomNumberGenerator.GetBytes(999)];

        Assert.Contains(Search([("here", planted)]), finding => finding == $"\"{Word}\" as {form} in here");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_mark_inside_a_longer_base64_is_found_wherever_it_begins(int before)
    {
        var text = new string('x', before + 30) + Word + "and more";
        var written = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.NotEmpty(Search([("here", System.Text.Encoding.ASCII.GetBytes(written))]));
    }

    [Fact]
    public void A_mark_is_found_inside_gzip_and_zlib_amid_other_bytes()
    {
        Assert.NotEmpty(Search([("here", Around(stream => new GZipStream(stream, CompressionLevel.SmallestSize)))]));
        Assert.NotEmpty(Search([("here", Around(stream => new ZLibStream(stream, CompressionLevel.Optimal)))]));
    }

    [Fact]
    public void A_mark_is_found_in_a_database_also_where_pages_cut_it_and_in_its_log()
    {
        using var folder = ScratchFolder.OnDisk("marks");
        var file = Path.Combine(folder.Path, "planted.db");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0; CREATE TABLE t (long TEXT);");
        var long1 = string.Concat(Enumerable.Repeat("." + Word, 500));
        Run(connection, $"INSERT INTO t VALUES ('{long1}');");

        var findings = Search(Sinks.Under(folder.Path));

        Assert.Contains(findings, finding => finding.EndsWith("planted.db t.long", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.EndsWith("planted.db-wal", StringComparison.Ordinal));
    }

    [Fact]
    public void Random_bytes_hold_no_mark() =>
        Assert.Empty(Search([("here", RandomNumberGenerator.GetBytes(4_000_000))]));

    private static IReadOnlyList<string> Search(IEnumerable<(string, byte[])> sinks) => new MarkSearch([Canary]).In(sinks);

    private static byte[] Around(Func<Stream, Stream> compress)
    {
        var packed = new MemoryStream();
        using (var stream = compress(packed))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes("something before " + Word + " and after"));
        }

        return [.. RandomNumberGenerator.GetBytes(777), .. packed.ToArray(), .. RandomNumberGenerator.GetBytes(777)];
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
