using System.Text.Json.Serialization;

namespace Helpline.Facilities.Register;

/// <summary>
/// One check of a licence by an operator, with what was seen. A licence is its number with the annex (which care) at an address:
/// a name alone proves nothing. Never made from a press item or a photo.
/// </summary>
internal sealed record Licence
{
    public required LicenceResult Result { get; init; }

    /// <summary>As printed; null when nothing was found.</summary>
    public string? Number { get; init; }

    /// <summary>The care that the annex allows, as printed.</summary>
    public string? Annex { get; init; }

    /// <summary>The address that the annex names.</summary>
    public string? Address { get; init; }

    public string? Issuer { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public required DateOnly CheckedOn { get; init; }

    /// <summary>The operator's name in the register; never shown to the public.</summary>
    public required string CheckedBy { get; init; }

    /// <summary>Where it was seen: a register's page, the number of a letter.</summary>
    public required string Evidence { get; init; }

    /// <summary>Name, place, address or tax number were changed since, so that it tells nothing: see <see cref="Rechecking"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Outdated { get; init; }
}
