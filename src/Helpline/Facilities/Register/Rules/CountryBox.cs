namespace Helpline.Facilities.Register.Rules;

/// <summary>The smallest upright box, in degrees, that holds a country. Coarse: it tells a slip of the pen, not a border.</summary>
internal sealed record CountryBox(double South, double West, double North, double East)
{
    private static readonly CountryBox Kazakhstan = new(40.5, 46.4, 55.5, 87.4);
    private static readonly CountryBox Kyrgyzstan = new(39.1, 69.2, 43.3, 80.3);

    /// <summary>Null: we serve no such country.</summary>
    public static CountryBox? Of(string country) => country switch { "KZ" => Kazakhstan, "KG" => Kyrgyzstan, _ => null };

    /// <summary>False also for what is no number.</summary>
    public bool Holds(Point point) =>
        point.Latitude >= South && point.Latitude <= North && point.Longitude >= West && point.Longitude <= East;
}
