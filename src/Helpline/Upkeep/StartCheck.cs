using Helpline.Agencies;
using Helpline.Channels.Telegram.Setup;
using Helpline.Facilities.Register;
using Helpline.Forwarding;
using Helpline.Sessions;
using Helpline.Storage;

namespace Helpline.Upkeep;

/// <summary>
/// Everything that is looked at before the program serves. Rooms add their faults, so that all are told in one message;
/// never throws for what a person wrote in the settings, and never repeats a setting's value.
/// </summary>
internal sealed class StartCheck
{
    private StartCheck(HelplineSettings settings) => Settings = settings;

    internal HelplineSettings Settings { get; }

    internal Listening? Listening { get; private init; }

    internal string DataPath { get; private init; } = "";

    /// <summary>Where deliveries may go besides public addresses; printed at the start, since each is a hole in a wall.</summary>
    internal string AllowedNetworks { get; private set; } = "";

    internal List<string> Faults { get; } = [];

    internal static StartCheck Of(IConfiguration configuration, IHostEnvironment environment)
    {
        var faults = new List<string>();
        Credentials.Add(configuration, faults);
        var settings = HelplineSettings.From(configuration, environment);
        var check = new StartCheck(settings)
        {
            Listening = Listening.From(configuration, faults),
            DataPath = Path.GetFullPath(settings.DataDirectory),
        };
        check.Faults.AddRange(faults);
        check.Faults.AddRange(KnownSettings.Faults(configuration));
        settings.Check(environment, check.Faults);
        DataDirectory.Check(check.DataPath, settings.IsDemo, check.Faults);
        if (settings.IsDemo && check.Listening is { IsLoopbackOnly: false })
        {
            check.Faults.Add("ASPNETCORE_URLS: a demo listens on loopback only (127.0.0.1).");
        }

        check.AskRooms(configuration, environment);
        return check;
    }

    private void AskRooms(IConfiguration configuration, IHostEnvironment environment)
    {
        var sessions = SessionSettings.From(configuration, environment);
        sessions.Check(Faults);
        StorageSettings.From(configuration).Check(Faults);
        AgencySettings.From(configuration).Check(Faults);
        if (!environment.IsDevelopment())
        {
            Faults.AddRange(EpochPlaces.Faults(sessions));
        }

        TelegramSettings.From(configuration, Faults).Check(Settings.IsDemo, environment.IsDevelopment(), Faults);
        var forwarding = ForwardingSettings.From(configuration, Faults);
        AllowedNetworks = forwarding.AllowedNetworks;
        forwarding.Check(Settings.IsDemo, environment.IsDevelopment(), Faults);
        FacilitySettings.From(configuration, Settings.IsDemo, Faults);
        Faults.AddRange(DialogFiles.Faults(DialogFiles.Folder));
    }
}
