using Helpline.Facilities.Places;
using Helpline.Facilities.Register;
using Helpline.Facilities.Search;

namespace Helpline.Facilities;

/// <summary>The door to the register of institutions and to the tables of places.</summary>
internal static class FacilitiesRoom
{
    public static IServiceCollection AddFacilities(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => RegionTable.Read())
        .AddSingleton(all => FacilitySettings.From(configuration, IsDemo(configuration, all.GetService<IHostEnvironment>()), []))
        .AddSingleton<FacilityRegister>()
        .AddSingleton<Corrections>()
        .AddSingleton(_ => SettlementTable.Read())
        .AddSingleton<TownSearch>()
        .AddSingleton<ShownToday>()
        .AddSingleton<FacilityDirectory>()
        .AddSingleton<Referral.Referral>();

    private static bool IsDemo(IConfiguration configuration, IHostEnvironment? environment) =>
        bool.TryParse(configuration["Helpline:Demo"], out var demo) ? demo : environment?.IsDevelopment() ?? false;
}
