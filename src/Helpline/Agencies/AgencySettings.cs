namespace Helpline.Agencies;

/// <summary>Which body runs this server: a tip about it is not taken here. Wins over what an agency file says.</summary>
internal sealed class AgencySettings
{
    private bool _allowHttp;

    /// <summary><c>Helpline:OperatingBody</c>: one of <see cref="Bodies.All"/>; empty: as the agency file says, or none of them.</summary>
    public string OperatingBody { get; set; } = "";

    public static AgencySettings From(IConfiguration? configuration)
    {
        var settings = configuration?.GetSection("Helpline").Get<AgencySettings>() ?? new AgencySettings();
        settings._allowHttp = bool.TryParse(configuration?["Forwarding:AllowHttp"], out var allow) && allow;
        return settings;
    }

    /// <summary><c>Forwarding:AllowHttp</c>, since addresses are checked when they are taken into force.</summary>
    public bool AllowsHttp() => _allowHttp;

    public void Check(ICollection<string> faults)
    {
        if (OperatingBody.Length > 0 && !Bodies.All.Contains(OperatingBody))
        {
            faults.Add($"Helpline:OperatingBody is no body we know. Known: {string.Join(", ", Bodies.All)}.");
        }
    }

    public string? Or(string? imported) => OperatingBody.Length > 0 ? OperatingBody : imported;
}
