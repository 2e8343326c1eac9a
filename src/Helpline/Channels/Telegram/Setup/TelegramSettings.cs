using System.Globalization;
using System.Text.RegularExpressions;
using Helpline.Channels.Telegram.Api;

namespace Helpline.Channels.Telegram.Setup;

/// <summary>
/// Section <c>Telegram</c>: without a token the channel is off. The token belongs into a credential outside the data directory and
/// backups. Its faults name keys, never a value; it prints as sealed.
/// </summary>
internal sealed partial class TelegramSettings
{
    internal const string Section = "Telegram";
    internal const string Path = "/telegram/webhook";

    /// <summary>As BotFather gives it: the bot's number, a colon, at least twenty letters, digits, _ and -. Tests use made-up ones of that shape.</summary>
    public string? BotToken { get; set; }

    /// <summary>Where the Bot API is: Telegram's own, or a server of one's own.</summary>
    public string ApiBaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>The public address that leads to <see cref="Path"/>. Null: updates are fetched by long polling.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>What Telegram says with every update so that we know it.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>How many messages a second the bot starts by itself.</summary>
    public double PerSecond { get; set; } = 30;

    /// <summary>How many of them in one chat.</summary>
    public double PerChatPerSecond { get; set; } = 1;

    internal bool IsOn => !string.IsNullOrEmpty(BotToken);

    internal bool UsesWebhook => IsOn && !string.IsNullOrEmpty(WebhookUrl);

    internal BotAddress Address => new(new Uri(ApiBaseUrl), new BotToken(BotToken ?? ""));

    /// <summary>The settings as they stand; what can't be understood keeps its default and is a fault.</summary>
    internal static TelegramSettings From(IConfiguration configuration, ICollection<string> faults)
    {
        var section = configuration.GetSection(Section);
        var settings = new TelegramSettings
        {
            BotToken = section[nameof(BotToken)],
            WebhookUrl = section[nameof(WebhookUrl)],
            WebhookSecret = section[nameof(WebhookSecret)],
        };
        settings.ApiBaseUrl = section[nameof(ApiBaseUrl)] is { Length: > 0 } root ? root : settings.ApiBaseUrl;
        settings.PerSecond = Rate(section, nameof(PerSecond), settings.PerSecond, faults);
        settings.PerChatPerSecond = Rate(section, nameof(PerChatPerSecond), settings.PerChatPerSecond, faults);
        return settings;
    }

    internal void Check(bool isDemo, bool isDevelopment, ICollection<string> faults)
    {
        CheckApi(isDemo, faults);
        if (IsOn && !TokenShape().IsMatch(BotToken!))
        {
            faults.Add("Telegram:BotToken is no token as BotFather gives it (digits, a colon, letters).");
        }

        if (string.IsNullOrEmpty(WebhookUrl))
        {
            return;
        }

        if (!IsOn)
        {
            faults.Add("Telegram:WebhookUrl is set without Telegram:BotToken.");
        }

        if (Readable(WebhookUrl) is not { } webhook || !(webhook.Scheme == Uri.UriSchemeHttps || (isDevelopment && webhook.IsLoopback)))
        {
            faults.Add("Telegram:WebhookUrl must be an address like https://tips.example.org/telegram/webhook.");
        }

        if (!SecretShape().IsMatch(WebhookSecret ?? ""))
        {
            faults.Add("Telegram:WebhookSecret must be 16 to 256 letters, digits, _ or - when Telegram:WebhookUrl is set.");
        }
    }

    public override string ToString() => "[sealed]";

    private void CheckApi(bool isDemo, ICollection<string> faults)
    {
        if (Readable(ApiBaseUrl) is not { } api || !(api.Scheme == Uri.UriSchemeHttps || api.IsLoopback))
        {
            faults.Add("Telegram:ApiBaseUrl must be an https address; plain http is for this machine alone.");
        }
        else if (isDemo && IsOn && !api.IsLoopback)
        {
            faults.Add("Telegram:BotToken is refused in a demo unless Telegram:ApiBaseUrl is on this machine: practice is never offered to people in need.");
        }
    }

    private static Uri? Readable(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && address.UserInfo.Length == 0 && address.Query.Length == 0 && address.Fragment.Length == 0
            ? address
            : null;

    private static double Rate(IConfigurationSection section, string name, double usual, ICollection<string> faults)
    {
        if (section[name] is not { Length: > 0 } text)
        {
            return usual;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= 1000)
        {
            return rate;
        }

        faults.Add($"{Section}:{name} must be a number above 0, at most 1000.");
        return usual;
    }

    [GeneratedRegex(@"\A[0-9]+:[A-Za-z0-9_-]{20,}\z")]
    private static partial Regex TokenShape();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{16,256}\z")]
    private static partial Regex SecretShape();
}
