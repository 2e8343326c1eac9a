namespace Helpline.Upkeep;

/// <summary>
/// The names of all settings. A misspelt one stops the start: it would leave a default in force where somebody believes to
/// have set something else. Says names only, never a value.
/// </summary>
internal static class KnownSettings
{
    internal static readonly IReadOnlySet<string> Keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "Urls",
        "Helpline:DataDirectory",
        "Helpline:Demo",
        "Helpline:Operator",
        "Helpline:OperatingBody",
        "Helpline:Country",
        "Helpline:ClosedContact",
        "Helpline:Secrets:Directory",
        "Helpline:Secrets:EpochDirectory",
        "Helpline:Secrets:SwapIsEncrypted",
        "Storage:Provider",
        "Storage:TalksConnection",
        "Storage:TipsConnection",
        "Forwarding:Hold",
        "Forwarding:AllowedNetworks",
        "Forwarding:AllowHttp",
        "Facilities:CheckDays",
        "Desk:OpenerOrigin",
        "Telegram:BotToken",
        "Telegram:ApiBaseUrl",
        "Telegram:WebhookUrl",
        "Telegram:WebhookSecret",
        "Telegram:PerSecond",
        "Telegram:PerChatPerSecond",
    };

    private static readonly string[] Sections = ["Helpline", "Storage", "Forwarding", "Facilities", "Desk", "Telegram"];

    internal static IEnumerable<string> Faults(IConfiguration configuration) => Sections
        .SelectMany(section => configuration.GetSection(section).AsEnumerable())
        .Where(setting => setting.Value is not null && !Keys.Contains(setting.Key))
        .Select(setting => $"{setting.Key} is no setting (appsettings.sample.json lists them all).");
}
