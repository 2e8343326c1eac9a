namespace Helpline.Facilities.Register;

/// <summary>
/// One institution as the register knows it at a moment. Immutable: a change is another version, and the older ones stay.
/// Whether it may be shown is never decided here but by <see cref="ShowingRules"/>.
/// </summary>
internal sealed record Facility
{
    /// <summary>Lower-case ASCII letters, digits and hyphens, 3 to 64 characters; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>ISO 3166-2; null when no source names it.</summary>
    public string? Region { get; init; }

    /// <summary>Id of a row of the settlement table.</summary>
    public string? Settlement { get; init; }

    /// <summary>The town as its source writes it.</summary>
    public string? City { get; init; }

    /// <summary>The full name, in the languages in which a source gives it; at least one.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Other names that people may type: the words on the sign, former names, short forms.</summary>
    public IReadOnlyList<string> AlsoNamed { get; init; } = [];

    /// <summary>BIN (Kazakhstan, 12 digits) or INN (Kyrgyzstan, 14 digits).</summary>
    public string? TaxNumber { get; init; }

    public Ownership Ownership { get; init; }

    public IReadOnlyList<Speciality> Specialities { get; init; } = [];

    public IReadOnlyList<CareKind> Care { get; init; } = [];

    /// <summary>In the order in which they are to be tried; the first is shown first.</summary>
    public IReadOnlyList<FacilityPhone> Phones { get; init; } = [];

    public IReadOnlyList<OpenTime> Hours { get; init; } = [];

    /// <summary>As its source writes it; never transliterated.</summary>
    public LocalText Address { get; init; } = LocalText.None;

    public string? Website { get; init; }

    public Point? Point { get; init; }

    /// <summary>Who is served free, in words.</summary>
    public LocalText FreeCare { get; init; } = LocalText.None;

    /// <summary>Regions (ISO 3166-2), or the country's code for all of it, whose attached people are served free; empty: not known.</summary>
    public IReadOnlyList<string> FreeFor { get; init; } = [];

    /// <summary>What it costs, in words.</summary>
    public LocalText Cost { get; init; } = LocalText.None;

    public Known Anonymous { get; init; }

    /// <summary>What is told of the register (dynamic observation), in words; empty: not known.</summary>
    public LocalText Registration { get; init; } = LocalText.None;

    /// <summary>Who may come and how (minors, referral, papers), in words.</summary>
    public LocalText Admission { get; init; } = LocalText.None;

    /// <summary>Languages spoken there (BCP 47).</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Beds, 1 to 5,000.</summary>
    public int? Capacity { get; init; }

    /// <summary>Whole years, 0 to 120.</summary>
    public int? MinimumAge { get; init; }

    public int? MaximumAge { get; init; }

    public FacilityStatus Status { get; init; }

    public Publishable Publishable { get; init; }

    /// <summary>An operator put it on show. Not enough by itself: see <see cref="ShowingRules"/>.</summary>
    public bool Published { get; init; }

    /// <summary>Where all facts come from that have no origin of their own.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Origins of single facts, by the property's name in lower camel case (freeCare).</summary>
    public IReadOnlyDictionary<string, Origin> Origins { get; init; } = new Dictionary<string, Origin>();

    /// <summary>Checks of its licence, oldest first.</summary>
    public IReadOnlyList<Licence> Licences { get; init; } = [];

    /// <summary>Calls and readings of its site by an operator, oldest first.</summary>
    public IReadOnlyList<FacilityCheck> Checks { get; init; } = [];

    /// <summary>For operators only: never shown to others, never in the public feed.</summary>
    public string? Note { get; init; }
}
