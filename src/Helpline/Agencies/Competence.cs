namespace Helpline.Agencies;

/// <summary>What a queue takes: kinds, in one country, in all its regions (and where the region is not known) or in named ones.</summary>
/// <param name="Regions">Empty: every region of the country, and the unknown one. <see cref="Unknown"/> stands for the unknown one.</param>
internal sealed record Competence(IReadOnlyList<string> Kinds, string Country, IReadOnlyList<string> Regions)
{
    public const string Unknown = "unknown";

    public bool Takes(string kind, string country, string? region) =>
        Country == country
        && Kinds.Contains(kind)
        && (Regions.Count == 0 || Regions.Contains(region ?? Unknown));
}
