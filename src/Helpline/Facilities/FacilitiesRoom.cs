using Helpline.Facilities.Exchange;
using Helpline.Facilities.Exchange.Feed;
using Helpline.Facilities.Places;
using Helpline.Facilities.Register;
using Helpline.Facilities.Register.Expiry;
using Helpline.Facilities.Register.Starting;
using Helpline.Facilities.Search;
using Quartz;

namespace Helpline.Facilities;

/// <summary>The door to the register of institutions and to the tables of places.</summary>
internal static class FacilitiesRoom
{
    private const string EveryHour = "0 0 * * * ?";
    private const string EveryMonday = "0 0 4 ? * MON";

    public static IServiceCollection AddFacilities(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => RegionTable.Read())
        .AddSingleton(all => SettingsOf(configuration, all.GetService<IHostEnvironment>()))
        .AddSingleton<FacilityRegister>()
        .AddSingleton<FacilityImport>()
        .AddSingleton<FacilityFeed>()
        .AddSingleton<Corrections>()
        .AddSingleton(_ => SettlementTable.Read())
        .AddSingleton<TownSearch>()
        .AddSingleton<ShownToday>()
        .AddSingleton<FacilityDirectory>()
        .AddHostedService<DirectoryKeeping>()
        .AddSingleton<Referral.Whereabouts>()
        .AddSingleton<Referral.Referral>()
        .AddSingleton<ExpiringList>()
        .AddSingleton<RegisterStart>()
        .AddHostedService(all => all.GetRequiredService<RegisterStart>())
        .AddQuartz(AddSweeps);

    private static void AddSweeps(IQuartzBuilder quartz)
    {
        quartz.ScheduleJob<CorrectionsSweep>(trigger => trigger.WithCronSchedule(EveryHour, cron => cron.InTimeZone(TimeZoneInfo.Utc)));
        quartz.ScheduleJob<ExpirySweep>(trigger => trigger.WithCronSchedule(EveryMonday, cron => cron.InTimeZone(TimeZoneInfo.Utc)));
    }

    public static void MapFacilities(this IEndpointRouteBuilder app) => FeedPage.Map(app);

    /// <summary>For commands that need no database. Faults were told at the start.</summary>
    public static FacilitySettings SettingsOf(IConfiguration configuration, IHostEnvironment? environment) =>
        FacilitySettings.From(configuration, IsDemo(configuration, environment), []);

    private static bool IsDemo(IConfiguration configuration, IHostEnvironment? environment) =>
        bool.TryParse(configuration["Helpline:Demo"], out var demo) ? demo : environment?.IsDevelopment() ?? false;
}
