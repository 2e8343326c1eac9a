namespace Helpline.Upkeep;

/// <summary>What the whole installation is told about itself: section <c>Helpline</c> of the settings. Holds no secret.</summary>
internal sealed class HelplineSettings
{
    internal const string Section = "Helpline";
    private const string DemoOperator = "DEMO";

    /// <summary>Folder of the databases; relative to where the program was started.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>Practice: demo agencies, loopback only. Null: on in Development.</summary>
    public bool? Demo { get; set; }

    /// <summary>Who runs this server, in words shown to people.</summary>
    public string Operator { get; set; } = "";

    internal static HelplineSettings From(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = configuration.GetSection(Section).Get<HelplineSettings>() ?? new HelplineSettings();
        settings.Demo ??= environment.IsDevelopment();
        if (settings.IsDemo && settings.Operator.Length == 0)
        {
            // Written back, so that every room reads the same name.
            configuration[$"{Section}:Operator"] = settings.Operator = DemoOperator;
        }

        return settings;
    }

    internal bool IsDemo => Demo ?? false;

    internal void Check(IHostEnvironment environment, ICollection<string> faults)
    {
        if (IsDemo && environment.IsProduction())
        {
            faults.Add("Helpline:Demo is refused in Production: practice is never offered to people in need.");
        }

        if (!IsDemo && string.IsNullOrWhiteSpace(Operator))
        {
            faults.Add("Helpline:Operator is empty: people are told who runs this server.");
        }
    }
}
