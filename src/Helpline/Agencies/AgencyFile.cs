namespace Helpline.Agencies;

/// <summary>What a file about agencies says, before it is checked against kinds, regions and what is already there.</summary>
/// <param name="OperatingBody">The body that runs this server; null when the file does not say.</param>
internal sealed record AgencyFile(IReadOnlyList<AgencyEntry> Agencies, string? OperatingBody);
