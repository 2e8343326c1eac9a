using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Rows;

/// <summary>A broken rule of a row as a fault of a form: under the field's name, with the field's word before it.</summary>
internal static class FaultWords
{
    public static FieldFault Of(FacilityFault fault, Wording words)
    {
        var name = fault.Field.Split('[', '.')[0];
        return new(Place(name, fault.Field), $"{Label(name, words)}: {fault.Why}");
    }

    /// <summary>phones[2] is the row phones-2; licences[3].validUntil is the field until of the form that records a check.</summary>
    private static string Place(string name, string field) => name switch
    {
        "phones" or "hours" when field.Contains('[', StringComparison.Ordinal) => field.Split(']')[0].Replace('[', '-'),
        "licences" or "checks" => Last(field) switch { "checkedOn" => "on", "validFrom" => "from", "validUntil" => "until", var last => last },
        "origin" or "origins" => Last(field) == "date" ? "sourceDate" : "source",
        _ => name,
    };

    private static string Last(string field) => field.Split('.')[^1];

    private static string Label(string name, Wording words) => words.Find("fact." + name) ?? name;
}
