using Helpline.Upkeep;
using Microsoft.Extensions.Configuration;

namespace Helpline.Tests.Upkeep;

public sealed class ListeningTests
{
    [Theory]
    [InlineData(null, null, "http://127.0.0.1:5080/", "http://127.0.0.1:5081/", "http://127.0.0.1:5081")]
    [InlineData("http://localhost:7000", null, "http://localhost:7000/", "http://localhost:7001/", "http://localhost:7001")]
    [InlineData("http://*:80", null, "http://0.0.0.0/", "http://0.0.0.0:81/", "http://0.0.0.0:81")]
    [InlineData("http://127.0.0.1:5080", "https://desk.example.org", "http://127.0.0.1:5080/", "http://127.0.0.1:5081/", "https://desk.example.org")]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:6000", "http://127.0.0.1:5080/", "http://127.0.0.1:6000/", "http://127.0.0.1:6000")]
    public void The_inbox_has_an_origin_of_its_own(string? urls, string? opener, string main, string port, string origin)
    {
        var faults = new List<string>();
        var listening = Listening.From(Settings(urls, opener), faults);
        Assert.Empty(faults);
        Assert.Equal((main, port, origin), (listening!.Main.ToString(), listening.Opener.ToString(), listening.OpenerOrigin));
    }

    [Theory]
    [InlineData("nonsense", null)]
    [InlineData("ftp://127.0.0.1", null)]
    [InlineData("http://127.0.0.1:65535", null)]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080", "desk")]
    public void An_address_that_cannot_be_is_a_fault(string urls, string? opener)
    {
        var faults = new List<string>();
        Assert.Null(Listening.From(Settings(urls, opener), faults));
        Assert.Single(faults);
    }

    private static IConfigurationRoot Settings(string? urls, string? opener) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = urls, ["Desk:OpenerOrigin"] = opener })
        .Build();
}
