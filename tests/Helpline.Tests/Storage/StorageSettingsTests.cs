using Helpline.Storage;
using Microsoft.Extensions.Configuration;

namespace Helpline.Tests.Storage;

/// <summary>What is wrong with the settings of storage is told by name, all at once, and never by value.</summary>
public sealed class StorageSettingsTests
{
    private const string Secret = "s3cretWord";

    public static TheoryData<string, string?, string?, string[]> Cases => new()
    {
        { "Sqlite", null, null, [] },
        { "sqlite", "Data Source=a.db", "Data Source=b.db", [] },
        { "Sqlite", "Data Source=a.db", "Data Source=./a.db", ["Storage:TalksConnection and Storage:TipsConnection name one database. The two sides must be in two, of different names."] },
        { "Sqlite", $"Host=h;Password={Secret}", null, ["Storage:TalksConnection cannot be read as a connection to Sqlite."] },
        { "Postgres", null, "Host=h;Database=b", ["Storage:TalksConnection is empty: with Postgres both sides name a database."] },
        { "postgres", $"Host=h;Database=a;Password={Secret}", "Host=h;Database=b", [] },
        { "Postgres", $"Host=localhost;Database=a;Password={Secret}", "Host=127.0.0.1;Database=a", ["Storage:TalksConnection and Storage:TipsConnection name one database. The two sides must be in two, of different names."] },
        { "Postgres", $"Host=h;Password={Secret}", $"{Secret}=1;Database=b", ["Storage:TalksConnection names no Host or no Database.", "Storage:TipsConnection cannot be read as a connection to Postgres."] },
        { Secret, null, null, ["Storage:Provider is neither Sqlite nor Postgres."] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_fault_is_told_by_name(string provider, string? talks, string? tips, string[] expected)
    {
        var faults = new List<string>();
        StorageSettings.From(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = provider,
            ["Storage:TalksConnection"] = talks,
            ["Storage:TipsConnection"] = tips,
        }).Build()).Check(faults);
        Assert.Equal(expected, faults);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_in_one_sentence()
    {
        var link = new PostgresLink("Storage:TipsConnection", $"Host=127.0.0.1;Port=1;Database=a;Username=u;Password={Secret}");
        Assert.Equal("Storage:TipsConnection: PostgreSQL cannot be reached.", await link.FaultAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Database=no_such", "PostgreSQL has no such database.")]
    [InlineData("Database=helpline_tips;Password=wrong", "PostgreSQL does not let this role in.")]
    public async Task A_refusal_is_told_in_one_sentence(string change, string expected)
    {
        var link = new PostgresLink("Storage:TipsConnection", $"{Support.Needs.Postgres()};Pooling=false;{change}");
        Assert.Equal($"Storage:TipsConnection: {expected}", await link.FaultAsync(TestContext.Current.CancellationToken));
    }
}
