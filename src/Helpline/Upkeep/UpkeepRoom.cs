using Quartz;

namespace Helpline.Upkeep;

/// <summary>The doors of Upkeep: how the program listens, logs, sweeps, and tells that it is well.</summary>
internal static class UpkeepRoom
{
    private const string EveryHour = "0 0 * * * ?";

    internal static WebApplicationBuilder AddUpkeep(this WebApplicationBuilder builder, StartCheck start)
    {
        QuietLogs.Use(builder.Logging);
        if (start.Listening is { } listening)
        {
            builder.WebHost.UseUrls(listening.Main.ToString(), listening.Opener.ToString());
        }

        builder.WebHost.ConfigureKestrel(FrontDoor.Limit);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(start.Settings);
        builder.Services.AddSingleton<PublishedCounts>().AddSingleton<CountTaking>();
        builder.Services.AddSingleton<DemoAgencies>().AddSingleton<DemoStart>();
        builder.Services.AddQuartz(quartz => quartz.ScheduleJob<HourlyCounts>(trigger => trigger.WithCronSchedule(EveryHour)));
        builder.Services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return builder;
    }

    internal static void MapUpkeep(this WebApplication app)
    {
        FrontDoor.Use(app);
        HealthPages.Map(app);
        VerifyPage.Map(app);
    }
}
