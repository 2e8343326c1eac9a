using Helpline.Desk.Api;
using Helpline.Desk.Bundle;
using Helpline.Desk.Register;
using Helpline.Desk.Staff;
using Helpline.Desk.Systems;

namespace Helpline.Desk;

/// <summary>The doors of the desk: the bundle and its JSON on the opener's port, a signpost at /desk and the register's pages on the main one.</summary>
internal static class DeskRoom
{
    public static IServiceCollection AddDesk(this IServiceCollection services, DeskSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<MatcherPolicy, OpenerPortPolicy>()
        .AddSingleton(_ => BundleFiles.Read())
        .AddSingleton(_ => DeskLabels.Read())
        .AddSingleton<PasswordRoom>()
        .AddSingleton<SignInBrake>()
        .AddSingleton<StaffSignIn>()
        .AddSingleton<StaffSessions>()
        .AddSingleton<StaffInvites>()
        .AddSingleton<StaffKeys>()
        .AddSingleton<FirstLinks>()
        .AddSingleton<StaffOverrides>()
        .AddSingleton<RegisterEditors>()
        .AddRegisterPages()
        .AddSingleton<SystemBrake>();

    public static void MapDesk(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<DeskSettings>();
        app.Use(OpenerHeaders.Over(settings));
        SignpostPage.Map(app, settings);
        BundlePages.Map(app);
        DeskApi.Map(app);
        SystemPages.Map(app);
        RegisterPages.Map(app);
    }
}
