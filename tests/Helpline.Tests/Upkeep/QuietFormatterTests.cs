using Helpline.Upkeep;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Helpline.Tests.Upkeep;

public sealed class QuietFormatterTests
{
    [Fact]
    public void A_foreign_message_is_not_shown_and_an_exception_by_its_type_only()
    {
        var line = Written("Microsoft.AspNetCore.Server", LogLevel.Error, "GET /?secret", new InvalidOperationException("secret"));
        Assert.Equal("Error: Microsoft.AspNetCore.Server[7] <- System.InvalidOperationException\n", line);
    }

    [Fact]
    public void Our_own_words_are_shown() =>
        Assert.Equal("Information: A sweep ran\n", Written("Helpline.Forwarding.X", LogLevel.Information, "A sweep ran", null));

    [Fact]
    public void What_frameworks_tell_below_a_warning_is_dropped() =>
        Assert.Equal("", Written("Microsoft.AspNetCore.Hosting", LogLevel.Information, "Request starting", null));

    private static string Written(string category, LogLevel level, string message, Exception? exception)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new QuietFormatter().Write(new LogEntry<string>(level, category, new EventId(7), message, exception, (state, _) => state), null, text);
        return text.ToString();
    }
}
