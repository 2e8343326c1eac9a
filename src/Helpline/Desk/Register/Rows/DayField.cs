using System.Globalization;
using Helpline.Desk.Register.Frame;
using Helpline.Pages;

namespace Helpline.Desk.Register.Rows;

/// <summary>A day as a browser's own field for days gives it.</summary>
internal static class DayField
{
    public static readonly Html Kind = Html.Of($"type=\"date\"");

    /// <returns>Null where it is no day, which is noted as a fault.</returns>
    public static DateOnly? Read(Fields form, string name, Wording words, ICollection<FieldFault> faults)
    {
        var day = Optional(form, name, words, faults);
        if (form[name].Length == 0)
        {
            faults.Add(new(name, words["fault.day"]));
        }

        return day;
    }

    /// <returns>Null where nothing stands, or where it is no day, which is noted as a fault.</returns>
    public static DateOnly? Optional(Fields form, string name, Wording words, ICollection<FieldFault> faults)
    {
        if (DateOnly.TryParseExact(form[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (form[name].Length > 0)
        {
            faults.Add(new(name, words["fault.day"]));
        }

        return null;
    }
}
