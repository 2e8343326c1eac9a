namespace Helpline.Upkeep;

/// <summary>What is logged at all: warnings of the frameworks, the rooms' own lines, on the console and nowhere else.</summary>
internal static class QuietLogs
{
    internal static void Use(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(options => options.FormatterName = QuietFormatter.FormatterName);
        logging.AddConsoleFormatter<QuietFormatter, Microsoft.Extensions.Logging.Console.ConsoleFormatterOptions>();
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Helpline", LogLevel.Information);
    }
}
