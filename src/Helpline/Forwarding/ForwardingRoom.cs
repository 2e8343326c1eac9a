using Helpline.Forwarding.Outgoing;
using Helpline.Forwarding.Webhooks;
using Quartz;

namespace Helpline.Forwarding;

/// <summary>The door to forwarding: holds, releases, delivers. Its sweeps run in memory; a restart loses nothing, for all that counts is in the rows.</summary>
internal static class ForwardingRoom
{
    public static IServiceCollection AddForwarding(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = ForwardingSettings.From(configuration, []); // the start-up check tells the faults
        services
            .AddSingleton(settings)
            .AddSingleton<HoldSpan>()
            .AddSingleton<HeldRelease>()
            .AddSingleton(all => settings.Rules(all.GetService<IHostEnvironment>()?.IsDevelopment() ?? false))
            .AddSingleton(all => new OutgoingClient(all.GetRequiredService<AddressRules>()))
            .AddSingleton<TipParcels>()
            .AddSingleton<IDeliveryTransport, DeskTransport>()
            .AddSingleton<IDeliveryTransport, WebhookTransport>()
            .AddSingleton<DeliveryAttempt>()
            .AddSingleton<Lanes>()
            .AddSingleton<Forwarder>()
            .AddSingleton<DeliverySight>();
        return services.AddQuartz(quartz => AddSweeps(quartz, settings));
    }

    private static void AddSweeps(IQuartzBuilder quartz, ForwardingSettings settings)
    {
        var often = settings.Hold < TimeSpan.FromMinutes(1) ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(10);
        quartz.ScheduleJob<ReleaseJob>(trigger => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(often).RepeatForever()));
        quartz.ScheduleJob<CheckpointJob>(trigger => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(TimeSpan.FromHours(1)).RepeatForever()));
    }
}
