using Helpline.Channels.Telegram.Setup;
using Helpline.Tests.Support;
using Helpline.Upkeep;
using Microsoft.Extensions.Configuration;

namespace Helpline.Tests.Channels.Telegram.Setup;

/// <summary>Wrong settings stop the start, all at once, by name and never by value.</summary>
public sealed class TelegramSettingsTests
{
    private const string Token = "7731004200:AAFkanareika7731-fake_token_of_tests";

    [Fact]
    public void Nothing_set_is_no_fault_and_no_channel() => Assert.Empty(Faults(false, false));

    [Fact]
    public void A_token_alone_is_enough() => Assert.Empty(Faults(false, false, ("BotToken", Token)));

    [Fact]
    public void All_faults_are_told_at_once_and_no_value()
    {
        var faults = Faults(
            false, false, ("BotToken", "canary one"), ("ApiBaseUrl", "http://canary.example.org"), ("WebhookUrl", "http://canary.example.org/x"),
            ("WebhookSecret", "canary!"), ("PerSecond", "canary"), ("PerChatPerSecond", "-1"));
        Assert.Equal(
            ["ApiBaseUrl", "BotToken", "PerChatPerSecond", "PerSecond", "WebhookSecret", "WebhookUrl"],
            faults.Select(fault => fault.Split(' ', ':')[1]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Contains("canary", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://api.telegram.org", true)]
    [InlineData("http://127.0.0.1:9000", false)]
    [InlineData("http://localhost:9000", false)]
    public void A_demo_refuses_a_token_unless_the_Bot_API_is_on_this_machine(string api, bool refused) =>
        Assert.Equal(refused, Faults(true, true, ("BotToken", Token), ("ApiBaseUrl", api)).Count > 0);

    [Theory]
    [InlineData("https://tips.example.org/telegram/webhook", false, true)]
    [InlineData("http://127.0.0.1:5080/telegram/webhook", true, true)]
    [InlineData("http://127.0.0.1:5080/telegram/webhook", false, false)]
    [InlineData("http://tips.example.org/telegram/webhook", true, false)]
    [InlineData("https://user:word@tips.example.org/", false, false)]
    [InlineData("nonsense", false, false)]
    public void A_webhook_is_reached_over_https(string url, bool development, bool good) => Assert.Equal(
        good, Faults(false, development, ("BotToken", Token), ("WebhookUrl", url), ("WebhookSecret", "0123456789abcdef")).Count == 0);

    [Theory]
    [InlineData(null)]
    [InlineData("0123456789abcde")]
    [InlineData("0123456789abcdef ")]
    [InlineData("сізсізсізсізсізсіз")]
    public void A_webhook_needs_a_secret_of_the_right_shape(string? secret) => Assert.Contains(
        "Telegram:WebhookSecret",
        Assert.Single(Faults(false, false, ("BotToken", Token), ("WebhookUrl", "https://a.example.org/"), ("WebhookSecret", secret))),
        StringComparison.Ordinal);

    [Fact]
    public void A_webhook_without_a_token_is_a_fault() =>
        Assert.Single(Faults(false, false, ("WebhookUrl", "https://a.example.org/"), ("WebhookSecret", "0123456789abcdef")));

    [Fact]
    public void A_credential_is_read_from_its_file_and_wins()
    {
        using var folder = ScratchFolder.InRam("credentials");
        File.WriteAllText(Path.Combine(folder.Path, "Telegram__BotToken"), Token + "\n");
        using var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(
        [
            new("CREDENTIALS_DIRECTORY", folder.Path), new("Telegram:BotToken", "nonsense"),
            new("Helpline:Operator", "Фонд"), new("Helpline:Secrets:SwapIsEncrypted", "true"), new("Helpline:DataDirectory", folder.Sub("data")),
        ]);
        Assert.Empty(StartCheck.Of(configuration, new NamedEnvironment("Production")).Faults);
        Assert.Equal(Token, configuration["Telegram:BotToken"]);
    }

    private static List<string> Faults(bool demo, bool development, params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Telegram:" + setting.Key, setting.Value)))
            .Build();
        var faults = new List<string>();
        TelegramSettings.From(configuration, faults).Check(demo, development, faults);
        return faults;
    }
}
