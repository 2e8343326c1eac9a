using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Helpline.Cli;
using Helpline.Facilities.Exchange.Csv;
using Helpline.Facilities.Register;
using Helpline.Tests.Facilities.Exchange;
using Helpline.Tests.Support;

namespace Helpline.Tests.Cli;

/// <summary>The three commands and the public feed, over the real program.</summary>
public sealed class FacilitiesCommandTests
{
    [Fact]
    public async Task Check_needs_no_database_and_says_by_its_code_what_it_found()
    {
        using var folder = ScratchFolder.OnDisk("facilities");
        var (good, bad) = (Path.Combine(folder.Path, "good.csv"), Path.Combine(folder.Path, "bad.csv"));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Facilities", "Seed", "facilities.csv"), good);
        await File.WriteAllTextAsync(bad, "id,colour\n", TestContext.Current.CancellationToken);
        var found = await CommandRun.OfAsync("", "facilities", "check", good);
        Assert.Equal((ExitCode.Done, ""), (found.ExitCode, found.Faults));
        Assert.Contains("No faults. Institutions: 16", found.Output, StringComparison.Ordinal);
        var refused = await CommandRun.OfAsync("", "facilities", "check", bad);
        Assert.Equal(ExitCode.InputFault, refused.ExitCode);
        Assert.Contains("row 1, country: this column is missing", refused.Faults, StringComparison.Ordinal);
        Assert.Equal(ExitCode.InputFault, (await CommandRun.OfAsync("", "facilities", "check", "nowhere.csv")).ExitCode);
        Assert.Equal(ExitCode.WrongUsage, (await CommandRun.OfAsync("", "facilities", "check", good, "--format", "xls")).ExitCode);
    }

    [Fact]
    public async Task What_is_imported_while_it_runs_is_exported_again_and_served()
    {
        await using var helpline = await RunningHelpline.StartAsync();
        var today = CountryTime.Today("KZ", TimeProvider.System);
        var place = AwkwardPlaces.At(4) with { Ownership = Ownership.State, Licences = [], Checks = [new(today, "Secretov", CheckWay.Call, true, null)] };
        var (file, table, hsds) = (Path.Combine(helpline.Folder, "in.csv"), Path.Combine(helpline.Folder, "out.csv"), Path.Combine(helpline.Folder, "out.json"));
        await File.WriteAllBytesAsync(file, CsvFile.Write([place]), TestContext.Current.CancellationToken);
        await helpline.CommandAsync("facilities", "import", file, "--keep-published");
        await helpline.CommandAsync("facilities", "export", "--out", table);
        await helpline.CommandAsync("facilities", "export", "--out", hsds, "--lang", "ky");
        await helpline.CommandAsync("facilities", "import", hsds, "--keep-published");
        Assert.Contains($"\n{place.Id},", await File.ReadAllTextAsync(table, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Secretov", await File.ReadAllTextAsync(hsds, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await AssertServedAsync(helpline, place.Id);
    }

    private static async Task AssertServedAsync(RunningHelpline helpline, string id)
    {
        using var client = new HttpClient { BaseAddress = helpline.Chat };
        using var first = await client.GetAsync("facilities.json?lang=ky", TestContext.Current.CancellationToken);
        var body = await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("ky", JsonNode.Parse(body)!["language"]!.GetValue<string>());
        Assert.Contains($"\"{id}\"", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        Assert.DoesNotContain("Secretov", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());

        using var again = new HttpRequestMessage(HttpMethod.Get, "facilities.json?lang=ky") { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };
        using var unchanged = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        using var strange = await client.GetAsync("facilities.json?lang=canary", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, strange.StatusCode);
        Assert.DoesNotContain("canary", helpline.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("facilities", helpline.Output, StringComparison.Ordinal);
    }
}
