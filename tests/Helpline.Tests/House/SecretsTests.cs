using System.Reflection;
using System.Runtime.CompilerServices;
using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Api.Calls;
using Helpline.Channels.Telegram.Incoming;
using Helpline.Channels.Telegram.Setup;
using Helpline.Sealing;
using Helpline.Sessions;
using Helpline.Storage.Talks;
using Helpline.Storage.Tips;
using Helpline.Storage.Tips.Shred;
using Helpline.Tests.House.Rooms;
using Helpline.Tests.House.Samples.Secrets;
using Helpline.Tips;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Helpline.Tests.House;

/// <summary>What holds a citizen's words, address or key is never printed, logged or mapped to a column.</summary>
public sealed class SecretsTests
{
    private static readonly Type[] Secrets =
        [typeof(TipBody), typeof(TipKey), typeof(Receipt), typeof(ChannelAddress), typeof(Session), typeof(TipDraft), typeof(DrawnTip), typeof(BotToken), typeof(BotAddress),
            typeof(TelegramSettings), typeof(SendMessage), typeof(EditMessageText), typeof(SetWebhook), typeof(WebhookSecret),
            typeof(DraftFile), typeof(FreshDraft), typeof(Incoming), typeof(Screen), typeof(Doomed), typeof(Staying)];

    /// <summary>What a log line may carry beside its fixed words: numbers, a span, and an exception, of which only the type is shown.</summary>
    private static readonly Type[] Loggable = [typeof(ILogger), typeof(Exception), typeof(int), typeof(long), typeof(TimeSpan)];

    /// <summary>Texts that log lines may carry, each for a reason.</summary>
    private static readonly string[] LoggableTexts =
    [
        // Names of our own classes: a transport, a sweep, the type of an exception.
        "Helpline.Channels.Telegram.Log.FetchingFailed.exceptionType",
        "Helpline.Channels.Telegram.Log.SetupFailed.exceptionType",
        "Helpline.Channels.Telegram.Log.UpdateFailed.exceptionType",
        // A name of ours, or a status.
        "Helpline.Channels.Telegram.Log.Lost.fault",
        "Helpline.Channels.WebChat.Log.TurnFailed.exceptionType",
        "Helpline.Facilities.Log.DirectoryNotRead.fault",
        "Helpline.Facilities.Log.SweepFailed.fault",
        "Helpline.Facilities.Log.SweepFailed.sweep",
        "Helpline.Forwarding.Log.DeliveryFailed.fault",
        "Helpline.Forwarding.Log.DeliveryFailed.transport",
        "Helpline.Forwarding.Log.SweepFailed.fault",
        "Helpline.Forwarding.Log.SweepFailed.sweep",
        "Helpline.Sessions.Log.SweepFailed.exceptionType",
        // Names of PostgreSQL settings and rights, all of them from our own list.
        "Helpline.Upkeep.Log.StoreLacks.lacking",
    ];

    [Fact]
    public void Secrets_print_as_sealed() => Assert.Empty(Talkative(Secrets));

    [Fact]
    public void No_column_holds_a_secret_type()
    {
        using var tips = new TipsContext(new DbContextOptionsBuilder<TipsContext>().UseSqlite().Options);
        using var shred = new ShredContext(new DbContextOptionsBuilder<ShredContext>().UseSqlite().Options);
        using var talks = new TalksContext(new DbContextOptionsBuilder<TalksContext>().UseSqlite().Options);
        Assert.Empty(new DbContext[] { tips, shred, talks }.SelectMany(MappedSecrets));
    }

    [Fact]
    public void Log_lines_carry_numbers_and_exceptions_only() =>
        Assert.Empty(LoggedTexts(typeof(TipFiling).Assembly.GetTypes()).Except(LoggableTexts));

    [Fact]
    public void The_body_of_a_tip_is_named_in_Sealing_Tips_and_Desk_only()
    {
        // The two commands by which an agency opens its own tips work on the agency's machine.
        string[] exempt = ["Helpline.Cli.AgenciesOpenCommand"];
        var known = new RoomReader("Helpline").Read(Path.Combine(AppContext.BaseDirectory, "Helpline.dll"));
        Assert.Empty(known
            .Where(edge => edge.ToType == typeof(TipBody).FullName && edge.FromRoom is not ("Tips" or "Desk"))
            .Select(edge => edge.FromType)
            .Except(exempt));
    }

    [Fact]
    public void A_type_that_prints_itself_is_found() => Assert.Equal(["OpenWord"], Talkative([typeof(OpenWord)]));

    [Fact]
    public void A_mapped_secret_is_found()
    {
        using var sample = new LeakyContext();
        Assert.Equal(["LeakyRow.Word"], MappedSecrets(sample));
    }

    [Fact]
    public void A_log_line_with_a_text_is_found() =>
        Assert.Equal(["Helpline.Tests.House.Samples.Secrets.Log.Said.word"], LoggedTexts([typeof(Samples.Secrets.Log)]));

    private static IEnumerable<string> Talkative(IEnumerable<Type> types) =>
        types.Where(type => RuntimeHelpers.GetUninitializedObject(type).ToString() != "[sealed]").Select(type => type.Name);

    private static IEnumerable<string> MappedSecrets(DbContext context) =>
        from entity in context.Model.GetEntityTypes()
        from property in entity.GetProperties()
        where Secrets.Contains(property.ClrType)
        select $"{entity.ClrType.Name}.{property.Name}";

    private static IEnumerable<string> LoggedTexts(IEnumerable<Type> types) =>
        from type in types
        where type.Name == "Log"
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where method.GetCustomAttribute<LoggerMessageAttribute>() is not null
        from parameter in method.GetParameters()
        where !Loggable.Contains(parameter.ParameterType) && !parameter.ParameterType.IsEnum
        select $"{type.FullName}.{method.Name}.{parameter.Name}";
}
