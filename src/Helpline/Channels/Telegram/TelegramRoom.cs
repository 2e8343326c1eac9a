using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Incoming;
using Helpline.Channels.Telegram.Screens;
using Helpline.Channels.Telegram.Setup;
using Helpline.Channels.Telegram.Talking;
using Microsoft.AspNetCore.Mvc;

namespace Helpline.Channels.Telegram;

/// <summary>The doors of the Telegram channel. Without a token there are none, and nothing is ever called.</summary>
internal static class TelegramRoom
{
    /// <summary>The channel's name in addresses and facts.</summary>
    internal const string Channel = "telegram";

    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = TelegramSettings.From(configuration, []);
        services.AddSingleton(settings).AddSingleton<TokenAlarm>();
        if (!settings.IsOn)
        {
            return services;
        }

        services.AddTalks().AddSetup(settings);
        return settings.UsesWebhook
            ? services.AddSingleton<WebhookDoor>()
            : services.AddSingleton<FetchingAlarm>().AddSingleton<UpdateRuns>().AddHostedService<Fetching>();
    }

    public static void MapTelegram(this WebApplication app)
    {
        if (app.Services.GetService<WebhookDoor>() is { } door)
        {
            app.MapPost(TelegramSettings.Path, door.TakeAsync)
                .WithMetadata(new RequestSizeLimitAttribute(WebhookBody.Limit))
                .DisableHttpMetrics();
        }
    }

    private static IServiceCollection AddTalks(this IServiceCollection services) => services
        .AddSingleton<CardDrawing>()
        .AddSingleton<ScreenCalls>()
        .AddSingleton<ChatScreen>()
        .AddSingleton<PhotoFetch>()
        .AddSingleton<MessageTaking>()
        .AddSingleton<PressTaking>()
        .AddSingleton<ChatVisit>()
        .AddSingleton<CrowdLeaving>()
        .AddSingleton<TelegramTalks>();

    private static IServiceCollection AddSetup(this IServiceCollection services, TelegramSettings settings) => services
        .AddSingleton(all => new BotWire(BotHttp.Make(), settings.Address, all.GetRequiredService<TimeProvider>()))
        .AddSingleton<BotApi>()
        .AddSingleton<Pace>()
        .AddSingleton<Failures>()
        .AddSingleton(all => new UpdateTaking(
            all.GetRequiredService<TelegramTalks>().TakeAsync,
            all.GetRequiredService<Failures>(),
            all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<ILogger<UpdateTaking>>()))
        .AddSingleton<WebhookKeeping>()
        .AddSingleton<OwnWords>()
        .AddSingleton<OwnWordsKeeping>()
        .AddSingleton<TelegramSetup>()
        .AddHostedService(all => all.GetRequiredService<TelegramSetup>());
}
