namespace Helpline.Agencies;

/// <summary>Which body runs this server: a tip about it is not taken here. Wins over what an agency file says.</summary>
internal sealed class AgencySettings
{
    /// <summary><c>Helpline:OperatingBody</c>: one of <see cref="Bodies.All"/>; empty: as the agency file says, or none of them.</summary>
    public string OperatingBody { get; set; } = "";

    public static AgencySettings From(IConfiguration? configuration) =>
        configuration?.GetSection("Helpline").Get<AgencySettings>() ?? new AgencySettings();

    public void Check(ICollection<string> faults)
    {
        if (OperatingBody.Length > 0 && !Bodies.All.Contains(OperatingBody))
        {
            faults.Add($"Helpline:OperatingBody is no body we know. Known: {string.Join(", ", Bodies.All)}.");
        }
    }

    public string? Or(string? imported) => OperatingBody.Length > 0 ? OperatingBody : imported;
}
