using Helpline.Desk.Register.Frame;
using Helpline.Facilities.Register;

namespace Helpline.Desk.Register.Rows;

/// <summary>A broken rule of a row as a fault of a form: under the field's name, with the field's word before it.</summary>
internal static class FaultWords
{
    /// <summary>phones[2] is the field phones-2, and its word is that of phones.</summary>
    public static FieldFault Of(FacilityFault fault, Wording words)
    {
        var name = fault.Field.Split('[', '.')[0];
        var place = fault.Field.Replace('[', '-').Replace("]", "", StringComparison.Ordinal);
        return new(place, $"{Label(name, words)}: {fault.Why}");
    }

    private static string Label(string name, Wording words) => words.Find("fact." + name) ?? name;
}
